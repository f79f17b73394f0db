// What the register's pages ask of whoever coordinates: their part of the programme, and whether they may write in it.
import { coordinatorScope } from '../../domain/accounts/queries.server'
import { isCountry } from '../../domain/accounts/rules'
import type { CoordinatorScope } from '../../domain/accounts/policy'
import { isOfProgramme } from '../../domain/accounts/policy'
import type { SignedInContext } from '../guard.server'

export interface RegisterView {
  scope: CoordinatorScope
  mayKeep: boolean
  /** the one country there is to choose */
  ownCountry: string | null
}

export function registerView(ctx: SignedInContext): RegisterView {
  const scope = coordinatorScope(ctx.db, ctx.actor)
  return { scope, mayKeep: isOfProgramme(scope), ownCountry: scope?.country ?? null }
}

/** The same, for pages that only those who keep the register have: 403 for an institution's coordinators. */
export function keeperView(ctx: SignedInContext): RegisterView {
  const view = registerView(ctx)
  if (!view.mayKeep) throw new Response(null, { status: 403 })
  return view
}

/** The country asked for in the address, where there is one to choose; else one's own. */
export function countryAsked(ctx: SignedInContext, { ownCountry }: RegisterView, asked: URLSearchParams): string {
  const country = asked.get('country') ?? ''
  return ownCountry ?? (isCountry(country) ? country : ctx.viewer.country)
}

/** The page of a long list, from 1. */
export const pageAsked = (asked: URLSearchParams): number =>
  Math.min(100_000, Math.max(1, Math.trunc(Number(asked.get('page'))) || 1))
