// Who may change what belongs to the programme: its administrators and the machine's own terminal.
import type { Actor } from '../context'

export const mayChangeSettings = (actor: Actor): boolean =>
  actor.kind === 'machine' || (actor.kind === 'person' && actor.roles.includes('administrator'))
