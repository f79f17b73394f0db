// The control bar: real buttons with names, in the order of the drawing. It knows no video; it reports what is pressed.
import { formatClock } from '../kit/format'
import { make, signButton, SIGNS } from './build'
import type { VideoVersions } from '../../domain/courses/views'
import type { PlayerLesson } from './lesson-data'
import { menu } from './menu'
import type { Wanted } from './quality'
import { qualityMenu } from './quality-menu'
import { SIZES, SPEEDS } from './preferences'
import { scrubber, type Scrubber } from './scrubber'
import type { Thumbnails } from './thumbnails'
import type { Range } from './watch-trace'
import type { PlayerWords } from './words'

export interface BarActs {
  toggle(): void
  seek(toMs: number): void
  mute(): void
  volume(share: number): void
  speed(rate: number): void
  quality(wanted: Wanted): void
  captions(lang: string): void
  secondLine(lang: string): void
  captionSize(size: string): void
  fullscreen(): void
}

export interface Bar {
  element: HTMLElement
  scrubber: Scrubber
  showPlaying(state: 'playing' | 'paused' | 'ended'): void
  showTime(atMs: number): void
  showVolume(share: number, isMuted: boolean): void
  showSpeed(rate: number): void
  showQuality(wanted: Wanted): void
  /** 'off' or a language */
  showCaptions(lang: string, second: string): void
  showCaptionSize(size: string): void
  showFullscreen(isFull: boolean): void
}

export function controlBar(
  lesson: PlayerLesson,
  given: {
    words: PlayerWords
    watched: readonly Range[]
    versions: VideoVersions | undefined
    thumbnails: Thumbnails | undefined
    acts: BarActs
  },
): Bar {
  const { words, watched, versions, acts } = given
  const line = scrubber(lesson, { words, watched, thumbnails: given.thumbnails, onSeek: acts.seek })
  const play = signButton(words.play, SIGNS.play)
  const sound = signButton(words.mute, SIGNS.sound, { class: 'sound' })
  const full = signButton(words.fullscreen, SIGNS.fullscreen)
  const time = make('span', { class: 'time num' })
  const loudness = make('input', {
    type: 'range',
    class: 'loud',
    min: 0,
    max: 100,
    step: 5,
    'aria-label': words.volume,
  })
  const speeds = menu(
    [
      {
        choices: SPEEDS.map((rate) => ({ value: String(rate), label: rateLabel(rate, lesson.lang) })),
        onChoose: (rate) => acts.speed(Number(rate)),
      },
    ],
    {
      name: words.speed,
      show: (button, chosen) => named(button, `${words.speed}, ${chosen.label}`, chosen.label),
    },
  )
  const captions = captionMenu(lesson, words, acts)
  const qualities = versions && qualityMenu(versions, lesson, { words: words.quality, onChoose: acts.quality })

  play.button.addEventListener('click', acts.toggle)
  sound.button.addEventListener('click', acts.mute)
  full.button.addEventListener('click', acts.fullscreen)
  loudness.addEventListener('input', () => acts.volume(Number(loudness.value) / 100))
  const menus = [qualities, speeds, captions].flatMap((made) => (made ? [made.element] : []))
  menus[0]?.classList.add('push')

  const buttons = make('div', { class: 'btns' }, play.button, sound.button, loudness, time, ...menus, full.button)
  const total = formatClock(lesson.durationMs)
  return {
    element: make('div', { class: 'bar' }, line.element, buttons),
    scrubber: line,
    showPlaying: (state) =>
      play.show(
        state === 'playing' ? words.pause : words.play,
        state === 'playing' ? SIGNS.pause : state === 'ended' ? SIGNS.again : SIGNS.play,
      ),
    showTime(atMs) {
      time.textContent = `${formatClock(atMs)} / ${total}`
      line.show(atMs)
    },
    showVolume(share, isMuted) {
      const isSilent = isMuted || share === 0
      sound.show(isSilent ? words.unmute : words.mute, isSilent ? SIGNS.silent : SIGNS.sound)
      loudness.value = String(isMuted ? 0 : Math.round(share * 100))
      loudness.setAttribute('aria-valuetext', `${loudness.value} %`)
    },
    showSpeed: (rate) => speeds.choose(String(rate)),
    showQuality: (wanted) => qualities?.choose(wanted),
    showCaptions(lang, second) {
      captions?.choose(lang)
      captions?.choose(second, 1)
    },
    showCaptionSize: (size) => captions?.choose(size, 2),
    showFullscreen: (isFull) =>
      full.show(isFull ? words.leaveFullscreen : words.fullscreen, isFull ? SIGNS.smaller : SIGNS.fullscreen),
  }
}

/** The captions, a second line of them below the first, and how large their letters are. */
function captionMenu(lesson: PlayerLesson, words: PlayerWords, acts: BarActs) {
  if (lesson.tracks.length === 0) return undefined
  const sign = signButton('', SIGNS.captions).button.querySelector('svg')
  const langs = lesson.tracks.map((t) => ({ value: t.lang, label: t.label, lang: t.lang }))
  return menu(
    [
      { choices: [{ value: 'off', label: words.captionsOff }, ...langs], onChoose: acts.captions },
      {
        label: words.secondLine,
        choices: [{ value: 'off', label: words.secondNone }, ...langs],
        onChoose: acts.secondLine,
      },
      {
        label: words.size,
        choices: SIZES.map((size) => ({ value: size, label: words.sizes[size] })),
        onChoose: acts.captionSize,
      },
    ],
    {
      name: words.captions,
      show(button, chosen) {
        const isOn = chosen.value !== 'off'
        named(button, `${words.captions}, ${chosen.label}`, isOn ? chosen.value.toUpperCase() : '')
        if (sign) button.prepend(sign)
        button.classList.toggle('on', isOn)
      },
    },
  )
}

function named(button: HTMLButtonElement, name: string, text: string): void {
  button.replaceChildren(...(text ? [make('span', { class: 'opt-t' }, text)] : []))
  button.setAttribute('aria-label', name)
  button.title = name
}

/** 1,25× in Spanish and Portuguese, 1.25× in English. */
const rateLabel = (rate: number, lang: string): string => `${new Intl.NumberFormat(lang).format(rate)}×`
