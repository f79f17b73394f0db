import type { Lang } from '../../platform/languages'
import { countryName } from '../kit/format'
import { useTranslation } from '../kit/use-translation'

export interface ShownRole {
  role: 'administrator' | 'coordinator' | 'instructor'
  institution: string | null
  country: string | null
}

/** What a coordinator coordinates; nothing of other roles. */
export function ScopeName({ of: { role, institution, country }, lang }: { of: ShownRole; lang: Lang }) {
  const { t } = useTranslation('admin')
  if (role !== 'coordinator') return <>–</>
  return <>{institution ?? (country === null ? t('scope.programme') : countryName(country, lang))}</>
}
