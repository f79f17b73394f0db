// Who may do what to certificates: the holder chooses whether the mark shows; the programme's own people replace and revoke.
import { type CoordinatorScope, isOfProgramme } from '../accounts/policy'
import type { Actor } from '../context'

/** Replace a certificate whose name was wrong, or revoke one: the programme's own, not an institution's. */
export const mayCorrectCertificates = (actor: Actor, scope: CoordinatorScope): boolean =>
  hasWholeRegister(actor) || (actor.kind === 'person' && actor.roles.includes('coordinator') && isOfProgramme(scope))

/** Whether a certificate, or a person, of a country is in the part of the register that somebody corrects. */
export const correctsIn = (actor: Actor, scope: CoordinatorScope, country: string | null): boolean =>
  hasWholeRegister(actor) || (scope !== undefined && (scope.country === null || scope.country === country))

const hasWholeRegister = (actor: Actor): boolean =>
  actor.kind === 'machine' || (actor.kind === 'person' && actor.roles.includes('administrator'))

/** Show the mark on the public page, or hide it again. */
export const mayShowMark = (actor: Actor, holderId: string): boolean => actor.kind === 'person' && actor.id === holderId
