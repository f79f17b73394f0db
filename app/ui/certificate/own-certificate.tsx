import { useTranslation } from '../kit/use-translation'
import type { Lang } from '../../platform/languages'

/** How the identity number stands to this certificate; `said` is it in words. */
export type OwnIdentity = { state: 'none' } | { state: 'given' | 'printed' | 'removed'; said: string }

export interface OwnCertificateInput {
  lang: Lang
  code: string
  shareUrl: string
  /** in words; none where no quiz was required */
  mark?: string
  isMarkShown: boolean
  /** none where the certificate no longer counts */
  identity?: OwnIdentity
  revokedReason?: string
}

/** What only the holder sees on the public page: the link to share, what is shown of the mark and of the identity number, what to do about a name. */
export function OwnCertificate(own: OwnCertificateInput) {
  const { lang, code, shareUrl, mark, isMarkShown, identity, revokedReason } = own
  const { t } = useTranslation('certificate')
  return (
    <section className="own" aria-labelledby="own">
      <h2 id="own">{t('own.title')}</h2>
      {revokedReason && <p>{t('own.reason', { reason: revokedReason })}</p>}
      <p>
        <b>{t('own.share')}</b>
        <br />
        <a className="whole" href={shareUrl} dir="ltr">
          {shareUrl.replace(/^https?:\/\//, '')}
        </a>
        <span className="hint">{t('own.shareHint')}</span>
      </p>
      {mark && (
        <form method="post" action={`/${lang}/learn/certificates/${code}/mark`}>
          <p>{t(isMarkShown ? 'own.markShown' : 'own.markHidden', { mark })}</p>
          <button className="btn plain gap-s" type="submit" name="shown" value={isMarkShown ? 'no' : 'yes'}>
            {t(isMarkShown ? 'own.hideMark' : 'own.showMark')}
          </button>
        </form>
      )}
      {identity && <Identity lang={lang} code={code} identity={identity} />}
      <p className="small quiet">
        {t('own.wrongName')} <a href={`/${lang}/account/name-correction`}>{t('own.askCorrection')}</a>
      </p>
    </section>
  )
}

function Identity({ lang, code, identity }: { lang: Lang; code: string; identity: OwnIdentity }) {
  const { t } = useTranslation('certificate')
  if (identity.state === 'none')
    return (
      <p>
        {t('own.identityNone')} <a href={`/${lang}/account/identity`}>{t('own.identityAdd')}</a>
      </p>
    )
  const { state, said } = identity
  const wanted = state === 'given' ? 'with' : 'without'
  return (
    <form method="post" action={`/${lang}/learn/certificates/${code}/identity`}>
      <p>{t(`own.identityState.${state}`, { said })}</p>
      <button className="btn plain gap-s" type="submit" name="identity" value={wanted}>
        {t(`own.identityButton.${wanted}`)}
      </button>
      <span className="hint gap-s">{t('own.identityHint')}</span>
    </form>
  )
}
