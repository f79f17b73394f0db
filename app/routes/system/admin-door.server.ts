// Who may pass the administration's doors that the server itself answers: as its pages have it.
import { answerStatus } from '../../platform/http-answer'
import type { Call } from '../../platform/http-handler'
import { isLang, type Lang } from '../../platform/languages'
import { redirect } from './staff-door.server'

/** The language of the address, for an administrator; else undefined and answered: sign-in for nobody, 403 for others. */
export async function administratorOf({ req, res, params, visit }: Call): Promise<Lang | undefined> {
  const { lang } = params
  if (!isLang(lang)) return void answerStatus(res, 404)
  const viewer = await visit.viewer()
  if (!viewer) return void redirect(res, `/${lang}/sign-in?next=${encodeURIComponent(req.url ?? '')}`)
  if (!viewer.roles.includes('administrator')) return void answerStatus(res, 403)
  return lang
}
