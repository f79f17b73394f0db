import { execFile } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { credentials } from '../../../db/schema/credentials'
import { machineContext, personContext } from '../../../tests/support/context'
import { COURSE_ID, courseDocument, publishDocument } from '../../../tests/support/course'
import { freshDatabase } from '../../../tests/support/database'
import type { RaceInput } from '../../../tests/support/issue-in-process'
import { makePerson } from '../../../tests/support/learner'
import { makeKeys } from '../../platform/keys'
import { enrol } from '../enrolments/enrol.server'
import type { Issued } from './issue.server'

const run = promisify(execFile)
const ENROLMENTS = 50

async function raceInProcess(input: RaceInput): Promise<Issued[]> {
  const args = ['tests/support/run-in-process.mjs', '/tests/support/issue-in-process.ts', 'race', JSON.stringify(input)]
  const { stdout } = await run(process.execPath, args, { maxBuffer: 1 << 24 })
  return JSON.parse(stdout) as Issued[]
}

it('gives each of fifty enrolments one certificate, though two processes issue all of them at once', async () => {
  const db = freshDatabase()
  publishDocument(machineContext(db), courseDocument())
  const enrolmentIds = Array.from(
    { length: ENROLMENTS },
    () => enrol(personContext(db, makePerson(db)), { courseId: COURSE_ID, language: 'es' }).id,
  )
  const keysDir = mkdtempSync(join(tmpdir(), 'minicursos-race-'))
  makeKeys(keysDir)
  const input: RaceInput = { file: db.$client.name, keysDir, enrolmentIds, startAt: Date.now() + 4_000 }
  const [one, other] = await Promise.all([
    raceInProcess(input),
    raceInProcess({ ...input, enrolmentIds: enrolmentIds.toReversed() }),
  ])
  const codes = (issued: Issued[]) => issued.map((i) => ('code' in i ? i.code : 'none'))
  expect(codes(one)).toEqual(codes(other.toReversed()))
  expect([...one, ...other].filter((i) => 'isNew' in i && i.isNew)).toHaveLength(ENROLMENTS)
  expect(db.select().from(credentials).all()).toHaveLength(ENROLMENTS)
}, 60_000)
