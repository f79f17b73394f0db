// The quiet line that says what is saved. Routine news is not read aloud; what needs the reader is.
import type { SaveState } from '../facts/fact-queue'
import { formatClock } from '../kit/format'
import { draw, make, SIGNS } from './build'
import type { PlayerPage } from './lesson-data'
import { fill } from './words'

export function saveLine(line: HTMLElement | null, page: PlayerPage, atMs: () => number): (state: SaveState) => void {
  const { words } = page
  const say = (sign: readonly string[], isUrgent: boolean, ...parts: (Node | string)[]): void => {
    line?.setAttribute('aria-live', isUrgent ? 'polite' : 'off')
    line?.classList.toggle('warn', isUrgent)
    line?.replaceChildren(draw(sign), make('span', {}, ...parts))
  }
  return (state) => {
    if (state.is === 'saving') return
    if (state.is === 'waiting') return say(SIGNS.warning, true, words.waiting)
    if (state.is === 'refused') return say(SIGNS.warning, true, words.refused)
    if (state.is === 'signed-out')
      return say(SIGNS.warning, true, words.signedOut, ' ', make('a', { href: page.signInPath }, words.signIn))
    const done = state.outcomes.find((o) => o.ok && o.done)
    if (!done?.ok) return say(SIGNS.check, false, fill(words.savedAt, { time: formatClock(atMs()) }))
    showDone()
    if (done.remaining === 0)
      say(SIGNS.check, false, words.courseDone, ' ', make('a', { href: page.learnPath }, words.toLearn))
    else say(SIGNS.check, false, words.done)
    line?.setAttribute('aria-live', 'polite')
  }
}

/** The outline's mark of this lesson; what else the page says of it the next load brings. */
function showDone(): void {
  const mark = document.querySelector('.steps [aria-current] .dot')
  mark?.replaceWith(draw(['M3 9.5l4 4 8-9'], { class: 'dot done', viewBox: '0 0 18 18' }))
}
