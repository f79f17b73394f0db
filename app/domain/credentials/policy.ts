// Who may do what to certificates: the holder chooses whether the mark shows; the programme's own people replace and revoke.
import type { Actor } from '../context'

/** Replace a certificate whose name was wrong, or revoke one. */
export const mayCorrectCertificates = (actor: Actor): boolean =>
  actor.kind === 'machine' ||
  (actor.kind === 'person' && (actor.roles.includes('coordinator') || actor.roles.includes('administrator')))

/** Show the mark on the public page, or hide it again. */
export const mayShowMark = (actor: Actor, holderId: string): boolean => actor.kind === 'person' && actor.id === holderId
