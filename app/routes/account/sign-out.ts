import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { clearedCookie, endSignIn } from '../../platform/auth'
import { smallCookie } from '../../platform/cookies'
import { visitor } from '../guard.server'

/** An address typed or followed changes nothing. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  return redirect(`/${ctx.lang}`)
}

/**
 * Ends the sign-in and has the browser forget what it kept of it: pages, and whatever a lesson stored; on a shared
 * computer also which language, theme, voice and version of films were chosen.
 */
export async function action(args: ActionFunctionArgs) {
  const ctx = await visitor(args)
  if (ctx.viewer) await endSignIn(ctx.db, ctx.viewer.token)
  const headers = new Headers({ 'Clear-Site-Data': '"cache", "storage"' })
  headers.append('Set-Cookie', clearedCookie(ctx.visit.config))
  if (ctx.viewer?.sharedUntil !== undefined) {
    for (const name of ['lang', 'theme', 'voice', 'version'])
      headers.append('Set-Cookie', smallCookie(ctx.visit.config, { name, value: '' }))
  }
  return redirect(`/${ctx.lang}`, { status: 303, headers })
}
