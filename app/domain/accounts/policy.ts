// Who may do what to accounts: one's own belongs to oneself; rights are given by administrators and by the machine.
import type { Actor } from '../context'

/** Give roles and take them away. */
export const mayGrantRoles = (actor: Actor): boolean =>
  actor.kind === 'machine' || (actor.kind === 'person' && actor.roles.includes('administrator'))

/** Open an account whose address needs no proof: only the seed and the terminal, which nobody reaches from outside. */
export const mayVouchForEmail = (actor: Actor): boolean => actor.kind === 'machine'

/** Of what somebody is a coordinator: of one institution, of one country, or (neither) of the whole programme. */
export interface Scope {
  institutionId: string | null
  /** ISO 3166-1 alpha-2 */
  country: string | null
}
export type CoordinatorScope = Scope | undefined

/** A place as scopes cover it. */
export interface ScopedPlace {
  /** null = of no institution */
  institutionId: string | null
  country: string
}

/** Whether a coordinator's part of the programme takes a place in. */
export const covers = (scope: CoordinatorScope, { institutionId, country }: ScopedPlace): boolean =>
  scope !== undefined &&
  (scope.institutionId === null || scope.institutionId === institutionId) &&
  (scope.country === null || scope.country === country)

/** Whether two scopes are of the same part of the programme; nobody's is that of nobody. */
export const isSameScope = (a: CoordinatorScope, b: CoordinatorScope): boolean =>
  a !== undefined && b !== undefined && a.institutionId === b.institutionId && a.country === b.country

/** The programme's own coordinators, of all of it or of a country, as against those of an institution. */
export const isOfProgramme = (scope: CoordinatorScope): boolean => scope !== undefined && scope.institutionId === null

/** Make and renew access cards for people of a place; the machine may make any. */
export const mayMakeCards = (actor: Actor, scope: CoordinatorScope, place: ScopedPlace): boolean =>
  actor.kind === 'machine' || covers(scope, place)

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
