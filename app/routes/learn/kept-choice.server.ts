// A choice about how lessons are watched, asked for by an address: it is kept in a cookie of this browser for a year, and
// the address is left without it. On a shared computer it goes with the browser: what one needs to watch is nobody's business.
import { redirect } from '@remix-run/node'
import type { DoorContext } from '../guard.server'

const YEAR_SECONDS = 31_536_000

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
  const isKept = choice.value !== ''
  const cookie = [
    `${choice.cookie}=${choice.value}`,
    'Path=/',
    ...(isKept && viewer?.sharedUntil !== undefined ? [] : [`Max-Age=${isKept ? YEAR_SECONDS : 0}`]),
    'SameSite=Lax',
    'HttpOnly',
    ...(visit.config.isHttps ? ['Secure'] : []),
  ]
  throw redirect(url.pathname + (query ? `?${query}` : ''), {
    status: 303,
    headers: { 'Set-Cookie': cookie.join('; ') },
  })
}
