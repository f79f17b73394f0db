// A backup made by a process of its own, which a test may kill or let run out of room.
import { createBackup } from '../../app/domain/backups/create-backup.server'
import { BackupFault } from '../../app/platform/backup-fault'
import { readConfig } from '../../app/platform/config'
import { readKeys } from '../../app/platform/keys'
import { openStorage } from '../../app/platform/storage-open'
import { openDb } from '../../db/client'

export interface BackupInput {
  dataDir: string
  folder: string
  passphrase: string
  cost: number
}

/** Its name, or what stood in the way. */
export async function backup({ dataDir, ...input }: BackupInput): Promise<{ name?: string; fault?: string }> {
  const config = readConfig({ NODE_ENV: 'test', DATA_DIR: dataDir })
  const ctx = {
    db: openDb(config.dbFile),
    keys: readKeys(config.keysDir),
    now: Date.now(),
    origin: config.ORIGIN,
    actor: { kind: 'machine' as const, name: 'cli' as const },
  }
  try {
    return { name: (await createBackup(ctx, { config, storage: openStorage(config), ...input })).name }
  } catch (error) {
    if (error instanceof BackupFault) return { fault: error.code }
    throw error
  }
}
