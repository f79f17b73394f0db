// Where the account is open: the device as coarse as it is kept, since when, the last day of use, and the way to end it.
import type { Lang } from '../../platform/languages'
import { formatDate, formatMoment } from '../kit/format'
import { useTranslation } from '../kit/use-translation'

export interface SignInRow {
  id: string
  label: string
  since: number
  usedAt: number
  isShared: boolean
  isThis: boolean
}

interface SecuritySignInsProps {
  lang: Lang
  timeZone: string
  signIns: SignInRow[]
}

export function SecuritySignIns({ lang, timeZone, signIns }: SecuritySignInsProps) {
  const { t } = useTranslation('signing-in')
  return (
    <section className="account-part" id="sign-ins" aria-labelledby="sign-ins-title">
      <h2 id="sign-ins-title">{t('signIns.title')}</h2>
      <ul className="plain-l opened">
        {signIns.map(({ id, label, since, usedAt, isShared, isThis }) => (
          <li key={id}>
            <p>
              <b>{label || t('signIns.unknown')}</b> {isThis && <span className="tag good">{t('signIns.this')}</span>}{' '}
              {isShared && <span className="tag">{t('signIns.shared')}</span>}
            </p>
            <p className="small quiet">
              {t('signIns.when', {
                since: formatMoment(since, lang, timeZone),
                used: formatDate(usedAt, lang, timeZone),
              })}
            </p>
            {!isThis && (
              <form className="gap-s" method="post" action={`/${lang}/account/security/sign-ins/${id}/end`}>
                <button className="btn plain s" type="submit">
                  {t('signIns.end')} <span className="vh">{label || t('signIns.unknown')}</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {signIns.length > 1 && (
        <form className="gap" method="post" action={`/${lang}/account/security/sign-ins/end`}>
          <button className="btn plain" type="submit" aria-describedby="end-all-hint">
            {t('signIns.endAll')}
          </button>
          <p className="small quiet gap-s" id="end-all-hint">
            {t('signIns.endAllHint')}
          </p>
        </form>
      )}
    </section>
  )
}
