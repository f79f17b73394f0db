// Which captions are shown. Before the engine is there the choice is remembered; where it never comes, the browser's
// own tracks do.
import { make } from './build'
import type { Engine } from './engine'
import type { PlayerLesson } from './lesson-data'

export interface Captions {
  readonly chosen: string
  choose(lang: string): void
  /** switches off, or back on to the last language */
  toggle(): string
  useEngine(engine: Engine): void
  useBrowser(): void
}

export function captionChoice(video: HTMLVideoElement, lesson: PlayerLesson, remembered: string | undefined): Captions {
  const langs = lesson.tracks.map((t) => t.lang)
  const first = lesson.tracks.find((t) => t.isDefault)?.lang ?? 'off'
  let chosen = remembered === 'off' || (remembered && langs.includes(remembered)) ? remembered : first
  let last = chosen === 'off' ? (langs.find((l) => l === lesson.lang) ?? langs[0] ?? 'off') : chosen
  let show: ((lang: string | undefined) => void) | undefined
  const apply = (): void => show?.(chosen === 'off' ? undefined : chosen)
  const choose = (lang: string): void => {
    chosen = lang
    if (lang !== 'off') last = lang
    apply()
  }
  return {
    get chosen() {
      return chosen
    },
    choose,
    toggle() {
      choose(chosen === 'off' ? last : 'off')
      return chosen
    },
    useEngine(engine) {
      show = (lang) => engine.showCaptions(lang)
      apply()
    },
    useBrowser() {
      for (const { lang, label, src } of lesson.tracks)
        video.append(make('track', { kind: 'captions', srclang: lang, label, src }))
      show = (lang) => {
        for (const track of Array.from(video.textTracks)) track.mode = track.language === lang ? 'showing' : 'disabled'
      }
      apply()
    },
  }
}
