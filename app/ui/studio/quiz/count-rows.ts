// How many rows a form shows: those that are written, and at least one to write in.
import type { FormValues } from '../../../domain/authoring/editable'

export function countRows(
  values: FormValues,
  list: string,
  { least, most, spare = 1 }: { least: number; most: number; spare?: number },
): number {
  const start = `${list}[`
  const rows = new Set(Object.keys(values).flatMap((name) => (name.startsWith(start) ? [name.split(']')[0]!] : [])))
  return Math.min(most, Math.max(least, rows.size + spare))
}
