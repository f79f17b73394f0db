// Who may look after the machine's work: administrators, and the machine's own terminal.
import type { Actor } from '../context'

export const mayRunMachine = (actor: Actor): boolean =>
  actor.kind === 'machine' || (actor.kind === 'person' && actor.roles.includes('administrator'))
