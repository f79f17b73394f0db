// After a rotation what was sealed opens still, is sealed anew, and then needs nothing of the former root.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { auditEntries } from '../../../db/schema/audit'
import { credentials, identityNumbers } from '../../../db/schema/credentials'
import { jobs } from '../../../db/schema/queue'
import { signingKeys } from '../../../db/schema/settings'
import type { Db } from '../../../db/client'
import { freshDatabase } from '../../../tests/support/database'
import { personContext, TEST_NOW } from '../../../tests/support/context'
import { graduate, publishNth } from '../../../tests/support/graduate'
import { makePerson } from '../../../tests/support/learner'
import { addRoot, addSigningKey, type Keyring, makeKeys, readKeys, ROOT_WAITS_MS } from '../../platform/keys'
import { destroyKeyFile, listKeyFiles } from '../../platform/keys-files'
import type { Context } from '../context'
import { freezeIdentity, identityOf, openIdentity, sealForPerson } from '../credentials/seal-identity.server'
import { countSealedUnder, resealChunk } from './reseal.server'
import { recordNewRoot, recordRotation, RESEAL } from './rotate.server'
import { SEALED_COLUMNS } from './sealed-columns.server'
import { settleKeys } from './settle-keys.server'

const IDENTITY = { country: 'PE', kind: 'DNI', number: '45678901' }
let db: Db
let dir: string
let personId: string

const ctxWith = (keys: Keyring): Context => ({ ...personContext(db, personId), keys })

beforeEach(() => {
  db = freshDatabase()
  dir = mkdtempSync(join(tmpdir(), 'minicursos-keys-'))
  makeKeys(dir)
  personId = makePerson(db)
})

function seal(keys: Keyring, id: string): void {
  const { country, kind, number } = IDENTITY
  const sealed = sealForPerson(keys, id, number)
  db.insert(identityNumbers).values({ personId: id, country, kind, sealed, givenAt: TEST_NOW }).run()
}

function resealAll(keys: Keyring): void {
  for (const column of SEALED_COLUMNS)
    for (let after: string | undefined = ''; after !== undefined;) after = resealChunk({ db, keys }, column, after)
}

test('identity numbers open after the root was rotated, and after it was destroyed once they are sealed anew', () => {
  const before = readKeys(dir)
  for (let i = 0; i < 210; i += 1) seal(before, i === 0 ? personId : makePerson(db))
  const code = graduate(db, personId, { courseId: publishNth(db, 1) }).replaceAll('-', '')
  const { id } = db.select({ id: credentials.id }).from(credentials).where(eq(credentials.code, code)).get()!
  db.update(credentials)
    .set({ identity: freezeIdentity(before, id, IDENTITY).sealed })
    .run()
  addRoot(dir, Date.now() - ROOT_WAITS_MS)
  const keys = readKeys(dir)
  expect(identityOf(db, keys, personId)?.number).toBe('45678901')
  expect(countSealedUnder(db, 1)).toBe(211)
  resealAll(keys)
  expect([countSealedUnder(db, 1), countSealedUnder(db, 2)]).toEqual([0, 211])
  destroyKeyFile(dir, listKeyFiles(dir, 'root')[0]!)
  const alone = readKeys(dir)
  const numbers = db.select({ id: identityNumbers.personId }).from(identityNumbers).all()
  expect(numbers.map(({ id }) => identityOf(db, alone, id)?.number)).toEqual(numbers.map(() => '45678901'))
  const frozen = db.select({ identity: credentials.identity }).from(credentials).get()?.identity ?? null
  expect(openIdentity(alone, id, frozen)?.number).toBe('45678901')
})

test('what does not open is left as it is, and does not hold the others up', () => {
  const keys = readKeys(dir)
  seal(keys, personId)
  const torn = makePerson(db)
  db.insert(identityNumbers)
    .values({ personId: torn, country: 'PE', kind: 'DNI', sealed: 'v1.AAAA', givenAt: TEST_NOW })
    .run()
  addRoot(dir, Date.now() - ROOT_WAITS_MS)
  resealAll(readKeys(dir))
  expect(countSealedUnder(db, 1)).toBe(1)
  expect(identityOf(db, readKeys(dir), personId)?.number).toBe('45678901')
})

test('a rotation retires the key of before with its moment, and is written down; again changes nothing', () => {
  const first = readKeys(dir)
  settleKeys(ctxWith(first))
  addSigningKey(dir)
  const ctx = ctxWith(readKeys(dir))
  recordRotation(ctx)
  settleKeys({ ...ctx, now: TEST_NOW + 5 })
  const rows = db.select().from(signingKeys).all()
  expect(rows.map(({ id, retiredAt }) => [id, retiredAt])).toEqual([
    [first.signingKeyId, TEST_NOW],
    [ctx.keys.signingKeyId, null],
  ])
  recordNewRoot(ctx, 2)
  const acts = db.select({ act: auditEntries.act }).from(auditEntries).all()
  expect(acts.map(({ act }) => act).filter((act) => act.startsWith('keys.'))).toEqual([
    'keys.rotate',
    'keys.rotate-root',
  ])
  expect(db.select().from(jobs).where(eq(jobs.kind, RESEAL)).all()).toHaveLength(1)
})
