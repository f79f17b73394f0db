// Whoever looks into reports, as every question to them needs it: their part of the programme, and its clock.
import type { Context } from '../context'
import { isCommon } from '../accounts/people-matching.server'
import { coordinatorScope } from '../accounts/queries.server'
import { Refusal } from '../refusal'
import { programme } from '../settings/queries.server'
import type { Asking } from './completion-where.server'

/** Refuses: not-allowed, to whoever coordinates nothing. */
export function askingOf({ db, actor, now }: Pick<Context, 'db' | 'actor' | 'now'>): Asking {
  const scope = coordinatorScope(db, actor)
  if (!scope) throw new Refusal('not-allowed')
  const { reportTimeZone, stuckAfterDays } = programme(db)
  const asking = { scope, now, timeZone: reportTimeZone, stuckAfterDays }
  return { ...asking, isCommon: (words) => isCommon(db, words, scope.institutionId === null) }
}
