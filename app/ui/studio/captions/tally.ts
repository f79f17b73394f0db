// How many cues there are and how many are hard to read, told anew as they are written; and that the draft is saved.
import { fill } from '../desk/words'
import type { CaptionDesk } from './desk-words'
import type { SavedReply } from './saving'
import type { Track } from './track'

export interface Tally {
  /** something was written */
  count(): void
  /** the draft was saved: its own line says so, and the last step can be undone */
  saved(reply: SavedReply): void
  /** as it stands, nobody has reviewed the track */
  readonly isUnreviewed: boolean
}

export function tallyOf(desk: CaptionDesk, track: Track): Tally {
  const place = desk.element.querySelector<HTMLElement>('[data-captions-count]')
  const cues = () => track.rows.filter((row) => row.of === 'cues' && row.text.value.trim() !== '')
  const hardOnes = () => track.rows.filter((row) => row.isHard).length
  // other pages of the track hold the rest
  const elsewhere = desk.count - cues().length
  const hardElsewhere = desk.hard - hardOnes()
  const plural = new Intl.PluralRules(desk.lang)
  const number = new Intl.NumberFormat(desk.lang)
  const say = (words: { one: string; other: string }, count: number): string =>
    fill(plural.select(count) === 'one' ? words.one : words.other, { count: number.format(count) })
  return {
    count() {
      const hard = hardElsewhere + hardOnes()
      const said = [say(desk.words.count, elsewhere + cues().length)]
      if (hard > 0) said.push(say(desk.words.hard, hard))
      if (place) place.textContent = said.join(' · ')
    },
    get isUnreviewed() {
      return desk.element.querySelector('[data-unreviewed]:not([hidden])') !== null
    },
    saved({ savedAt: at, version, isUnreviewed }) {
      // the mark is for what somebody read: it fell with what was just saved
      for (const part of desk.element.querySelectorAll<HTMLElement>('[data-unreviewed]')) part.hidden = !isUnreviewed
      for (const part of desk.element.querySelectorAll<HTMLElement>('[data-reviewed]')) part.hidden = isUnreviewed
      for (const line of document.querySelectorAll<HTMLElement>('[data-draft-state] [data-saved-at]')) {
        line.dataset.savedAt = String(at)
        const time = new Intl.DateTimeFormat(desk.lang, { timeStyle: 'short' }).format(at)
        line.textContent = (line.dataset.savedWords ?? '').replace('{{time}}', time).replace(/,\s*$/, '')
      }
      for (const line of document.querySelectorAll<HTMLElement>('[data-public-state]')) {
        line.textContent = line.dataset.changedWords || line.textContent
      }
      const steps = [...desk.element.querySelectorAll<HTMLElement>('[data-step-of-captions]')]
      for (const form of steps) {
        // what comes after a step that was taken back takes its place: nothing is left to do again
        form.hidden = form.dataset.stepOfCaptions !== 'undo'
        const [field, button] = [form.querySelector<HTMLInputElement>('[name="version"]'), form.querySelector('button')]
        if (field) field.value = String(version)
        if (button) button.textContent = button.dataset.words ?? ''
      }
    },
  }
}
