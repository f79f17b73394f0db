// A small programme in a data folder of its own, with a certificate of every kind and two stored files, for tests of backups.
import { cpSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { createBackup, type MadeBackup } from '../../app/domain/backups/create-backup.server'
import { combine } from '../../app/domain/credentials/combine.server'
import { storeAsset } from '../../app/domain/media/store-asset.server'
import { type Config, readConfig } from '../../app/platform/config'
import type { Storage } from '../../app/platform/storage'
import { openStorage } from '../../app/platform/storage-open'
import { type Db, openDb } from '../../db/client'
import { migrateFile } from '../../db/migrate'
import { machineContext, testKeysDir } from './context'
import { graduate, makeGraduate, publishNth } from './graduate'
import { keptRecord } from './record'

/** Nobody waits for scrypt in a test. */
export const CHEAP = 2 ** 8
export const PASSPHRASE = 'museo abierto, sala tres'

export interface BackupWorld {
  config: Config
  db: Db
  storage: Storage
  /** hashes of the stored files */
  media: string[]
  /** folder of backups */
  folder: string
  create(over?: Partial<Parameters<typeof createBackup>[1]>, now?: number): Promise<MadeBackup>
}

export const freshFolder = (name = 'x'): string => join(mkdtempSync(join(tmpdir(), 'minicursos-backup-')), name)

export async function backupWorld(env: Record<string, string> = {}): Promise<BackupWorld> {
  const config = readConfig({ NODE_ENV: 'test', DATA_DIR: freshFolder('programme'), ...env })
  mkdirSync(config.dataDir, { recursive: true })
  migrateFile(config.dbFile)
  cpSync(testKeysDir(), config.keysDir, { recursive: true })
  const db = openDb(config.dbFile)
  const { personId, ctx } = makeGraduate(db)
  const codes = [1, 2].map((nth) =>
    graduate(db, personId, { courseId: publishNth(db, nth), from: 9 * nth, to: 8 * nth }),
  )
  combine(ctx, { codes })
  keptRecord(machineContext(db), { personId })
  db.$client.exec('delete from renditions; delete from makings; delete from library_items; delete from assets')
  const storage = openStorage(config)
  const media = [await keep({ db, storage }, 'a plan of the rooms'), await keep({ db, storage }, 'x'.repeat(300_000))]
  const folder = freshFolder('backups')
  const create: BackupWorld['create'] = (over = {}, now) =>
    createBackup(machineContext(db, now), { storage, config, folder, passphrase: PASSPHRASE, cost: CHEAP, ...over })
  return { config, db, storage, media, folder, create }
}

/** Stores bytes and makes them known; returns their hash. */
export async function keep({ db, storage }: Pick<BackupWorld, 'db' | 'storage'>, text: string): Promise<string> {
  const { hash, sizeBytes } = await storage.put(Readable.from([Buffer.from(text)]))
  storeAsset(machineContext(db), { hash, sizeBytes, kind: 'document', mediaType: 'application/pdf' })
  return hash
}
