// Which certificates of a list are what was signed: one that is not is no document to hand out, and must not cost the others.
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Db } from '../../platform/db'
import { verifyCombined } from '../credentials/verify-combined.server'
import { verifyCredential } from '../credentials/verify.server'
import type { RegisterRow } from './records'

/** Signatures between two pauses: a few milliseconds of a process that answers others. */
const AT_ONCE = 20

export async function genuineAmong(
  db: Db,
  rows: readonly RegisterRow[],
): Promise<{ genuine: RegisterRow[]; forged: RegisterRow[] }> {
  const genuine: RegisterRow[] = []
  const forged: RegisterRow[] = []
  for (const [i, row] of rows.entries()) {
    const found = row.kind === 'combined' ? verifyCombined(db, row.code) : verifyCredential(db, row.code)
    if (found?.facts) genuine.push(row)
    else forged.push(row)
    if (i % AT_ONCE === 0) await nextTurn()
  }
  return { genuine, forged }
}
