// One line of the map carried out: rows are looked for without a lock and changed a few at a time, so that nobody who
// saves waits.
import { type Db, inTransaction } from '../../platform/db'
import type { Erasure } from './map-entry'

/** What the conditions of the map may name. */
export interface Who {
  /** the person */
  p: string
  /** the pseudonym */
  q: string
  /** the address as it is looked up; null where it was never confirmed */
  key: string | null
  now: number
}

const CHUNK = 100
/** Tables that have no index for the condition are looked through in steps. */
const STEP = 20_000
const LOOKED_THROUGH = new Set(['facts', 'cohort_list_lines', 'cohort_invitations', 'library_items'])

export async function carryOut(
  db: Db,
  { table, step }: { table: string; step: Erasure },
  who: Who,
  pause: () => Promise<void>,
): Promise<void> {
  const client = db.$client
  const last = (client.prepare(`select max(rowid) as n from ${table}`).get() as { n: number | null }).n ?? 0
  const width = LOOKED_THROUGH.has(table) ? STEP : last + 1
  const find = client.prepare(
    `select rowid as n from ${table} where rowid >= $from and rowid < $to and (${step.where}) limit ${CHUNK}`,
  )
  const rows = 'rowid in (select value from json_each($rows))'
  const change = client.prepare(
    step.how === 'remove' ? `delete from ${table} where ${rows}` : `update ${table} set ${step.set} where ${rows}`,
  )
  const dropName = table === 'past_completions' ? client.prepare('delete from past_names where rowid = ?') : undefined
  for (let from = 0; from <= last;) {
    const found = find.all({ ...who, from, to: from + width }) as { n: number }[]
    const numbers = found.map(({ n }) => n)
    if (numbers.length > 0)
      inTransaction({ db }, () => {
        for (const n of numbers) dropName?.run(n)
        change.run({ ...who, rows: JSON.stringify(numbers) })
      })
    if (numbers.length < CHUNK) from += width
    await pause()
  }
}
