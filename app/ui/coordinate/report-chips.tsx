import {
  type CompletionFilter,
  type CompletionQuery,
  completionAddress,
  FILTERS,
} from '../../domain/reports/completion-query'
import type { Lang } from '../../platform/languages'
import { Icon } from '../kit/icon'
import { useTranslation } from '../kit/use-translation'
import { type FilterNames, useFilterWords } from './use-filter-words'

interface ChipsInput {
  lang: Lang
  query: CompletionQuery
  names: FilterNames
}

/** What narrows the report, each with the way to take it off. */
export function ReportChips({ lang, query, names }: ChipsInput) {
  const { t } = useTranslation('report')
  const { filterWords, periodWords } = useFilterWords(lang, query, names)
  const chosen = FILTERS.filter((filter) => query[filter] !== undefined)
  const period = periodWords()
  const count = chosen.length + (period ? 1 : 0)
  if (count === 0) return null
  const without = (...gone: (CompletionFilter | 'of' | 'from' | 'to')[]): string => {
    const left = Object.entries(query).filter(([name]) => !gone.includes(name as CompletionFilter))
    return `/${lang}/coordinate/report${completionAddress(Object.fromEntries(left))}`
  }
  // what only makes sense inside another goes with it
  const inside = {
    country: ['province', 'institution'],
    province: ['institution'],
    course: ['revision'],
  } as const
  return (
    <ul className="filters-on" aria-label={t('chips')}>
      {chosen.map((filter) => (
        <li key={filter}>
          <a className="chip" href={without(filter, ...(filter in inside ? inside[filter as 'country'] : []))}>
            <span className="vh">{t('remove')} </span>
            <span>
              {t('chip', { name: t(`filter.${filter}`) })}
              <b dir="auto">{filterWords(filter)}</b>
            </span>
            <Icon name="cross" />
          </a>
        </li>
      ))}
      {period && (
        <li>
          <a className="chip" href={without('of', 'from', 'to')}>
            <span className="vh">{t('remove')} </span>
            <b>{period}</b>
            <Icon name="cross" />
          </a>
        </li>
      )}
      {count > 1 && (
        <li>
          <a className="chip" href={`/${lang}/coordinate/report`}>
            {t('removeAll')}
          </a>
        </li>
      )}
    </ul>
  )
}
