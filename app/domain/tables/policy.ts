// Who publishes tables: whoever coordinates the whole programme. Those of a country or an institution read what is public.
import type { CoordinatorScope } from '../accounts/policy'
import type { Actor } from '../context'

export const mayPublishTables = (actor: Actor, scope: CoordinatorScope): boolean =>
  actor.kind === 'machine' || (scope !== undefined && scope.institutionId === null && scope.country === null)
