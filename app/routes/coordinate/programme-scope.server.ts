// Doors for the programme's own coordinators, of all of it or of a country: those of an institution get 403.
import { isOfProgramme, type Scope } from '../../domain/accounts/policy'
import { coordinatorScope } from '../../domain/accounts/queries.server'
import type { SignedInContext } from '../guard.server'

export function programmeScope(ctx: SignedInContext): Scope {
  const scope = coordinatorScope(ctx.db, ctx.actor)
  if (!scope || !isOfProgramme(scope)) throw new Response(null, { status: 403 })
  return scope
}
