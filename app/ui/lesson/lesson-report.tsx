import { useTranslation } from '../kit/use-translation'
import type { OwnReport } from '../../domain/courses/reports'
import type { Lang } from '../../platform/languages'
import { formatClock, formatDate } from '../kit/format'
import { Icon } from '../kit/icon'

export interface ReportPart {
  lang: Lang
  /** the lesson's path */
  here: string
  formId: string
  asset?: string
  atMs?: number
  timeZone: string
  mine: OwnReport[]
  isSent: boolean
}
export interface ReportAgain {
  words: string
  at: string
  problem: string
}

/** What unfolds at the end of a lesson: tell the team that something is wrong, and see what became of it. */
export function LessonReport({ part }: { part: ReportPart }) {
  const { t } = useTranslation('lesson')
  return (
    <details className="report" id="report" open={part.isSent}>
      <summary>{t('report.title')}</summary>
      <div className="stack">
        {part.isSent ? (
          <p className="say good" role="status">
            {t('report.sent')}
          </p>
        ) : (
          <ReportForm part={part} />
        )}
        {part.mine.length > 0 && <Mine part={part} />}
      </div>
    </details>
  )
}

export function ReportForm({ part, again }: { part: ReportPart; again?: ReportAgain | undefined }) {
  const { t } = useTranslation(['lesson', 'notes'])
  return (
    <form method="post" action={`${part.here}/reports`} className="stack" data-report noValidate>
      <input type="hidden" name="id" value={part.formId} />
      <input type="hidden" name="asset" value={part.asset ?? ''} />
      <p className="small quiet">{t('report.lead')}</p>
      <div className={again ? 'field wrong' : 'field'}>
        <label htmlFor="report-words">{t('report.words')}</label>
        {again && (
          <span className="err" id="report-problem">
            <Icon name="warning" /> {again.problem}
          </span>
        )}
        <textarea
          id="report-words"
          name="words"
          rows={3}
          maxLength={1000}
          required
          defaultValue={again?.words}
          dir="auto"
          aria-invalid={again ? true : undefined}
          aria-describedby={again ? 'report-problem' : undefined}
        />
      </div>
      <div className="row">
        {part.atMs !== undefined && (
          <label className="at small">
            {t('notes:at')}{' '}
            <input
              name="at"
              size={7}
              maxLength={10}
              defaultValue={again?.at ?? (part.atMs ? formatClock(part.atMs) : '')}
              autoComplete="off"
              title={t('notes:atHint')}
            />
          </label>
        )}
        <button className="btn plain s">{t('report.send')}</button>
      </div>
    </form>
  )
}

function Mine({ part: { mine, lang, timeZone } }: { part: ReportPart }) {
  const { t } = useTranslation('lesson')
  const day = (ms: number): string => formatDate(ms, lang, timeZone)
  return (
    <section className="stack">
      <h3>{t('report.mine')}</h3>
      <ul role="list" className="note-list">
        {mine.map((report) => (
          <li key={report.id}>
            <p className="small quiet">
              {report.atMs === undefined
                ? t('report.on', { date: day(report.reportedAt) })
                : t('report.at', { time: formatClock(report.atMs), date: day(report.reportedAt) })}
            </p>
            <p className="note-words">{report.words}</p>
            <p className="small">
              {report.settledAt === undefined ? t('report.open') : t('report.settled', { date: day(report.settledAt) })}
            </p>
            {report.answer && <p className="note-words">{t('report.answer', { answer: report.answer })}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
