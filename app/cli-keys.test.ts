// Rotation as an administrator sees it at the terminal, and a badge read back out of a picture.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { identityNumbers } from '../db/schema/credentials'
import { machineContext, TEST_NOW } from '../tests/support/context'
import { freshDatabase } from '../tests/support/database'
import { graduate, makeGraduate, publishNth } from '../tests/support/graduate'
import { makePerson } from '../tests/support/learner'
import { readBadgeCommand } from './cli-badges'
import type { Command } from './cli-command'
import { destroyRetiredCommand, listKeysCommand, rotateCommand, rotateRootCommand } from './cli-keys'
import { bakePng } from './domain/badges/bake'
import { publicBadge } from './domain/badges/sign-badge.server'
import { sealForPerson } from './domain/credentials/seal-identity.server'
import { verifyCredential } from './domain/credentials/verify.server'
import { resealChunk } from './domain/keys/reseal.server'
import { SEALED_COLUMNS } from './domain/keys/sealed-columns.server'
import { settleKeys } from './domain/keys/settle-keys.server'
import { type Config, readConfig } from './platform/config'
import type { Db } from './platform/db'
import { translator } from './platform/i18n'
import { addRoot, makeKeys, readKeys, ROOT_WAITS_MS } from './platform/keys'
import { listKeyFiles } from './platform/keys-files'
import { pngOf } from './platform/png-write'
import { openStorage } from './platform/storage-open'

let db: Db
let config: Config
let said: string

beforeEach(() => {
  db = freshDatabase()
  config = readConfig({ NODE_ENV: 'test', DATA_DIR: mkdtempSync(join(tmpdir(), 'minicursos-cli-keys-')) })
  makeKeys(config.keysDir)
  settleKeys(ctx())
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      said += String(text)
      return true
    })
})
afterEach(() => vi.restoreAllMocks())

const ctx = () => ({ ...machineContext(db), keys: readKeys(config.keysDir) })
async function run(command: Command, args: string[] = [], isSure = false) {
  said = ''
  const flags = { asNew: false, withdraws: false, fix: false, isSure }
  const status = await command({
    ctx: ctx(),
    storage: openStorage(config),
    t: translator('en'),
    lang: 'en',
    args,
    config,
    flags,
  })
  return { status, said }
}
const files = () => (['sign', 'root'] as const).flatMap((kind) => listKeyFiles(config.keysDir, kind).map((f) => f.name))

test('keys are listed with what became of them, from the first to destroyed ones', async () => {
  const first = ctx().keys.signingKeyId
  expect((await run(listKeysCommand)).said).toBe(`signing 1  ${first}  in use\nroot  1  in use\n`)
  expect((await run(rotateCommand)).said).toContain(ctx().keys.signingKeyId)
  await run(rotateRootCommand)
  const { said: listed } = await run(listKeysCommand)
  expect(listed).toMatch(new RegExp(`^signing 1  ${first}  retired on 2026-11-03T`, 'm'))
  expect(listed).toMatch(/^signing 2 {2}\S+ {2}in use$/m)
  expect(listed).toMatch(/^root {2}2 {2}new: in use within seconds$/m)
  expect((await run(destroyRetiredCommand)).status).toBe(1)
  expect(files()).toHaveLength(4)
  // the new root is in no use yet: the former one stays
  expect((await run(destroyRetiredCommand, [], true)).said).toContain('1 retired key was destroyed')
  expect(files()).toEqual(['sign-0002.pem', 'root.key', 'root-0002.key'])
  expect((await run(listKeysCommand)).said).toContain('private half destroyed')
})

test('a root stays for as long as anything is sealed under it', async () => {
  const personId = makePerson(db)
  const sealed = sealForPerson(ctx().keys, personId, '45678901')
  db.insert(identityNumbers).values({ personId, country: 'PE', kind: 'DNI', sealed, givenAt: TEST_NOW }).run()
  addRoot(config.keysDir, Date.now() - ROOT_WAITS_MS)
  expect((await run(destroyRetiredCommand, [], true)).said).toContain('1 record is still sealed')
  expect(files()).toContain('root.key')
  for (const column of SEALED_COLUMNS) resealChunk(ctx(), column, '')
  await run(destroyRetiredCommand, [], true)
  expect(files()).toEqual(['sign-0001.pem', 'root-0002.key'])
})

test('a badge is read out of a picture and checked; a touched one is not genuine', async () => {
  const { personId } = makeGraduate(db)
  const code = graduate(db, personId, { courseId: publishNth(db, 1) })
  const badge = await publicBadge(ctx(), verifyCredential(db, code)!.facts!)
  const picture = await pngOf({ rgba: Buffer.alloc(16 * 16 * 4), widthPx: 16, heightPx: 16 })
  const file = join(config.dataDir, 'badge.png')
  writeFileSync(file, bakePng(picture, badge))
  await run(rotateCommand)
  expect(await run(readBadgeCommand, [file])).toMatchObject({ status: 0, said: expect.stringContaining(code) })
  writeFileSync(file, bakePng(picture, badge.replace('Lucía', 'Lucio')))
  expect(await run(readBadgeCommand, [file])).toMatchObject({ status: 1, said: expect.stringContaining('not genuine') })
  writeFileSync(file, picture)
  expect((await run(readBadgeCommand, [file])).said).toContain('no badge')
})
