// Who may pass the doors of the studio, the coordination and the administration that the server itself answers: as their pages have it.
import type { Context, Role } from '../../domain/context'
import { openDeletion } from '../../domain/privacy/queries.server'
import { rolesOf } from '../../domain/proofs/queries.server'
import { answerStatus } from '../../platform/http-answer'
import type { Call } from '../../platform/http-handler'
import { isLang, type Lang } from '../../platform/languages'

export interface StaffCall {
  ctx: Context
  lang: Lang
  personId: string
}

export const instructorOf = (call: Call): Promise<StaffCall | undefined> => staffOf(call, 'instructor')
export const administratorOf = (call: Call): Promise<StaffCall | undefined> => staffOf(call, 'administrator')
export const coordinatorOf = (call: Call): Promise<StaffCall | undefined> => staffOf(call, 'coordinator')

/** Who has the role, or undefined and answered: 404 for a language that is none, sign-in or 401 for nobody, 403 for others;
 * the second step or 403 for whoever has to show more. */
async function staffOf({ req, res, params, site, visit }: Call, role: Role): Promise<StaffCall | undefined> {
  const { lang } = params
  if (!isLang(lang)) return void answerStatus(res, 404)
  const viewer = await visit.viewer()
  if (!viewer && req.method === 'GET')
    return void redirect(res, `/${lang}/sign-in?next=${encodeURIComponent(req.url ?? '')}`)
  if (!viewer) return void answerStatus(res, 401)
  if (!viewer.roles.includes(role)) return void answerStatus(res, 403)
  // whoever is about to go finds the rest of the site paused
  if (openDeletion(site.db, viewer.id)) return void answerStatus(res, 403)
  const actor = { kind: 'person' as const, id: viewer.id, roles: rolesOf(site.db, viewer) }
  // the role is theirs, and more is demanded before they act in it
  if (!actor.roles.includes(role)) {
    if (req.method !== 'GET') return void answerStatus(res, 403)
    return void redirect(res, `/${lang}/sign-in/second?next=${encodeURIComponent(req.url ?? '')}`)
  }
  const ctx = { db: site.db, keys: site.keys, origin: site.config.ORIGIN, now: visit.now, actor }
  return { ctx, lang, personId: viewer.id }
}

/** Leads on, as a form's answer does. */
export function redirect(res: Call['res'], location: string): void {
  res.writeHead(303, { Location: location, 'Cache-Control': 'no-store', 'Content-Length': 0 }).end()
}
