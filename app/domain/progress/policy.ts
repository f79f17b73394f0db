// Who may mend what was judged: the programme's own people, and the terminal of its machine.
import type { Actor } from '../context'

export function mayRegrade(actor: Actor): boolean {
  if (actor.kind === 'machine') return true
  return actor.kind === 'person' && actor.roles.some((role) => role === 'administrator' || role === 'coordinator')
}
