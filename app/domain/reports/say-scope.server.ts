// Whose part of the programme a file or a page is of, in words.
import type { Db } from '../../platform/db'
import { translator } from '../../platform/i18n'
import type { Lang } from '../../platform/languages'
import type { Scope } from '../accounts/policy'
import { findInstitution } from '../institutions/queries.server'
import { countryName } from './export-words'

export function sayScope(db: Db, { institutionId, country }: Scope, lang: Lang): string {
  const t = translator(lang)
  if (institutionId !== null)
    return t('report:scopeOf', { place: findInstitution(db, institutionId)?.name ?? institutionId })
  return country === null ? t('report:scopeAll') : t('report:scopeOf', { place: countryName(country, lang) })
}
