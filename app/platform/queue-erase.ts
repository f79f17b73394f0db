// What the queue and its mails keep of a person who goes: the rows stay and are counted, nobody's address is in them.
import { sql } from 'drizzle-orm'
import { type Db, inTransaction } from './db'

/** Rows looked at between two pauses; most are somebody else's, and no lock is held while looking. */
const STEP = 20_000

interface Gone {
  personId: string
  /** as addresses are looked up; null where none was ever confirmed */
  emailKey: string | null
}

/** Empties mails to a person and the errors of jobs about one, a step at a time; what was still to be sent is not. */
export async function eraseFromQueue(db: Db, gone: Gone, pause: () => Promise<void>): Promise<void> {
  const { personId, emailKey } = gone
  const theirs = sql`(person_id = ${personId} or lower(to_address) = ${emailKey}) and to_address <> ''`
  const said = sql`last_error is not null and (instr(payload, ${personId}) > 0 or instr(lower(last_error), ${emailKey}) > 0)`
  const emptied = sql`to_address = '', person_id = null, subject = null, body = null, last_error = null,
    state = iif(state = 'queued', 'cancelled', state)`
  await inSteps(db, 'mails', pause, (within) => sql`update mails set ${emptied} where ${within} and ${theirs}`)
  await inSteps(db, 'jobs', pause, (within) => sql`update jobs set last_error = null where ${within} and ${said}`)
}

/** Forgets to whom mails older than a moment went; at most `limit`. Returns how many. */
export function forgetAddresses(db: Db, before: number, limit: number): number {
  const old = sql`select id from mails where created_at < ${before} and to_address <> '' and state <> 'queued' limit ${limit}`
  return db.run(sql`update mails set to_address = '', person_id = null, subject = null, body = null, last_error = null
    where id in (${old})`).changes
}

async function inSteps(
  db: Db,
  table: 'mails' | 'jobs',
  pause: () => Promise<void>,
  work: (within: ReturnType<typeof sql>) => ReturnType<typeof sql>,
): Promise<void> {
  const { last } = db.get<{ last: number | null }>(sql`select max(rowid) as last from ${sql.raw(table)}`)
  for (let from = 0; from <= (last ?? -1); from += STEP) {
    inTransaction({ db }, () => db.run(work(sql`rowid >= ${from} and rowid < ${from + STEP}`)))
    await pause()
  }
}
