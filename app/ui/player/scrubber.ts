// The line of the video: what was watched, its chapters, and where one is; a native slider lies on top of the drawing.
import { formatClock } from '../kit/format'
import { draw, make } from './build'
import type { PlayerLesson } from './lesson-data'
import type { Thumbnails } from './thumbnails'
import { unite, type Range } from './watch-trace'
import { fill, type PlayerWords } from './words'

const WIDTH = 1_000

export interface Scrubber {
  element: HTMLElement
  show(atMs: number): void
  addWatched(ranges: readonly Range[]): void
}

export function scrubber(
  lesson: PlayerLesson,
  given: {
    words: PlayerWords
    watched: readonly Range[]
    thumbnails: Thumbnails | undefined
    onSeek(toMs: number): void
  },
): Scrubber {
  const { words, watched, thumbnails, onSeek } = given
  const total = Math.max(1, lesson.durationMs)
  const x = (ms: number): number => Math.round((Math.min(ms, total) / total) * WIDTH)
  const bar = (from: number, to: number, top: number, height: number): string =>
    `M${x(from)} ${top}h${x(to) - x(from)}v${height}H${x(from)}z`
  const drawing = draw(
    [
      'M0 14h1000v4H0z',
      '',
      '',
      lesson.chapters
        .filter((c) => c.atMs > 0)
        .map((c) => `M${x(c.atMs) - 1} 10h3v12h-3z`)
        .join(''),
    ],
    {
      viewBox: `0 0 ${WIDTH} 32`,
      preserveAspectRatio: 'none',
    },
  )
  const [track, seen, played, chapters] = drawing.querySelectorAll('path')
  for (const [path, name] of [
    [track, 'tk'],
    [seen, 'tw'],
    [played, 'tp'],
    [chapters, 'tc'],
  ] as const) {
    path?.setAttribute('class', name)
  }
  const slider = make('input', {
    type: 'range',
    min: 0,
    max: Math.ceil(total / 1000),
    step: 1,
    value: 0,
    'aria-label': words.position,
  })
  const hint = make('span', { class: thumbnails ? 'chapter peek' : 'chapter', 'aria-hidden': 'true' })
  let ranges = unite(watched)
  const spoken = speaker(lesson.lang)
  const chapterAt = (ms: number): string => lesson.chapters.findLast((c) => c.atMs <= ms)?.title ?? ''
  const show = (atMs: number): void => {
    slider.value = String(Math.floor(atMs / 1000))
    played?.setAttribute('d', bar(0, atMs, 13, 6))
    const said = fill(words.positionAt, { at: spoken(atMs), total: spoken(total) })
    const chapter = chapterAt(atMs)
    slider.setAttribute('aria-valuetext', chapter ? `${said}. ${chapter}` : said)
  }
  const showWatched = (): void => seen?.setAttribute('d', ranges.map(([from, to]) => bar(from, to, 13, 6)).join(''))
  slider.addEventListener('input', () => onSeek(Number(slider.value) * 1000))
  slider.addEventListener('pointermove', (event) => {
    const box = slider.getBoundingClientRect()
    const ms = Math.max(0, Math.min(1, (event.clientX - box.left) / box.width)) * total
    const moment = [formatClock(ms), chapterAt(ms)].filter(Boolean).join(' · ')
    if (!thumbnails) return void (hint.textContent = moment)
    thumbnails.show(ms)
    hint.replaceChildren(thumbnails.element, moment)
    const middle = event.clientX - box.left - hint.offsetWidth / 2
    hint.style.left = `${Math.max(0, Math.min(middle, box.width - hint.offsetWidth))}px`
  })
  showWatched()
  show(0)
  return {
    element: make('div', { class: 'scrub' }, drawing, slider, hint),
    show,
    addWatched(added) {
      if (added.length === 0) return
      ranges = unite([...ranges, ...added])
      showWatched()
    },
  }
}

/** 3 minutes 12 seconds, in the reader's language. */
function speaker(lang: string): (ms: number) => string {
  const unit = (name: string) => new Intl.NumberFormat(lang, { style: 'unit', unit: name, unitDisplay: 'long' })
  const [hours, minutes, seconds] = [unit('hour'), unit('minute'), unit('second')]
  return (ms) => {
    const whole = Math.floor(ms / 1000)
    const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
    return [h > 0 && hours.format(h), m > 0 && minutes.format(m), (s > 0 || whole < 60) && seconds.format(s)]
      .filter(Boolean)
      .join(' ')
  }
}
