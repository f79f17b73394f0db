// What a question to the report names by id, and whose part of the programme it is asked of, in words.
import type { Db } from '../../platform/db'
import { translator } from '../../platform/i18n'
import type { Lang } from '../../platform/languages'
import type { CoordinatorScope, Scope } from '../accounts/policy'
import { findCohort } from '../cohorts/queries.server'
import { findInstitution } from '../institutions/queries.server'
import type { CompletionQuery } from './completion-query'
import { countryName } from './export-words'

export function sayScope(db: Db, { institutionId, country }: Scope, lang: Lang): string {
  const t = translator(lang)
  if (institutionId !== null)
    return t('report:scopeOf', { place: findInstitution(db, institutionId)?.name ?? institutionId })
  return country === null ? t('report:scopeAll') : t('report:scopeOf', { place: countryName(country, lang) })
}

/** undefined where it was not asked for, or is not there for whoever asks. */
export const namesAsked = (db: Db, { institution, group }: CompletionQuery, scope: CoordinatorScope) => ({
  institution: institution === undefined ? undefined : findInstitution(db, institution)?.name,
  group: group === undefined ? undefined : findCohort(db, scope, group)?.name,
})
