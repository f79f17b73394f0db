// An app that makes codes, and the codes on paper that stand for it.
import type { Lang } from '../../platform/languages'
import { formatDate } from '../kit/format'
import { useTranslation } from '../kit/use-translation'

interface SecurityAppProps {
  lang: Lang
  timeZone: string
  /** since when it counts, ms UTC; undefined = there is none */
  since: number | undefined
  codesLeft: number
  mayChange: boolean
}

export function SecurityApp({ lang, timeZone, since, codesLeft, mayChange }: SecurityAppProps) {
  const { t } = useTranslation('signing-in')
  const at = `/${lang}/account/security`
  return (
    <section className="account-part" id="app" aria-labelledby="app-title">
      <h2 id="app-title">{t('app.heading')}</h2>
      <p>{since === undefined ? t('app.what') : t('app.since', { date: formatDate(since, lang, timeZone) })}</p>
      {since !== undefined && <p className="gap-s">{t('codes.left', { count: codesLeft })}</p>}
      {mayChange && since === undefined && (
        <form className="gap" method="post" action={`${at}/app/start`}>
          <button className="btn plain" type="submit">
            {t('app.start')}
          </button>
        </form>
      )}
      {mayChange && since !== undefined && (
        <div className="row gap">
          <form method="post" action={`${at}/recovery-codes`}>
            <button className="btn plain s" type="submit">
              {t('codes.make')}
            </button>
          </form>
          <form method="post" action={`${at}/app/removal`}>
            <button className="btn plain s" type="submit">
              {t('app.remove')}
            </button>
          </form>
        </div>
      )}
    </section>
  )
}
