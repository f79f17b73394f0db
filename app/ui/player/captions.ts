// Which captions are shown: one line, and a second one below it for those who read across languages. Before the engine
// is there the choice is remembered; where it never comes, the browser's own tracks do.
import { make } from './build'
import type { Engine } from './engine'
import type { PlayerLesson } from './lesson-data'

export interface Captions {
  readonly chosen: string
  /** 'off' also where the chosen second line is the first one's own language, or not there */
  readonly second: string
  choose(lang: string): void
  chooseSecond(lang: string): void
  /** switches off, or back on to the last language */
  toggle(): void
  useEngine(engine: Engine): void
  useBrowser(): void
}

interface Remembered {
  captions?: string
  secondLine: string
}

export function captionChoice(video: HTMLVideoElement, lesson: PlayerLesson, remembered: Remembered): Captions {
  const langs = lesson.tracks.map((t) => t.lang)
  const first = lesson.tracks.find((t) => t.isDefault)?.lang ?? 'off'
  const { captions: liked } = remembered
  let chosen = liked === 'off' || (liked && langs.includes(liked)) ? liked : first
  let last = chosen === 'off' ? (langs.find((l) => l === lesson.lang) ?? langs[0] ?? 'off') : chosen
  let wanted = remembered.secondLine
  const second = (): string => (wanted !== chosen && langs.includes(wanted) ? wanted : 'off')
  let show: ((langs: readonly string[]) => void) | undefined
  const apply = (): void => show?.(chosen === 'off' ? [] : [chosen, second()].filter((lang) => lang !== 'off'))
  const choose = (lang: string): void => {
    chosen = lang
    if (lang !== 'off') last = lang
    apply()
  }
  return {
    get chosen() {
      return chosen
    },
    get second() {
      return second()
    },
    choose,
    chooseSecond(lang) {
      wanted = lang
      // A second line without a first is the first.
      if (lang !== 'off' && chosen === 'off') choose(last === lang ? (langs.find((l) => l !== lang) ?? lang) : last)
      else apply()
    },
    toggle: () => choose(chosen === 'off' ? last : 'off'),
    useEngine(engine) {
      show = (shown) => engine.showCaptions(shown)
      apply()
    },
    useBrowser() {
      for (const { lang, label, src } of lesson.tracks)
        video.append(make('track', { kind: 'captions', srclang: lang, label, src }))
      show = (shown) => {
        for (const track of Array.from(video.textTracks)) {
          track.mode = shown.includes(track.language) ? 'showing' : 'disabled'
        }
      }
      apply()
    },
  }
}
