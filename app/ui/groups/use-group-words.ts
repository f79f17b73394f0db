// The words that forms of groups say about their answers, and those for who is in a group.
import type { Cohort } from '../../domain/cohorts/cohort'
import { provinceName } from '../../domain/institutions/provinces'
import type { Lang } from '../../platform/languages'
import { countryName, formatDate } from '../kit/format'
import type { FormWords } from '../kit/form'
import { useTranslation } from '../kit/use-translation'

const PROBLEMS = [
  'name', 'courses', 'courses-many', 'deadline', 'institutions-many', 'file', 'subject', 'subject-long', 'body', 'body-long',
] as const // prettier-ignore

export function useGroupWords(): FormWords {
  const { t } = useTranslation('groups')
  return {
    count: (count) => t('wrong', { count }),
    refused: t('refused'),
    problem: (code) => t(`problem.${PROBLEMS.find((one) => one === code) ?? 'other'}`),
  }
}

/** Who is in a group, in words. */
export function useWayWords(lang: Lang) {
  const { t } = useTranslation('groups')
  return ({ way, ruleCountry, ruleProvince }: Cohort, institutions: readonly { name: string }[] = []): string => {
    if (way === 'invitation') return t('way.invitation')
    if (way === 'country') return t('way.country', { country: countryName(ruleCountry ?? '', lang) })
    const [first] = institutions
    if (first) return t('way.institutions', { count: institutions.length, first: first.name })
    return t('way.province', {
      province: ruleProvince === null ? countryName(ruleCountry ?? '', lang) : provinceName(ruleProvince),
    })
  }
}

/** A day of the calendar, written out. */
export const dayWords = (day: string, lang: Lang): string => formatDate(Date.parse(`${day}T12:00:00Z`), lang)
