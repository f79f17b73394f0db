// Everything that can be wrong with a backup: it is refused with what is wrong, and nothing is changed by the attempt.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { schemaOf } from '../../../db/backup'
import { openBare } from '../../../db/client'
import { hold } from '../../../db/hold'
import { migrateFile } from '../../../db/migrate'
import { type BackupWorld, backupWorld, CHEAP, freshFolder, PASSPHRASE } from '../../../tests/support/backup-world'
import { TEST_NOW } from '../../../tests/support/context'
import { BackupFault } from '../../platform/backup-fault'
import { lockFile } from '../../platform/backup-folder'
import { openKeys, sealKeys } from '../../platform/backup-keys'
import * as paper from '../../platform/backup-manifest'
import { sha256 } from '../../platform/ids'
import { restoreBackup } from './restore-backup.server'
import { verifyBackup } from './verify-backup.server'

let world: BackupWorld
let whole: string
let path: string
beforeAll(async () => {
  world = await backupWorld()
  whole = (await world.create()).path
})
/** a copy of the backup with its media, to be spoilt */
beforeEach(() => {
  const folder = freshFolder('spoilt')
  cpSync(dirname(whole), folder, { recursive: true })
  path = join(folder, basename(whole))
})

async function faultOf(work: Promise<unknown>): Promise<{ code: string; params: object } | undefined> {
  try {
    await work
  } catch (error) {
    if (error instanceof BackupFault) return { code: error.code, params: error.params }
    throw error
  }
}

async function verifyFaults(passphrase = PASSPHRASE): Promise<void> {
  const { faults } = await verifyBackup({ config: world.config, backup: path, passphrase })
  if (faults[0]) throw faults[0]
}

/** What verify and restore say of it; both must say the same, and a refused restore leaves nothing. */
async function refusal(passphrase = PASSPHRASE): Promise<unknown> {
  const { config } = world
  const said = await faultOf(verifyFaults(passphrase))
  const to = freshFolder('kept')
  mkdirSync(to, { recursive: true })
  writeFileSync(join(to, 'letter.txt'), 'mine')
  const asked = { config, backup: path, passphrase, to, isReplacing: true, now: TEST_NOW }
  expect(await faultOf(restoreBackup(asked))).toEqual(said)
  expect(readdirSync(dirname(to))).toEqual(['kept'])
  expect(readFileSync(join(to, 'letter.txt'), 'utf8')).toBe('mine')
  return said
}

function flip(file: string, at = 0.5): void {
  const bytes = readFileSync(file)
  const place = Math.floor((bytes.length - 1) * at)
  bytes[place]! ^= 1
  rmSync(file) // it may be the same file of the disk as another
  writeFileSync(file, bytes)
}

/** As whoever knows the passphrase could write it: what is checked beyond the signature. */
async function rewrite(change: (manifest: Record<string, unknown>) => void): Promise<void> {
  const manifest = JSON.parse(readFileSync(join(path, paper.MANIFEST), 'utf8')) as Record<string, unknown>
  change(manifest)
  const opened = await openKeys(readFileSync(join(path, paper.KEYS)), PASSPHRASE)
  if (!opened || opened === 'damaged') throw new Error('no keys')
  const text = JSON.stringify(manifest)
  writeFileSync(join(path, paper.MANIFEST), text)
  writeFileSync(join(path, paper.SEAL), paper.sealText(sha256(text), opened.hmac(Buffer.from(text))))
}

const reseal = (name: 'minicursos.db' | 'keys.sealed' | 'media.txt') =>
  rewrite((manifest) => {
    const bytes = readFileSync(join(path, name))
    ;(manifest.files as Record<string, unknown>)[name] = { sizeBytes: bytes.length, sha256: sha256(bytes) }
  })

describe('one byte that changed', () => {
  test.each(['minicursos.db', 'keys.sealed', 'media.txt'])('in %s is found and named', async (name) => {
    flip(join(path, name))
    expect(await refusal()).toEqual({ code: 'damaged', params: { name } })
  })

  test.each([0.05, 0.3, 0.6, 0.95])('in the manifest, at %d of it, is found', async (at) => {
    flip(join(path, paper.MANIFEST), at)
    expect(await refusal()).toEqual({ code: 'damaged', params: { name: paper.MANIFEST } })
  })

  test('in the seal of the manifest is found', async () => {
    flip(join(path, paper.SEAL), 0)
    expect(await refusal()).toEqual({ code: 'damaged', params: { name: paper.SEAL } })
  })

  test('in a stored file is found, and the file is named', async () => {
    const [hash = ''] = world.media
    flip(join(dirname(path), 'media', hash))
    expect(await refusal()).toEqual({ code: 'media-damaged', params: { hash } })
  })
})

describe('what was changed on purpose', () => {
  test('with a digest to fit, but without the passphrase, has no signature', async () => {
    const text = readFileSync(join(path, paper.MANIFEST), 'utf8').replace('"credentials": 2', '"credentials": 3')
    writeFileSync(join(path, paper.MANIFEST), text)
    writeFileSync(join(path, paper.SEAL), paper.sealText(sha256(text), '0'.repeat(64)))
    expect(await refusal()).toMatchObject({ code: 'tampered' })
  })

  test.each(['../../etc/passwd', '/etc/passwd', 'keys/../../x'])('names no file by the path %s', async (name) => {
    await rewrite((manifest) => {
      manifest.files = { ...(manifest.files as object), [name]: { sizeBytes: 1, sha256: '0'.repeat(64) } }
    })
    expect(await refusal()).toMatchObject({ code: 'not-ours' })
  })

  test('lists no stored file by a path', async () => {
    writeFileSync(join(path, 'media.txt'), '../../../etc/passwd 10\n')
    await reseal('media.txt')
    expect(await refusal()).toEqual({ code: 'damaged', params: { name: 'media.txt' } })
  })

  test.each(['../root.key', '/root.key', '.root.key', 'a/b.pem'])('seals no key as %s', async (name) => {
    const { sealed, hmac } = await sealKeys([{ name, bytes: Buffer.from('x') }], PASSPHRASE, CHEAP)
    writeFileSync(join(path, 'keys.sealed'), sealed)
    const text = readFileSync(join(path, paper.MANIFEST), 'utf8').replace(
      /("keys.sealed": \{\s*"sizeBytes": )\d+(,\s*"sha256": ")[0-9a-f]+/,
      `$1${sealed.length}$2${sha256(sealed)}`,
    )
    writeFileSync(join(path, paper.MANIFEST), text)
    writeFileSync(join(path, paper.SEAL), paper.sealText(sha256(text), hmac(Buffer.from(text))))
    expect(await refusal()).toEqual({ code: 'damaged', params: { name: 'keys.sealed' } })
  })

  test.each(['minicursos.db', 'media.txt', 'keys.sealed', 'manifest.json'])('%s is no link', async (name) => {
    renameSync(join(path, name), join(dirname(path), name))
    symlinkSync(join(dirname(path), name), join(path, name))
    expect(await refusal()).toEqual({ code: 'stranger', params: { name } })
  })

  test('a stored file is no link', async () => {
    const [hash = ''] = world.media
    const file = join(dirname(path), 'media', hash)
    renameSync(file, `${file}.real`)
    symlinkSync(`${file}.real`, file)
    expect(await refusal()).toEqual({ code: 'media-damaged', params: { hash } })
  })

  test('holds nothing besides its files', async () => {
    writeFileSync(join(path, 'run-me.sh'), '')
    expect(await refusal()).toEqual({ code: 'stranger', params: { name: 'run-me.sh' } })
  })

  test('a certificate that nobody signed is named', async () => {
    const db = openBare(join(path, 'minicursos.db'))
    const code = db.prepare<[], string>('select code from credentials').pluck().get() ?? ''
    db.prepare(`update credentials set facts = replace(facts, 'Quispe', 'Quizpe') where code = ?`).run(code)
    db.close()
    await reseal('minicursos.db')
    expect(await faultOf(verifyFaults())).toEqual({
      code: 'certificate',
      params: { code: (code.match(/.{4}/g) ?? []).join('-') },
    })
  })

  test('a reference that leads nowhere makes the database unsound', async () => {
    const db = openBare(join(path, 'minicursos.db'))
    db.pragma('foreign_keys = off')
    db.exec('delete from enrolments')
    db.close()
    await reseal('minicursos.db')
    expect(await refusal()).toMatchObject({ code: 'unsound' })
  })
})

test('one of an older version is brought up to this one when it is looked at, and put back as it is', async () => {
  const folder = freshFolder('migrations')
  cpSync('drizzle', folder, { recursive: true })
  const journal = join(folder, 'meta/_journal.json')
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: object[] }
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, -1) }))
  const file = join(path, 'minicursos.db')
  rmSync(file)
  migrateFile(file, folder)
  const db = openBare(file)
  db.pragma('journal_mode = delete')
  const schema = schemaOf({ $client: db })
  db.close()
  expect(schema.applied).toBe(entries.length - 1)
  await rewrite((manifest) => (manifest.schema = schema))
  await reseal('minicursos.db')
  await verifyFaults()
  const to = freshFolder()
  const asked = { config: world.config, backup: path, passphrase: PASSPHRASE, to, isReplacing: false, now: TEST_NOW }
  await restoreBackup(asked)
  expect(migrateFile(join(to, 'minicursos.db'))).toEqual({ applied: 1 })
})

describe('what cannot be used', () => {
  test('with another passphrase, or the keys of another programme', async () => {
    expect(await refusal('museo cerrado, sala tres')).toEqual({ code: 'wrong-passphrase', params: {} })
    const db = openBare(join(path, 'minicursos.db'))
    db.exec(`update signing_keys set id = 'another'`)
    db.close()
    await reseal('minicursos.db')
    expect((await faultOf(verifyFaults()))?.code).toBe('foreign-keys')
  })

  test('of a newer version, by its form or by its schema', async () => {
    await rewrite((manifest) => (manifest.version = 2))
    expect(await refusal()).toEqual({ code: 'newer', params: {} })
    await rewrite((manifest) => {
      manifest.version = 1
      manifest.schema = { newest: Date.now() * 2, applied: 99 }
    })
    expect(await refusal()).toEqual({ code: 'newer', params: {} })
  })

  test('that is not whole: without its manifest, without a file, still being made, or not there', async () => {
    rmSync(join(path, 'media.txt'))
    expect(await refusal()).toEqual({ code: 'lacking', params: { name: 'media.txt' } })
    rmSync(join(path, 'manifest.json'))
    expect(await refusal()).toMatchObject({ code: 'unfinished' })
    renameSync(path, join(dirname(path), '.making-2026'))
    path = join(dirname(path), '.making-2026')
    expect(await refusal()).toMatchObject({ code: 'unfinished' })
    path = dirname(path)
    expect(await refusal()).toMatchObject({ code: 'none' })
    path = join(path, 'elsewhere')
    expect(await refusal()).toMatchObject({ code: 'none' })
  })

  test('while another process makes one there', async () => {
    const held = hold(lockFile(dirname(path)), 'alone')
    expect(await refusal()).toMatchObject({ code: 'in-use' })
    expect((await faultOf(world.create({ folder: dirname(path) })))?.code).toBe('in-use')
    held?.release()
  })

  test('a backup is not made inside what it is of, nor where nothing may be written', async () => {
    const inside = join(world.config.dataDir, 'backups')
    expect((await faultOf(world.create({ folder: inside })))?.code).toBe('inside')
    expect(existsSync(inside)).toBe(false)
  })
})
