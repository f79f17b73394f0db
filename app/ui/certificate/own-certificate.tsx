import { Icon } from '../kit/icon'
import { useTranslation } from '../kit/use-translation'
import type { Lang } from '../../platform/languages'

/** How the identity number stands to this certificate; `said` is it in words. */
export type OwnIdentity = { state: 'none' } | { state: 'given' | 'printed' | 'removed'; said: string }

export interface StandingCertificate {
  is: 'standing'
  shareUrl: string
  /** in words; none where no quiz was required */
  mark?: string
  isMarkShown: boolean
  identity: OwnIdentity
  /** of one course: a combined one has none */
  hasBadge: boolean
  /** when another spelling of the name was asked for, in words, while it waits */
  correctionAskedOn?: string
}
/** One that no longer counts: which one does, if any, and why it was revoked. */
export type OwnStanding =
  | StandingCertificate
  | { is: 'replaced'; currentCode?: string }
  | { is: 'revoked'; reason?: string }
export interface OwnCertificateInput {
  lang: Lang
  code: string
  standing: OwnStanding
}

/** What only the holder sees on the public page. */
export function OwnCertificate({ lang, code, standing }: OwnCertificateInput) {
  const { t } = useTranslation('certificate')
  return (
    <section className="own" aria-labelledby="own">
      <h2 id="own">{t('own.title')}</h2>
      {standing.is === 'standing' && <Standing lang={lang} code={code} standing={standing} />}
      {standing.is === 'replaced' && <Replaced lang={lang} currentCode={standing.currentCode} />}
      {standing.is === 'revoked' && (
        <>
          <p>{t('own.revoked')}</p>
          {standing.reason && <p>{t('own.reason', { reason: standing.reason })}</p>}
          <p>
            <a href={`/${lang}/help`}>{t('own.help')}</a>
          </p>
        </>
      )}
    </section>
  )
}

function Replaced({ lang, currentCode }: { lang: Lang; currentCode: string | undefined }) {
  const { t } = useTranslation('certificate')
  if (!currentCode) return <p>{t('own.noneCurrent')}</p>
  return (
    <>
      <p>{t('own.replaced')}</p>
      <p>
        <a className="btn" href={`/${lang}/certificates/${currentCode}`}>
          {t('own.seeCurrent')}
        </a>
        <span className="hint num gap-s">{currentCode}</span>
      </p>
    </>
  )
}

/** The link to share, what is shown of the mark and of the identity number, what to do about a name. */
function Standing({ lang, code, standing }: { lang: Lang; code: string; standing: StandingCertificate }) {
  const { t } = useTranslation('certificate')
  const { shareUrl, mark, isMarkShown, identity, correctionAskedOn, hasBadge } = standing
  return (
    <>
      <p>
        <b>{t('own.share')}</b>
        <br />
        <a className="whole" href={shareUrl} dir="ltr">
          {shareUrl.replace(/^https?:\/\//, '')}
        </a>
        <span className="hint">{t('own.shareHint')}</span>
      </p>
      {hasBadge && <Badge lang={lang} code={code} />}
      {mark && (
        <form method="post" action={`/${lang}/learn/certificates/${code}/mark`}>
          <p>{t(isMarkShown ? 'own.markShown' : 'own.markHidden', { mark })}</p>
          <button className="btn plain gap-s" type="submit" name="shown" value={isMarkShown ? 'no' : 'yes'}>
            {t(isMarkShown ? 'own.hideMark' : 'own.showMark')}
          </button>
        </form>
      )}
      <Identity lang={lang} code={code} identity={identity} />
      <p className="small quiet">
        {correctionAskedOn ? t('own.correctionWaits', { date: correctionAskedOn }) : t('own.wrongName')}{' '}
        <a href={`/${lang}/account/name-correction`}>
          {correctionAskedOn ? t('own.seeCorrection') : t('own.askCorrection')}
        </a>
      </p>
    </>
  )
}

function Badge({ lang, code }: { lang: Lang; code: string }) {
  const { t } = useTranslation('badges')
  const file = `/${lang}/certificates/${code}/badge`
  return (
    <>
      <p>
        <b>{t('own.title')}</b>
        <span className="hint">{t('own.about')}</span>
      </p>
      <p className="row">
        <a className="btn plain" href={`${file}.png`} download>
          <Icon name="download" />
          {t('own.png')}
        </a>
        <a href={`${file}.svg`} download>
          {t('own.svg')}
        </a>
        <a href={`${file}.json`} download>
          {t('own.json')}
        </a>
      </p>
    </>
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
