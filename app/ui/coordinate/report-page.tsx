import { completionAddress } from '../../domain/reports/completion-query'
import type { CompletionView } from '../../domain/reports/shown-report'
import type { Lang } from '../../platform/languages'
import { countryName, formatMoment, formatNumber } from '../kit/format'
import { Icon } from '../kit/icon'
import { useTranslation } from '../kit/use-translation'
import { DownloadForm } from './download-form'
import { NotApplied } from './not-applied'
import { ReportChips } from './report-chips'
import { ReportFilters } from './report-filters'
import { ReportTable, StatusMeanings } from './report-table'

interface ReportPageInput extends CompletionView {
  lang: Lang
  /** of the form that asks for the rows as a file */
  press: string
  /** a message to people of this report is on its way */
  isSent: boolean
}

/** Who completed what: filters, how many, and the people. */
export function ReportPage(page: ReportPageInput) {
  const { lang, query, choices, rows, seesMarks, timeZone, next, isFirst } = page
  const { t } = useTranslation(['report', 'groups'])
  const titles = Object.fromEntries(choices.courses.map(({ id, title }) => [id, title]))
  const names = {
    course: query.course && titles[query.course]?.text,
    institution: choices.institutions.find(({ id }) => id === query.institution)?.name,
    group: choices.groups.find(({ id }) => id === query.group)?.name,
  }
  const here = `/${lang}/coordinate/report`
  const place = choices.ownInstitution ?? (choices.country && countryName(choices.country, lang))
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('title')}</h1>
        <p className="wt">{t('lead')}</p>
        <p className="small quiet">{place ? t('scopeOf', { place }) : t('scopeAll')}</p>
      </div>
      {page.isSent && <output className="say good notice">{t('groups:one.sent')}</output>}
      <ReportFilters lang={lang} query={query} choices={choices} seesAddresses={seesMarks} />
      <ReportChips lang={lang} query={query} names={names} />
      <NotApplied lang={lang} names={page.notApplied} />
      <div className="tally">
        <ReportCount {...page} />
        {page.counts.enrolled > 0 && (
          <DownloadForm lang={lang} query={query} count={page.counts.enrolled} press={page.press} />
        )}
      </div>
      <WriteToThem {...page} />
      {rows.length === 0 ? (
        <p className="read gap">{t(Object.keys(query).length > 0 ? 'empty' : 'emptyAll')}</p>
      ) : (
        <ReportTable lang={lang} timeZone={timeZone} rows={rows} titles={titles} seesMarks={seesMarks} />
      )}
      {(next || !isFirst) && (
        <nav className="pages" aria-label={t('pages')}>
          {isFirst ? <span /> : <a href={here + completionAddress(query)}>{t('first')}</a>}
          {next && (
            <a href={here + next} rel="next">
              {t('next')}
              <Icon name="forth" />
            </a>
          )}
        </nav>
      )}
      <StatusMeanings stuckAfterDays={page.stuckAfterDays} />
    </div>
  )
}

/** Those who have not started or are stuck can be written to. */
function WriteToThem({ lang, query, rows }: ReportPageInput) {
  const { t } = useTranslation('groups')
  if (rows.length === 0 || (query.status !== 'stuck' && query.status !== 'not-started')) return null
  return (
    <p>
      <a href={`/${lang}/coordinate/message${completionAddress(query)}`}>{t('people.write')}</a>
    </p>
  )
}

/** How many, of what, as of when; and whose place is counted. */
function ReportCount({ lang, now, timeZone, of, counts, seesMarks }: ReportPageInput) {
  const { t } = useTranslation('report')
  const { enrolled, completed, certified } = counts
  const number = (n: number): string => formatNumber(n, lang)
  const many = { count: enrolled, n: number(enrolled) }
  const parts = { completed: number(completed), certified: number(certified) }
  return (
    <div>
      <h2>{of === 'completed' ? t('countCompleted', many) : t('countEnrolled', many)}</h2>
      <p className="small quiet">
        {t('countOf', parts)} · {t('asOf', { moment: formatMoment(now, lang, timeZone) })}
      </p>
      <p className="small quiet">
        {t(of === 'completed' ? 'placeCompleted' : 'placeEnrolled')} {!seesMarks && t('emptyShares')}
      </p>
    </div>
  )
}
