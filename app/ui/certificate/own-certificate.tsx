import { useTranslation } from '../kit/use-translation'
import type { Lang } from '../../platform/languages'

export interface OwnCertificateInput {
  lang: Lang
  code: string
  shareUrl: string
  /** in words; none where no quiz was required */
  mark?: string
  isMarkShown: boolean
  revokedReason?: string
}

/** What only the holder sees on the public page: the link to share, the choice about the mark, what to do about a name. */
export function OwnCertificate({ lang, code, shareUrl, mark, isMarkShown, revokedReason }: OwnCertificateInput) {
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
      <p className="small quiet">
        {t('own.wrongName')} <a href={`/${lang}/help`}>{t('own.askHelp')}</a>
      </p>
    </section>
  )
}
