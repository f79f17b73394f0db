// Backups of a small programme with certificates of all three kinds: made, looked at, put back.
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { openDb } from '../../../db/client'
import { hold } from '../../../db/hold'
import { type BackupWorld, backupWorld, freshFolder, keep, PASSPHRASE } from '../../../tests/support/backup-world'
import { machineContext, TEST_NOW } from '../../../tests/support/context'
import { DAY } from '../../../tests/support/graduate'
import { makePerson } from '../../../tests/support/learner'
import { listBackups } from '../../platform/backup-folder'
import { readKeys } from '../../platform/keys'
import { RUNNING } from '../../platform/running'
import { listAudit } from '../audit/queries.server'
import type { MadeBackup } from './create-backup.server'
import { backupState } from './queries.server'
import { recordChecked } from './record-backup.server'
import { restoreBackup } from './restore-backup.server'
import { verifyBackup } from './verify-backup.server'

let world: BackupWorld
let made: MadeBackup
beforeAll(async () => {
  world = await backupWorld()
  made = await world.create()
})
const verify = (backup = made.path) => verifyBackup({ config: world.config, backup, passphrase: PASSPHRASE })
const restore = (to: string, over: { backup?: string; isReplacing?: boolean } = {}) =>
  restoreBackup({
    config: world.config,
    backup: made.path,
    passphrase: PASSPHRASE,
    to,
    isReplacing: false,
    now: TEST_NOW,
    ...over,
  })
const peopleIn = (folder: string): number => {
  const db = openDb(join(folder, 'minicursos.db'))
  try {
    return db.$client.prepare<[], number>('select count(*) from people').pluck().get() ?? 0
  } finally {
    db.$client.close()
  }
}

test('a backup is a folder that only its owner enters, and says what it holds', () => {
  expect(readdirSync(made.path).sort()).toEqual([
    'keys.sealed',
    'manifest.json',
    'manifest.seal',
    'media.txt',
    'minicursos.db',
  ])
  const modes = readdirSync(made.path).map((name) => statSync(join(made.path, name)).mode & 0o777)
  expect(new Set(modes)).toEqual(new Set([0o600]))
  expect([statSync(world.folder).mode & 0o777, statSync(made.path).mode & 0o777]).toEqual([0o700, 0o700])
  expect(made.manifest).toMatchObject({
    madeAt: TEST_NOW,
    media: { place: 'beside', count: 2, lost: [] },
    counts: { people: 1, credentials: 2 },
  })
  const all = readdirSync(made.path).map((name) => readFileSync(join(made.path, name), 'latin1'))
  const secrets = readdirSync(world.config.keysDir).map((name) =>
    readFileSync(join(world.config.keysDir, name), 'utf8')
      .split('\n')
      .at(name.endsWith('.pem') ? 1 : 0),
  )
  expect(secrets.filter((secret) => all.some((text) => text.includes(secret!)))).toEqual([])
})

test('it verifies: every certificate, every record, every file', async () => {
  const verified = await verify()
  expect(verified).toMatchObject({ faults: [], signed: { certificates: 2, combined: 1, records: 1, forged: [] } })
  // a folder of backups stands for its newest
  expect((await verify(world.folder)).name).toBe(made.name)
})

test('it is put back: the same people, keys for their owner alone, the same files; the act is written down', async () => {
  const to = freshFolder('again')
  expect(await restore(to)).toMatchObject({ name: made.name, aside: undefined })
  expect(peopleIn(to)).toBe(1)
  const modes = ['keys', 'keys/root.key', 'keys/sign-0001.pem'].map((name) => statSync(join(to, name)).mode & 0o777)
  expect(modes).toEqual([0o700, 0o600, 0o600])
  expect(readKeys(join(to, 'keys')).signingKeyId).toBe(readKeys(world.config.keysDir).signingKeyId)
  expect(world.media.map((hash) => existsSync(join(to, 'media', hash)))).toEqual([true, true])
  const db = openDb(join(to, 'minicursos.db'))
  // the words of full-text indexes hang off numbers, which a copy must not change
  const found = `select count(*) from people_words join people_numbers on n = people_words.rowid where people_words match 'quispe'`
  expect(db.$client.prepare(found).pluck().get()).toBe(1)
  expect(listAudit(db, { act: 'backups.restore' }).rows).toMatchObject([{ subject: made.name, actor: 'machine:cli' }])
  db.$client.close()
  expect(readdirSync(join(to, '..'))).toEqual(['again'])
})

test('a folder that is not empty is refused, and with --replace moved aside as it was', async () => {
  const to = freshFolder('full')
  mkdirSync(to, { recursive: true })
  writeFileSync(join(to, 'letter.txt'), 'mine')
  chmodSync(to, 0o710)
  await expect(restore(to)).rejects.toMatchObject({ code: 'occupied' })
  expect(readdirSync(to)).toEqual(['letter.txt'])
  const { aside } = await restore(to, { isReplacing: true })
  expect(readFileSync(join(aside!, 'letter.txt'), 'utf8')).toBe('mine')
  expect([statSync(to).mode & 0o777, peopleIn(to)]).toEqual([0o710, 1])
})

test('nothing is put back over the backups themselves, and a link to the data folder stays one', async () => {
  await expect(restore(world.folder, { isReplacing: true })).rejects.toMatchObject({ code: 'inside' })
  await expect(restore(join(world.folder, '..'), { isReplacing: true })).rejects.toMatchObject({ code: 'inside' })
  const to = freshFolder('link')
  mkdirSync(join(to, '../real'))
  symlinkSync(join(to, '../real'), to)
  await restore(to)
  expect([lstatSync(to).isSymbolicLink(), peopleIn(to)]).toEqual([true, 1])
})

test('a folder in which the product runs is refused, also with --replace', async () => {
  const to = freshFolder('busy')
  mkdirSync(to, { recursive: true })
  const running = hold(join(to, RUNNING), 'together')
  await expect(restore(to)).rejects.toMatchObject({ code: 'running' })
  await expect(restore(to, { isReplacing: true })).rejects.toMatchObject({ code: 'running' })
  expect(readdirSync(join(to, '..'))).toEqual(['busy'])
  running?.release()
  await restore(to, { isReplacing: true })
})

test('what is named only after the copy of the database is no part of it; what was named is', async () => {
  const earlier = await world.create({}, TEST_NOW + 1000)
  makePerson(world.db)
  const hash = await keep(world, 'came later')
  const later = await world.create({}, TEST_NOW + 2000)
  expect([earlier, later].map(({ manifest }) => manifest.media.count)).toEqual([2, 3])
  expect((await verify(earlier.path)).faults).toEqual([])
  // bytes that were there already are not copied again: the same file of the disk
  const beside = join(world.folder, 'media', world.media[0]!)
  expect(lstatSync(beside).ino).toBe(lstatSync(join(world.config.mediaDir, world.media[0]!)).ino)
  expect(existsSync(join(world.folder, 'media', hash))).toBe(true)
})

test('so many stay as are to be kept, with the files that they name', async () => {
  const other = await backupWorld()
  const first = await other.create()
  const hash = await keep(other, 'for a while')
  await other.create({}, TEST_NOW + DAY)
  other.db.$client.prepare('delete from assets where hash = ?').run(hash)
  const last = await other.create({ keep: 2 }, TEST_NOW + 2 * DAY)
  expect(last.removed).toEqual([first.name])
  expect(existsSync(join(other.folder, 'media', hash))).toBe(true)
  await other.create({ keep: 1 }, TEST_NOW + 3 * DAY)
  expect((await listBackups(other.folder)).length).toBe(1)
  expect(
    readdirSync(join(other.folder, 'media'))
      .filter((name) => name !== 'incoming')
      .sort(),
  ).toEqual(other.media.toSorted())
  expect((await verify(other.folder)).faults).toEqual([])
})

test('a file that the programme itself has lost is told, and the rest is kept', async () => {
  const other = await backupWorld()
  rmSync(join(other.config.mediaDir, other.media[0]!))
  writeFileSync(join(other.config.mediaDir, other.media[1]!), 'other bytes')
  const { manifest, path } = await other.create()
  expect(manifest.media.lost.toSorted()).toEqual(other.media.toSorted())
  const { faults } = await verify(path)
  expect(faults.map(({ code }) => code)).toEqual(['media-lost', 'media-lost'])
  expect(backupState(other.db, TEST_NOW).last?.lostCount).toBe(2)
  const to = freshFolder()
  await restore(to, { backup: path })
  expect(peopleIn(to)).toBe(1)
})

test('the administrator is told when the last one was made and looked at, and when that is too long ago', () => {
  expect(backupState(world.db, TEST_NOW + DAY)).toMatchObject({ isLate: false, isUnsound: false, soundAt: undefined })
  const at = (now: number) => machineContext(world.db, now)
  recordChecked(at(TEST_NOW + 5), { name: made.name, isSound: false })
  expect(backupState(world.db, TEST_NOW + DAY).isUnsound).toBe(true)
  recordChecked(at(TEST_NOW + 6), { name: made.name, isSound: true })
  recordChecked(at(TEST_NOW + 7), { name: 'made-elsewhere', isSound: false })
  expect(backupState(world.db, TEST_NOW + 9 * DAY)).toMatchObject({
    isLate: true,
    isUnsound: false,
    soundAt: TEST_NOW + 6,
  })
  const acts = listAudit(world.db, {}).rows.map(({ act }) => act)
  expect(acts.filter((act) => act.startsWith('backups.')).length).toBeGreaterThanOrEqual(4)
})
