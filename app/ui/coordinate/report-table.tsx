import { STATUSES, type Status } from '../../domain/reports/completion-query'
import type { CompletionRow } from '../../domain/reports/shown-report'
import type { Shown } from '../../domain/quizzes/text'
import type { Lang } from '../../platform/languages'
import { countryName, formatDay, formatHours, formatPercent } from '../kit/format'
import { Tag } from '../kit/tag'
import { useTranslation } from '../kit/use-translation'
import { Words } from '../kit/words'

const KINDS: Partial<Record<Status, 'good' | 'warn'>> = { certified: 'good', completed: 'good', stuck: 'warn' }

interface TableInput {
  lang: Lang
  timeZone: string
  rows: readonly CompletionRow[]
  titles: Record<string, Shown>
  seesMarks: boolean
}

/** People and courses, a page of them. */
export function ReportTable({ lang, timeZone, rows, titles, seesMarks }: TableInput) {
  const { t } = useTranslation('report')
  // the programme's own act on enrolments; an institution's look at the person
  const whereTo = ({ enrolmentId, personId }: CompletionRow): string =>
    `/${lang}/coordinate/${seesMarks ? `enrolments/${enrolmentId}` : `people/${personId}`}`
  const day = (ms: number | null) => (ms === null ? '–' : formatDay(ms, lang, timeZone))
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('tableName')}>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{t('col.person')}</th>
            <th scope="col">{t('col.course')}</th>
            <th scope="col">{t('col.status')}</th>
            <th scope="col">{t('col.enrolled')}</th>
            <th scope="col">{t('col.seen')}</th>
            <th scope="col">{t('col.completed')}</th>
            <th scope="col" className="r">
              {t('col.hours')}
            </th>
            {seesMarks && (
              <th scope="col" className="r">
                {t('col.mark')}
              </th>
            )}
            <th scope="col">{t('col.institution')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.n}>
              <th scope="row">
                <a href={whereTo(row)} dir="auto">
                  {row.name}
                </a>
                {row.email && <span className="under">{row.email}</span>}
              </th>
              <td>
                <Words of={titles[row.courseId] ?? { text: '', lang }} lang={lang} />
              </td>
              <td>
                <Tag {...(KINDS[row.status] ? { kind: KINDS[row.status] } : {})}>{t(`status.${row.status}`)}</Tag>
                {row.recognisedAt !== null && (
                  <span className="under">{t('recognised', { day: day(row.recognisedAt) })}</span>
                )}
              </td>
              <td className="num">{day(row.enrolledAt)}</td>
              <td className="num">{day(row.seenAt)}</td>
              <td className="num">{day(row.completedAt)}</td>
              <td className="r num">{row.completedAt === null ? '–' : formatHours(row.hours, lang)}</td>
              {seesMarks && (
                <td className="r num">{row.markPercent === null ? '–' : formatPercent(row.markPercent, lang)}</td>
              )}
              <td>
                <span dir="auto">{row.institution ?? t('noInstitution')}</span>
                <span className="under">{countryName(row.country, lang)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What each status means, for whoever asks. */
export function StatusMeanings({ stuckAfterDays }: { stuckAfterDays: number }) {
  const { t } = useTranslation('report')
  return (
    <details className="meanings">
      <summary>{t('definitions')}</summary>
      <dl className="facts gap-s">
        {STATUSES.map((status) => (
          <div className="fact" key={status}>
            <dt>{t(`status.${status}`)}</dt>
            <dd>{status === 'stuck' ? t('statusHint.stuck', { count: stuckAfterDays }) : t(`statusHint.${status}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
