// In which voice a person hears lessons, where it is not the one of the page's language: asked for by `?rec=`, then
// remembered for pages in this language. The page in another language has its own voice again, if it has one; else it
// goes on in the voice that was heard.
import { redirect } from '@remix-run/node'
import type { VideoView } from '../../domain/courses/views'
import { isLang, type Lang, LANGUAGES } from '../../platform/languages'
import type { DoorContext } from '../guard.server'

const YEAR_SECONDS = 31_536_000

/** The voice that was chosen on pages in `lang`; undefined = the one the language has by itself. */
export function chosenVoice(request: Request, lang: Lang): Lang | undefined {
  return voicesIn(request)[lang]
}

type Voices = Partial<Record<Lang, Lang>>

/** The cookie: a voice a page language, as in `en-pt.es-pt`. */
function voicesIn(request: Request): Voices {
  const [, text = ''] = /(?:^|;\s*)voice=([a-z.-]*)(?:;|$)/.exec(request.headers.get('Cookie') ?? '') ?? []
  const pairs = text.split('.').map((pair) => pair.split('-'))
  return Object.fromEntries(pairs.filter(([page, voice]) => isLang(page) && isLang(voice)))
}

/** What voice the page in another language is asked for: the one shown, where that language has none of its own. */
export function voicesElsewhere({ recordings, recordingLang }: VideoView): Voices {
  const own = new Set(recordings.map((recording) => recording.lang))
  return Object.fromEntries(LANGUAGES.filter((lang) => !own.has(lang)).map((lang) => [lang, recordingLang]))
}

/** Remembers a voice asked for by the address and leads to the address without it, the second kept. */
export function rememberVoice({ lang, visit }: DoorContext, request: Request): void {
  const url = new URL(request.url)
  const voice = url.searchParams.get('rec')
  if (voice === null) return
  url.searchParams.delete('rec')
  const query = url.searchParams.toString()
  const { [lang]: _, ...others } = voicesIn(request)
  const voices: Voices = isLang(voice) && voice !== lang ? { ...others, [lang]: voice } : others
  const pairs = Object.entries(voices).map((pair) => pair.join('-'))
  const cookie = [
    `voice=${pairs.join('.')}`,
    'Path=/',
    `Max-Age=${pairs.length > 0 ? YEAR_SECONDS : 0}`,
    'SameSite=Lax',
    'HttpOnly',
    ...(visit.config.isHttps ? ['Secure'] : []),
  ]
  throw redirect(url.pathname + (query ? `?${query}` : ''), {
    status: 303,
    headers: { 'Set-Cookie': cookie.join('; ') },
  })
}
