// The lines of files of past completions in the tables: written beside the index of their names, and taken away with it.
import type { Db } from '../../platform/db'
import { once } from '../../platform/db'
import type { PastLine } from './read-line'

// Drizzle knows no full text tables: what touches them is written out.
const addLine = (db: Db) =>
  db.$client
    .prepare(`insert into past_completions (batch_id, line, line_key, name, email, email_key, course, hours, started_on,
    completed_on, country, province, institution, institution_id, note)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (batch_id, line_key) do nothing`)
const addName = (db: Db) => db.$client.prepare('insert into past_names (rowid, name) values (?, ?)')
const someOf = (db: Db) => db.$client.prepare('select n from past_completions where batch_id = ? limit ?').pluck()
const dropName = (db: Db) => db.$client.prepare('delete from past_names where rowid = ?')
const dropLine = (db: Db) => db.$client.prepare('delete from past_completions where n = ?')
const takenIn = (db: Db) =>
  db.$client
    .prepare(
      `select 1 from past_completions p join past_batches b on b.id = p.batch_id
       where p.line_key = ? and b.imported_at is not null and b.withdrawn_at is null limit 1`,
    )
    .pluck()

export interface NewLine extends PastLine {
  batchId: string
  line: number
  lineKey: string
  institutionId: string | null
}

/** Whether the line was new to its file. Inside the caller's transaction. */
export function writeLine(db: Db, of: NewLine): boolean {
  const written = [of.batchId, of.line, of.lineKey, of.name, of.email, of.emailKey, of.course, of.hours, of.startedOn]
  const place = [of.country, of.province, of.institution, of.institutionId, of.note]
  const { changes, lastInsertRowid } = once(db, addLine).run(...written, of.completedOn, ...place)
  if (changes === 0) return false
  once(db, addName).run(lastInsertRowid, of.name)
  return true
}

/** Whether a file that counts has this line. */
export const isTakenIn = (db: Db, lineKey: string): boolean => once(db, takenIn).get(lineKey) !== undefined

/** Deletes at most `most` lines of a file; returns how many. Inside the caller's transaction. */
export function dropLines(db: Db, batchId: string, most: number): number {
  const found = once(db, someOf).all(batchId, most) as number[]
  for (const n of found) {
    once(db, dropName).run(n)
    once(db, dropLine).run(n)
  }
  return found.length
}
