// One row in the browser: what the person saw of it, what stands in it now, and what of that is not saved.
import type { CaptionChange, PlainCue, PlainNote } from '../../../domain/authoring/caption-changes'
import { cueWords } from '../../../domain/authoring/caption-words'
import { warningsOf } from '../../../domain/authoring/caption-warnings'
import { readClock, writeExactClock } from '../../../domain/authoring/clock'
import { fill } from '../desk/words'
import type { CaptionDesk } from './desk-words'

export type Saved = PlainCue | PlainNote

export class Row {
  /** what the server holds in the place of this row; two where rows were joined */
  was: Saved[]
  /** the row above was split: its change says this row too */
  isPart = false
  readonly of: CaptionChange['of']
  private readonly start: HTMLInputElement | null
  private readonly end: HTMLInputElement | null
  readonly text: HTMLTextAreaElement

  constructor(
    readonly element: HTMLElement,
    private readonly desk: CaptionDesk,
  ) {
    this.of = element.dataset.row === 'notes' ? 'notes' : 'cues'
    this.start = this.field<HTMLInputElement>('[data-start]')
    this.end = this.field<HTMLInputElement>('[data-end]')
    this.text = this.field<HTMLTextAreaElement>('[data-text]')!
    const was = this.field<HTMLInputElement>('[data-was]')?.value ?? ''
    this.was = was === '' ? [] : [JSON.parse(was) as Saved]
  }

  private field<T extends HTMLElement>(name: string): T | null {
    return this.element.querySelector<T>(name)
  }

  get startMs(): number | undefined {
    return readClock(this.start?.value ?? '')
  }
  get endMs(): number | undefined {
    return this.of === 'notes' ? this.startMs : readClock(this.end?.value ?? '')
  }
  set startMs(ms: number | undefined) {
    if (this.start && ms !== undefined) this.start.value = writeExactClock(Math.max(0, Math.round(ms)))
  }
  set endMs(ms: number | undefined) {
    if (this.end && ms !== undefined) this.end.value = writeExactClock(Math.max(0, Math.round(ms)))
  }

  /** What would be saved; 'wrong' where its times are none. Without words it is nothing. */
  now(): Saved[] | 'wrong' {
    const text = cueWords(this.text.value)
    if (text === '') return []
    const { startMs, endMs } = this
    if (startMs === undefined || endMs === undefined) return 'wrong'
    return this.of === 'notes' ? [{ atMs: startMs, text }] : [{ startMs, endMs, text }]
  }

  /** What somebody else saved takes the place of what stands in it. */
  take(standing: Saved): void {
    this.text.value = standing.text
    this.startMs = 'atMs' in standing ? standing.atMs : standing.startMs
    if ('endMs' in standing) this.endMs = standing.endMs
    this.was = [standing]
  }

  get isHard(): boolean {
    return (this.field('[data-warnings]')?.textContent ?? '').trim() !== ''
  }

  /** Says what is hard to read in it; `before` = the cue above. */
  tell(before: Row | undefined): void {
    const place = this.field('[data-warnings]')
    const { startMs, endMs } = this
    const isEmpty = cueWords(this.text.value) === ''
    const isWrong = !isEmpty && (startMs === undefined || endMs === undefined)
    for (const field of [this.start, this.end])
      if (isWrong) field?.setAttribute('aria-invalid', 'true')
      else field?.removeAttribute('aria-invalid')
    if (!place) return
    const above = before?.endMs
    const found =
      isEmpty || isWrong || this.of === 'notes'
        ? []
        : warningsOf(
            { startMs: startMs!, endMs: endMs!, text: cueWords(this.text.value) },
            above === undefined ? undefined : { startMs: 0, endMs: above, text: '' },
            this.desk.language,
          )
    const amount = new Intl.NumberFormat(this.desk.lang)
    place.textContent = isWrong
      ? this.desk.words.clock
      : found.map((one) => fill(this.desk.words.warning[one.code], { amount: amount.format(one.amount) })).join(' ')
    place.parentElement?.toggleAttribute('hidden', place.textContent === '')
  }
}
