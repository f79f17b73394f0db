import { useTranslation } from '../kit/use-translation'
import type { TeamReport } from '../../domain/courses/reports'
import type { Lang } from '../../platform/languages'
import { formatClock, formatDate, languageName } from '../kit/format'
import { Words } from '../kit/words'

interface Page {
  lang: Lang
  timeZone: string
  /** all open ones, also beyond those listed */
  count: number
  open: TeamReport[]
  settled: TeamReport[]
}

/** What learners reported about the courses of a team. Who told it is not shown. */
export function ReportsPage({ lang, timeZone, count, open, settled }: Page) {
  const { t } = useTranslation('staff')
  return (
    <div className="wrap">
      <div className="head">
        <p className="crumb small">
          <a href={`/${lang}/studio`}>{t('reports.back')}</a>
        </p>
        <h1>{t('reports.title')}</h1>
        <p className="wt">{t('reports.lead')}</p>
      </div>
      {open.length === 0 && <p className="read">{t('reports.empty')}</p>}
      {count > open.length && <p className="small quiet">{t('reports.more', { count: open.length })}</p>}
      <ul role="list" className="note-list reports read">
        {open.map((report) => (
          <li key={report.id}>
            <Report lang={lang} report={report} timeZone={timeZone} />
            <Settle lang={lang} id={report.id} />
          </li>
        ))}
      </ul>
      {settled.length > 0 && (
        <section className="notebook read">
          <h2>{t('reports.settledTitle')}</h2>
          <ul role="list" className="note-list">
            {settled.map((report) => (
              <li key={report.id}>
                <Report lang={lang} report={report} timeZone={timeZone} />
                <p className="small">
                  {t('reports.settledOn', { date: formatDate(report.settledAt ?? 0, lang, timeZone) })}
                </p>
                {report.answer && <p className="note-words">{t('reports.answered', { answer: report.answer })}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function Report({ lang, report, timeZone }: { lang: Lang; report: TeamReport; timeZone: string }) {
  const { t } = useTranslation('staff')
  const { atMs, of } = report
  const second = atMs === undefined ? '' : `?t=${Math.floor(atMs / 1000)}${of ? `&of=${of}` : ''}`
  const place = (
    <>
      <Words of={report.course} lang={lang} />: <Words of={report.lesson} lang={lang} />
      {atMs !== undefined && `, ${formatClock(atMs)}`}
    </>
  )
  const meta = {
    revision: report.revision,
    language: languageName(report.language, lang),
    date: formatDate(report.reportedAt, lang, timeZone),
  }
  return (
    <>
      <p>
        {report.isThere ? (
          <a href={`/${report.language}/courses/${report.slug}/lessons/${report.lessonId}${second}`}>{place}</a>
        ) : (
          place
        )}
      </p>
      <p className="small quiet">{t('reports.meta', meta)}</p>
      <p className="note-words">{report.words}</p>
      {report.captions && (
        <p>
          <a href={`/${lang}/studio/courses/${report.captions}`}>{t('reports.captions')}</a>
        </p>
      )}
    </>
  )
}

function Settle({ lang, id }: { lang: Lang; id: string }) {
  const { t } = useTranslation('staff')
  return (
    <form method="post" action={`/${lang}/studio/reports/${id}/settlement`} className="stack">
      <div className="field">
        <label htmlFor={`answer-${id}`} className="small">
          {t('reports.answer')}
        </label>
        <textarea id={`answer-${id}`} name="answer" rows={2} maxLength={1000} dir="auto" />
      </div>
      <button className="btn plain s">{t('reports.settle')}</button>
    </form>
  )
}
