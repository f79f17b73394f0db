// Who keeps the history from before this platform: the programme's own coordinators, each in their part of it.
import { type CoordinatorScope, isOfProgramme } from '../accounts/policy'
import type { Actor } from '../context'

/** Bring past completions, and take them back. */
export const mayKeepHistory = (actor: Actor, scope: CoordinatorScope): boolean =>
  actor.kind === 'machine' || isOfProgramme(scope)

/** Whether a file is of the part that somebody coordinates: those of the whole programme see every file. */
export const seesBatch = (actor: Actor, scope: CoordinatorScope, batch: { country: string | null }): boolean =>
  actor.kind === 'machine' ||
  (scope !== undefined && isOfProgramme(scope) && (scope.country === null || scope.country === batch.country))
