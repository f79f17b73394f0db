// Who may have an account erased: its person, and the machine for those who ask by letter.
import type { Actor } from '../context'

export const mayErase = (actor: Actor, personId: string): boolean =>
  actor.kind === 'machine' || (actor.kind === 'person' && actor.id === personId)
