// Who may pass a door. Every loader and action calls exactly one of these: Remix runs loaders in parallel,
// so a check in a layout protects nothing below it.
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { Context, Role } from '../domain/context'
import { openDeletion } from '../domain/privacy/queries.server'
import { rolesOf } from '../domain/proofs/queries.server'
import { readCookie } from '../platform/cookies'
import { isLang, type Lang } from '../platform/languages'
import type { SignedIn, Visit } from '../platform/visit'

export type DoorArgs = LoaderFunctionArgs | ActionFunctionArgs

/** The domain's context and what the door knows besides. */
export interface DoorContext extends Context {
  lang: Lang
  visit: Visit
  viewer: SignedIn | undefined
}
export interface SignedInContext extends DoorContext {
  viewer: SignedIn
}

/** Anyone. The language of the address must be one of ours: else 404. */
export async function visitor(args: DoorArgs): Promise<DoorContext> {
  const lang = args.params.lang
  if (!isLang(lang)) throw new Response(null, { status: 404 })
  return open(args, lang)
}

/** Anyone, at an address without a language (`/`, `/v/…`, robots): the language is the person's or the browser's. */
export async function anyone(args: DoorArgs): Promise<DoorContext> {
  const visit = args.context.visit
  const viewer = await visit.viewer()
  return open(args, preferredLang(args.request, viewer))
}

/**
 * A signed-in person. Nobody = redirect to sign-in on GET, 401 on data and writes. Whoever asked that their account goes
 * is led to where that can be taken back.
 */
export async function learner(args: DoorArgs): Promise<SignedInContext> {
  const ctx = await leaver(args)
  if (openDeletion(ctx.db, ctx.viewer.id)) throw redirect(`/${ctx.lang}/account/deletion`, 303)
  return ctx
}

/** A signed-in person, also one whose account is about to go. */
export async function leaver(args: DoorArgs): Promise<SignedInContext> {
  const ctx = await visitor(args)
  if (ctx.viewer) return { ...ctx, viewer: ctx.viewer }
  const url = new URL(args.request.url)
  if (args.request.method === 'GET' && !ctx.visit.isData) {
    throw redirect(`/${ctx.lang}/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`)
  }
  throw new Response(null, { status: 401 })
}

export const instructor = (args: DoorArgs): Promise<SignedInContext> => withRole(args, 'instructor')
export const coordinator = (args: DoorArgs): Promise<SignedInContext> => withRole(args, 'coordinator')
export const administrator = (args: DoorArgs): Promise<SignedInContext> => withRole(args, 'administrator')

async function withRole(args: DoorArgs, role: Role): Promise<SignedInContext> {
  const ctx = await learner(args)
  if (!ctx.viewer.roles.includes(role)) throw new Response(null, { status: 403 })
  // the role is theirs, and more is demanded before they act in it
  if (ctx.actor.kind === 'person' && !ctx.actor.roles.includes(role)) throw askForMore(args, ctx)
  return ctx
}

/** The page that asks for a second proof; 403 for data and writes, which have none. */
function askForMore({ request }: DoorArgs, { lang, visit }: DoorContext): Response {
  if (request.method !== 'GET' || visit.isData) return new Response(null, { status: 403 })
  const { pathname, search } = new URL(request.url)
  return redirect(secondStep(lang, pathname + search))
}

/** Where a person shows more of who they are, and then goes on. */
export const secondStep = (lang: Lang, next: string): string =>
  `/${lang}/sign-in/second?next=${encodeURIComponent(next)}`

async function open(args: DoorArgs, lang: Lang): Promise<DoorContext> {
  const visit = args.context.visit
  const viewer = await visit.viewer()
  return {
    db: visit.db,
    keys: visit.keys,
    now: visit.now,
    origin: visit.config.ORIGIN,
    actor: viewer ? { kind: 'person', id: viewer.id, roles: rolesOf(visit.db, viewer) } : { kind: 'visitor' },
    lang,
    visit,
    viewer,
  }
}

/** Cookie, then account, then Accept-Language, else Spanish. */
export function preferredLang(request: Request, viewer: SignedIn | undefined): Lang {
  const cookie = readCookie(request.headers.get('Cookie'), 'lang')
  if (isLang(cookie)) return cookie
  if (isLang(viewer?.language)) return viewer.language
  const asked = (request.headers.get('Accept-Language') ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', q] = part.trim().split(/;\s*q=/)
      return { lang: tag.slice(0, 2).toLowerCase(), q: q === undefined ? 1 : Number(q) || 0 }
    })
    .sort((a, b) => b.q - a.q)
  return asked.map((a) => a.lang).find(isLang) ?? 'es'
}
