// One of several processes that issue certificates for the same enrolments at the same time.
import { issueCredential } from '../../app/domain/credentials/issue.server'
import { readKeys } from '../../app/platform/keys'
import { openDb } from '../../db/client'

export interface RaceInput {
  file: string
  keysDir: string
  enrolmentIds: string[]
  /** ms UTC at which all begin */
  startAt: number
}

/** Issues one certificate after the other and returns what it was told. */
export function race({ file, keysDir, enrolmentIds, startAt }: RaceInput) {
  const db = openDb(file)
  const keys = readKeys(keysDir)
  while (Date.now() < startAt);
  const completion = { startedAt: startAt - 1_000, completedAt: startAt, markPercent: 90, revision: 1 }
  return enrolmentIds.map((enrolmentId) =>
    issueCredential(
      { db, keys, now: Date.now(), origin: 'http://localhost:3000', actor: { kind: 'machine', name: 'worker' } },
      { enrolmentId, ...completion },
    ),
  )
}
