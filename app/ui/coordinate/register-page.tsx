import type { PastRow } from '../../domain/history/past'
import type { RegisterRow } from '../../domain/certified/records'
import { type RegisterQuery, registerAddress } from '../../domain/certified/register-query'
import type { Shown } from '../../domain/quizzes/text'
import type { Lang } from '../../platform/languages'
import { formatNumber } from '../kit/format'
import { Icon } from '../kit/icon'
import { useTranslation } from '../kit/use-translation'
import { PastTable } from './past-table'
import { RegisterFilters } from './register-filters'
import { RegisterTable } from './register-table'

export interface RegisterPageInput {
  lang: Lang
  timeZone: string
  query: RegisterQuery
  courses: { id: string; title: Shown }[]
  hasCountries: boolean
  groups: { id: string; name: string }[]
  /** whoever asks is of an institution */
  ofInstitution: boolean
  rows: RegisterRow[]
  past: PastRow[]
  count: number
  mostCounted: number
  /** in a zip of what is shown; more than `mostPrinted` = narrow it down */
  printed: number
  mostPrinted: number
  /** corrections that this coordinator may decide */
  waiting: number
  isFirst: boolean
  /** the query of the next page */
  next: string | undefined
}

/** The register: what is looked for, how many, the certificates. */
export function RegisterPage(page: RegisterPageInput) {
  const { lang, query, rows, past, waiting, next, isFirst } = page
  const { t } = useTranslation('certified')
  const here = `/${lang}/coordinate/certificates`
  const isPast = query.kind === 'past'
  const titles = Object.fromEntries(page.courses.map(({ id, title }) => [id, title]))
  const isAsked = Object.keys(query).length > 0
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('title')}</h1>
        <p className="wt">{t('lead')}</p>
        {page.ofInstitution && <p className="small quiet">{t('shares')}</p>}
      </div>
      {waiting > 0 && (
        <p className="say warn read">
          <a href={`${here}/corrections`}>{t('asks.waiting', { count: waiting, n: formatNumber(waiting, lang) })}</a>
        </p>
      )}
      <div className="gap">
        <RegisterFilters
          lang={lang}
          query={query}
          courses={page.courses}
          hasCountries={page.hasCountries}
          groups={page.groups}
        />
      </div>
      {isPast ? <PastHead /> : <Tally {...page} />}
      {isPast ? (
        past.length > 0 && <PastTable lang={lang} rows={past} />
      ) : rows.length > 0 ? (
        <RegisterTable lang={lang} timeZone={page.timeZone} rows={rows} titles={titles} />
      ) : null}
      {rows.length + past.length === 0 && (
        <p className="read gap">{t(isPast ? 'pastEmpty' : isAsked ? 'empty' : 'emptyAll')}</p>
      )}
      {(next || !isFirst) && (
        <nav className="pages" aria-label={t('pages')}>
          {isFirst ? <span /> : <a href={here + registerAddress(query)}>{t('first')}</a>}
          {next && (
            <a href={here + next} rel="next">
              {t('next')}
              <Icon name="forth" />
            </a>
          )}
        </nav>
      )}
      {!isPast && past.length > 0 && (
        <p className="read gap">
          <a href={here + registerAddress({ ...query, kind: 'past', status: undefined, course: undefined })}>
            {t('pastFound')}
          </a>
        </p>
      )}
    </div>
  )
}

function PastHead() {
  const { t } = useTranslation('certified')
  return (
    <div className="tally">
      <h2>{t('pastTitle')}</h2>
      <p className="small quiet read">{t('pastLead')}</p>
    </div>
  )
}

function Tally({ lang, query, count, mostCounted, printed, mostPrinted }: RegisterPageInput) {
  const { t } = useTranslation('certified')
  const n = (of: number): string => formatNumber(of, lang)
  return (
    <div className="tally">
      <h2>{count > mostCounted ? t('countMany', { n: n(mostCounted) }) : t('count', { count, n: n(count) })}</h2>
      {printed > mostPrinted && <p className="small quiet">{t('zip.tooMany', { n: n(mostPrinted) })}</p>}
      {printed > 0 && printed <= mostPrinted && (
        <p className="download">
          <a className="btn plain" href={`/${lang}/coordinate/certificates.zip${registerAddress(query)}`} download>
            <Icon name="download" />
            {t('zip.get', { count: printed, n: n(printed) })}
          </a>
          <span className="small quiet">{t('zip.what')}</span>
        </p>
      )}
    </div>
  )
}
