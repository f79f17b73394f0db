// Who may do what to accounts: one's own belongs to oneself; rights are given by administrators and by the machine.
import type { Actor } from '../context'

/** Give roles and take them away. */
export const mayGrantRoles = (actor: Actor): boolean =>
  actor.kind === 'machine' || (actor.kind === 'person' && actor.roles.includes('administrator'))

/** Open an account whose address needs no proof: only the seed and the terminal, which nobody reaches from outside. */
export const mayVouchForEmail = (actor: Actor): boolean => actor.kind === 'machine'

/** Of what somebody is a coordinator: of the whole programme, or of one institution. */
export type CoordinatorScope = { institutionId: string | null } | undefined

/** Make and renew access cards for people of an institution (null = of none); the machine may make any. */
export const mayMakeCards = (actor: Actor, scope: CoordinatorScope, institutionId: string | null): boolean =>
  actor.kind === 'machine' ||
  (scope !== undefined && (scope.institutionId === null || scope.institutionId === institutionId))

/**
 * Hold certificates: somebody must know who it is. Either the address was proven, or a coordinator who knows the person
 * made an access card.
 */
export const mayHoldCertificates = (person: { emailConfirmedAt: number | null; accessName: string | null }): boolean =>
  person.emailConfirmedAt !== null || person.accessName !== null

/** Say where a person works: oneself; that it is confirmed, only who made the card, or the machine. */
export const mayDeclareFor = (actor: Actor, personId: string, isConfirmed: boolean): boolean =>
  actor.kind === 'machine' ||
  (actor.kind === 'person' && (isConfirmed ? actor.roles.includes('coordinator') : actor.id === personId))
