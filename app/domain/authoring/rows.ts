// Rows of a form: as many as there are, in their order, with a spare one at the end. A row with nothing in it is none.
// Without script two buttons of a row send its number to move it by one.
import { z } from 'zod'
import type { FormValues } from './editable'

/** Number of the row, from 0, that a button asks to move. */
const Place = z.coerce.number().int().min(0).max(999).optional().catch(undefined)
export const Moves = { rowUp: Place, rowDown: Place }

/** Fields `name[i].field` of the rows; what a row does not have is ''. */
export function rowValues(name: string, rows: readonly Record<string, string | undefined>[]): FormValues {
  return Object.fromEntries(
    rows.flatMap((row, i) => Object.entries(row).map(([field, value = '']) => [`${name}[${i}].${field}`, value])),
  )
}

/** The rows with one of them moved by one place, as its button asks. */
export function moved<T>(rows: readonly T[], asked: { rowUp?: number | undefined; rowDown?: number | undefined }): T[] {
  const from = asked.rowUp ?? asked.rowDown
  const to = asked.rowUp === undefined ? (from ?? 0) + 1 : asked.rowUp - 1
  const all = [...rows]
  if (from === undefined || from >= all.length || to < 0 || to >= all.length) return all
  all.splice(to, 0, ...all.splice(from, 1))
  return all
}
