// Who may mend what was judged in any course: the programme's own people, and the terminal of its machine. A course's own
// team may in its course: regrade.server.ts asks for their part.
import type { Actor } from '../context'

export function mayRegrade(actor: Actor): boolean {
  if (actor.kind === 'machine') return true
  return actor.kind === 'person' && actor.roles.some((role) => role === 'administrator' || role === 'coordinator')
}
