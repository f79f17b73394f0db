// A choice about how lessons are watched, asked for by an address: it is kept in a cookie of this browser for a year, and
// the address is left without it. On a shared computer it goes with the browser: what one needs to watch is nobody's business.
import { redirect } from '@remix-run/node'
import { smallCookie } from '../../platform/cookies'
import type { DoorContext } from '../guard.server'

interface Choice {
  /** the parameter that asked */
  asked: string
  cookie: string
  /** '' = nothing is kept any more */
  value: string
}

/** Throws the redirect to the same address without the choice, the rest of it kept. */
export function keepChoice({ viewer, visit }: DoorContext, request: Request, choice: Choice): never {
  const url = new URL(request.url)
  url.searchParams.delete(choice.asked)
  const query = url.searchParams.toString()
  const kept = { name: choice.cookie, value: choice.value, isShort: viewer?.sharedUntil !== undefined }
  throw redirect(url.pathname + (query ? `?${query}` : ''), {
    status: 303,
    headers: { 'Set-Cookie': smallCookie(visit.config, kept) },
  })
}
