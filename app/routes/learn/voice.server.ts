// In which voice a person hears lessons, where it is not the one of the page's language: asked for by `?rec=`, then
// remembered for pages in this language. The page in another language has its own voice again, if it has one; else it
// goes on in the voice that was heard.
import type { VideoView } from '../../domain/courses/views'
import { readCookie } from '../../platform/cookies'
import { isLang, type Lang, LANGUAGES } from '../../platform/languages'
import type { DoorContext } from '../guard.server'
import { keepChoice } from './kept-choice.server'

/** The voice that was chosen on pages in `lang`; undefined = the one the language has by itself. */
export function chosenVoice(request: Request, lang: Lang): Lang | undefined {
  return voicesIn(request)[lang]
}

type Voices = Partial<Record<Lang, Lang>>

/** The cookie: a voice a page language, as in `en-pt.es-pt`. */
function voicesIn(request: Request): Voices {
  const text = readCookie(request.headers.get('Cookie'), 'voice') ?? ''
  const pairs = text.split('.').map((pair) => pair.split('-'))
  return Object.fromEntries(pairs.filter(([page, voice]) => isLang(page) && isLang(voice)))
}

/** What voice the page in another language is asked for: the one shown, where that language has none of its own. */
export function voicesElsewhere({ recordings, recordingLang }: VideoView): Voices {
  const own = new Set(recordings.map((recording) => recording.lang))
  return Object.fromEntries(LANGUAGES.filter((lang) => !own.has(lang)).map((lang) => [lang, recordingLang]))
}

/** Remembers a voice asked for by the address and leads to the address without it, the second kept. */
export function rememberVoice(ctx: DoorContext, request: Request): void {
  const { lang } = ctx
  const voice = new URL(request.url).searchParams.get('rec')
  if (voice === null) return
  const { [lang]: _, ...others } = voicesIn(request)
  const voices: Voices = isLang(voice) && voice !== lang ? { ...others, [lang]: voice } : others
  const pairs = Object.entries(voices).map((pair) => pair.join('-'))
  keepChoice(ctx, request, { asked: 'rec', cookie: 'voice', value: pairs.join('.') })
}
