import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { smallCookie } from '../../platform/cookies'
import { type DoorContext, visitor } from '../guard.server'

/** Somebody came back to the address of the form: there is nothing to see, so home. */
export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return redirect(`/${lang}`)
}

/** Remembers light or dark in a cookie of its own; anything else forgets it and the system decides again. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await visitor(args)
  const chosen = new URLSearchParams((await args.request.text()).slice(0, 200)).get('theme')
  const value = chosen === 'light' || chosen === 'dark' ? chosen : ''
  // on a shared computer it goes with the browser
  const cookie = smallCookie(ctx.visit.config, { name: 'theme', value, isShort: ctx.viewer?.sharedUntil !== undefined })
  return redirect(pageBefore(args.request, ctx), { status: 303, headers: { 'Set-Cookie': cookie } })
}

/** The page of ours the form was on; another site's address is never followed. */
function pageBefore(request: Request, { lang, origin }: DoorContext): string {
  const referer = request.headers.get('Referer') ?? ''
  if (!URL.canParse(referer)) return `/${lang}`
  const { origin: from, pathname, search } = new URL(referer)
  const isOurs = from === origin || from === new URL(request.url).origin
  return isOurs && !pathname.startsWith('//') ? pathname + search : `/${lang}`
}
