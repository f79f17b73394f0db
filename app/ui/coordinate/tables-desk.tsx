import { SETTLING_DAYS } from '../../domain/tables/quarters'
import type { ShownRelease } from '../../domain/tables/figures'
import type { Lang } from '../../platform/languages'
import { formatDate, formatDay, formatMoment } from '../kit/format'
import { Tag } from '../kit/tag'
import { useTranslation } from '../kit/use-translation'
import { useTableWords } from '../tables/use-table-words'

interface DeskInput {
  lang: Lang
  timeZone: string
  mayPublish: boolean
  releases: (ShownRelease & { by: string })[]
  open: { quarter: string; countedAt: number | null }[]
  next: { quarter: string; at: number }
}

/** Quarters that may be released, and those that were. */
export function TablesDesk(desk: DeskInput) {
  const { lang, mayPublish } = desk
  const { t } = useTranslation('tables')
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('desk.title')}</h1>
        <p className="wt">{t('desk.lead', { days: SETTLING_DAYS })}</p>
        <p className="gap-s">
          <a href={`/${lang}/tables`}>{t('desk.public')}</a>
        </p>
      </div>
      {mayPublish ? <Open {...desk} /> : <p className="read quiet">{t('desk.onlyProgramme')}</p>}
      <Released {...desk} />
    </div>
  )
}

function Open({ lang, timeZone, open, next }: DeskInput) {
  const { t } = useTranslation('tables')
  const { quarterName } = useTableWords()
  return (
    <section aria-labelledby="open">
      <h2 id="open">{t('desk.open')}</h2>
      {open.length === 0 ? (
        <p className="read">
          {t('desk.openNone', { quarter: quarterName(next.quarter), date: formatDate(next.at, lang, timeZone) })}
        </p>
      ) : (
        <>
          <p className="read small gap-s">{t('desk.order')}</p>
          <ul className="rows gap-s">
            {open.map(({ quarter, countedAt }) => (
              <li key={quarter} className="row">
                <span>
                  {quarterName(quarter)}{' '}
                  <span className="small quiet">
                    {countedAt === null
                      ? t('desk.uncounted')
                      : t('desk.counted', { moment: formatMoment(countedAt, lang, timeZone) })}
                  </span>
                </span>
                {countedAt === null ? (
                  <AskForm lang={lang} quarter={quarter} label={t('desk.look')} of={quarterName(quarter)} />
                ) : (
                  <a href={`/${lang}/coordinate/tables/${quarter}`}>
                    {t('desk.see')}
                    <span className="vh">: {quarterName(quarter)}</span>
                  </a>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** The button that has a quarter counted. */
export function AskForm({ lang, quarter, label, of }: { lang: Lang; quarter: string; label: string; of: string }) {
  return (
    <form method="post" action={`/${lang}/coordinate/tables`}>
      <button className="btn plain s" type="submit" name="quarter" value={quarter}>
        {label}
        <span className="vh">: {of}</span>
      </button>
    </form>
  )
}

function Released({ lang, timeZone, releases, mayPublish }: DeskInput) {
  const { t } = useTranslation('tables')
  const { quarterName } = useTableWords()
  return (
    <section className="part" aria-labelledby="released">
      <h2 id="released">{t('register')}</h2>
      {releases.length === 0 ? (
        <p className="read quiet">{t('none')}</p>
      ) : (
        <div className="scroll" tabIndex={0} role="region" aria-labelledby="released">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('col.number')}</th>
                <th scope="col">{t('col.quarter')}</th>
                <th scope="col">{t('col.released')}</th>
                <th scope="col">{t('col.by')}</th>
                <th scope="col">{t('col.state')}</th>
              </tr>
            </thead>
            <tbody>
              {releases.map(({ number, quarter, releasedAt, by, withdrawn }) => (
                <tr key={number}>
                  <td className="num">{number}</td>
                  <th scope="row">
                    <a href={`/${lang}/tables/${number}`}>{quarterName(quarter)}</a>
                  </th>
                  <td className="num">{formatDay(releasedAt, lang, timeZone)}</td>
                  <td dir="auto">{by}</td>
                  <td>
                    {withdrawn ? (
                      <Tag kind="bad">{t('withdrawn', { date: formatDay(withdrawn.at, lang, timeZone) })}</Tag>
                    ) : (
                      <>
                        <Tag kind="good">{t('standing')}</Tag>{' '}
                        {mayPublish && (
                          <a
                            href={`/${lang}/coordinate/tables/releases/${number}/withdrawal`}
                            aria-label={t('desk.withdrawOf', { title: quarterName(quarter) })}
                          >
                            {t('desk.withdraw')}
                          </a>
                        )}
                      </>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
