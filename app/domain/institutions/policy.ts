// Who may write in the register of institutions: what anybody types never makes a row by itself.
import type { Actor } from '../context'

export const mayWriteRegister = (actor: Actor): boolean =>
  actor.kind === 'machine' || (actor.kind === 'person' && actor.roles.includes('administrator'))
