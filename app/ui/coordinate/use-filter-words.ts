// What a question to the report asks for, in words: on its chips and in the files that are made of it.
import { provinceName } from '../../domain/institutions/provinces'
import { type CompletionFilter, type CompletionQuery, periodOf } from '../../domain/reports/completion-query'
import type { Lang } from '../../platform/languages'
import { countryName, formatDate, languageName } from '../kit/format'
import { useTranslation } from '../kit/use-translation'

/** Of what a question has ids of; undefined where there is none, or none that may be seen. */
export interface FilterNames {
  course: string | undefined
  institution: string | undefined
  group: string | undefined
}

export function useFilterWords(lang: Lang, query: CompletionQuery, names: FilterNames) {
  const { t } = useTranslation(['report', 'account'])
  const { status, kind, job, language, country, province } = query
  const words: Partial<Record<CompletionFilter, string>> = {
    ...(status ? { status: t(`status.${status}`) } : {}),
    ...(kind ? { kind: t(`kind.${kind}`) } : {}),
    ...(job ? { job: t(`account:jobArea.${job}`) } : {}),
    ...(language ? { language: languageName(language, lang) } : {}),
    ...(country ? { country: countryName(country, lang) } : {}),
    ...(province ? { province: provinceName(province) } : {}),
    course: names.course ?? t('notFound'),
    institution: names.institution ?? t('notFound'),
    group: names.group ?? t('notFound'),
  }
  /** '' where no period was asked for */
  const periodWords = (): string => {
    const { from, to } = query
    const of = t(`of.${periodOf(query)}`)
    const day = (text: string): string => formatDate(Date.parse(`${text}T12:00:00Z`), lang)
    if (from && to) return t('period.both', { of, from: day(from), to: day(to) })
    if (from) return t('period.from', { of, from: day(from) })
    if (to) return t('period.to', { of, to: day(to) })
    return query.of ? t('chip', { name: t('filter.of') }) + of : ''
  }
  const filterWords = (filter: CompletionFilter): string => words[filter] ?? String(query[filter] ?? '')
  return { filterWords, periodWords }
}
