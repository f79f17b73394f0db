// Backups of a programme whose files live in a bucket: named where they are, or copied; put back into a bucket or onto a disk.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BackupWorld, backupWorld, freshFolder, PASSPHRASE } from '../../../tests/support/backup-world'
import { TEST_NOW } from '../../../tests/support/context'
import { type TestS3, testS3 } from '../../../tests/support/s3'
import { readConfig } from '../../platform/config'
import { restoreBackup } from './restore-backup.server'
import { verifyBackup } from './verify-backup.server'

let s3: TestS3
let world: BackupWorld
beforeAll(async () => {
  s3 = await testS3()
  world = await backupWorld(s3.env)
})
afterAll(() => s3.stop())

const onDisk = readConfig({ NODE_ENV: 'test', DATA_DIR: freshFolder('disk') })
const verify = (backup: string, config = world.config) => verifyBackup({ config, backup, passphrase: PASSPHRASE })
const restore = (backup: string, to: string, config = world.config) =>
  restoreBackup({ config, backup, passphrase: PASSPHRASE, to, isReplacing: false, now: TEST_NOW })
const filesOf = (to: string) => readdirSync(join(to, 'media')).filter((name) => /^[0-9a-f]{64}$/.test(name))

test('they stay where they are: looked at there, and needed there when it is put back', async () => {
  const { path, manifest } = await world.create()
  expect(manifest.media).toMatchObject({ place: 'bucket', bucket: 'cursos', count: 2, lost: [] })
  expect(readdirSync(world.folder)).not.toContain('media')
  expect((await verify(path)).faults).toEqual([])
  expect((await verify(path, onDisk)).faults.map(({ code }) => code)).toEqual(['needs-bucket'])
  await restore(path, freshFolder())
  await expect(restore(path, freshFolder(), onDisk)).rejects.toMatchObject({ code: 'needs-bucket' })

  const file = s3.objectFile(world.media[0]!)
  const bytes = readFileSync(file)
  writeFileSync(file, Buffer.from('other bytes'))
  const { faults } = await verify(path)
  expect(faults).toMatchObject([{ code: 'media-damaged', params: { hash: world.media[0] } }])
  writeFileSync(file, bytes)
})

test('copied too, they are put back onto a disk, or into a bucket that has lost them', async () => {
  const { path, manifest } = await world.create({ withMedia: true })
  expect(manifest.media).toMatchObject({ place: 'beside', count: 2, lost: [] })
  const to = freshFolder()
  await restore(path, to, onDisk)
  expect(filesOf(to).sort()).toEqual(world.media.toSorted())
  await world.storage.remove(world.media[0]!)
  await restore(path, freshFolder())
  expect(s3.objects().sort()).toEqual(world.media.toSorted())
})

test('a store that does not answer is told, and nothing is left half-done', async () => {
  s3.meddle = (_req, res) => {
    res.writeHead(500).end()
    return true
  }
  const folder = freshFolder('backups')
  await expect(world.create({ withMedia: true, folder })).rejects.toMatchObject({ code: 'store-away' })
  s3.meddle = undefined
  expect(readdirSync(folder).filter((name) => /2026/.test(name))).toEqual([])
})
