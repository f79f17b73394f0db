// The rows of the caption desk as a form without a script sends them, and changes as its script does.
import { type CaptionChange, CaptionChanges, PlainCue, PlainNote } from '../../domain/authoring/caption-changes'
import { readClock } from '../../domain/authoring/clock'
import type { CaptionRow } from '../../ui/studio/captions/caption-row'

/** What the script sends; undefined where it is none. */
export function changesIn(form: FormData): CaptionChange[] | undefined {
  const parsed = CaptionChanges.safeParse(jsonOf(form.get('changes')))
  return parsed.success ? parsed.data : undefined
}

export interface ReadRow {
  row: CaptionRow
  /** none = as it was; `problem` = not to be saved so */
  change?: CaptionChange
}

const MOST_ROWS = 500

/** Rows in their order. One without words is taken out; a new one without words is none. */
export function rowsIn(form: FormData): ReadRow[] {
  const rows: ReadRow[] = []
  for (let i = 0; i < MOST_ROWS && form.has(`row[${i}].of`); i++) {
    const field = (name: string): string => String(form.get(`row[${i}].${name}`) ?? '')
    rows.push(readRow(field, field('of') === 'notes' ? 'notes' : 'cues'))
  }
  return rows
}

function readRow(field: (name: string) => string, of: CaptionRow['of']): ReadRow {
  const [start, end, text, was] = [field('start'), field('end'), field('text'), field('was')]
  const row: CaptionRow = { of, was, start, end, text, warnings: [] }
  const before = jsonOf(was) as unknown
  const shape = of === 'notes' ? PlainNote : PlainCue
  const old = was === '' ? undefined : shape.safeParse(before)
  if (old && !old.success) return { row: { ...row, problem: 'clock' } }
  const list = <T>(one: T | undefined): T[] => (one === undefined ? [] : [one])
  if (text.trim() === '') {
    const change = old ? ({ of, was: [old.data], now: [] } as unknown as CaptionChange) : undefined
    return { row, ...(change ? { change } : {}) }
  }
  const [startMs, endMs] = [readClock(start), of === 'notes' ? 0 : readClock(end)]
  if (startMs === undefined || endMs === undefined) return { row: { ...row, problem: 'clock' } }
  const next = shape.safeParse(of === 'notes' ? { atMs: startMs, text } : { startMs, endMs, text })
  if (!next.success) return { row: { ...row, problem: 'long' } }
  if (JSON.stringify(next.data) === JSON.stringify(old?.data)) return { row }
  return { row, change: { of, was: list(old?.data), now: [next.data] } as CaptionChange }
}

function jsonOf(value: unknown): unknown {
  try {
    return JSON.parse(String(value ?? '')) as unknown
  } catch {
    return undefined
  }
}
