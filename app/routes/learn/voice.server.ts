// In which voice a person hears lessons, where it is not the one of the page's language: asked for by `?rec=`, then
// remembered for pages in this language. The page in another language has its own voice again.
import { redirect } from '@remix-run/node'
import { isLang, type Lang } from '../../platform/languages'
import type { DoorContext } from '../guard.server'

const YEAR_SECONDS = 31_536_000

/** The voice that was chosen on pages in `lang`; undefined = the one the language has by itself. */
export function chosenVoice(request: Request, lang: Lang): Lang | undefined {
  const [, page, voice] = /(?:^|;\s*)voice=([a-z]{2})-([a-z]{2})(?:;|$)/.exec(request.headers.get('Cookie') ?? '') ?? []
  return page === lang && isLang(voice) ? voice : undefined
}

/** Remembers a voice asked for by the address and leads to the address without it, the second kept. */
export function rememberVoice({ lang, visit }: DoorContext, request: Request): void {
  const url = new URL(request.url)
  const voice = url.searchParams.get('rec')
  if (voice === null) return
  url.searchParams.delete('rec')
  const query = url.searchParams.toString()
  const cookie = [
    `voice=${isLang(voice) && voice !== lang ? `${lang}-${voice}` : ''}`,
    'Path=/',
    `Max-Age=${isLang(voice) && voice !== lang ? YEAR_SECONDS : 0}`,
    'SameSite=Lax',
    'HttpOnly',
    ...(visit.config.isHttps ? ['Secure'] : []),
  ]
  throw redirect(url.pathname + (query ? `?${query}` : ''), {
    status: 303,
    headers: { 'Set-Cookie': cookie.join('; ') },
  })
}
