// Who may do what to accounts: one's own belongs to oneself; rights are given by administrators and by the machine.
import type { Actor } from '../context'

/** Give roles and take them away. */
export const mayGrantRoles = (actor: Actor): boolean =>
  actor.kind === 'machine' || (actor.kind === 'person' && actor.roles.includes('administrator'))

/** Open an account whose address needs no proof: only the seed and the terminal, which nobody reaches from outside. */
export const mayVouchForEmail = (actor: Actor): boolean => actor.kind === 'machine'
