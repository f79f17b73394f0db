// What is made once, before any process is forked: the data folder, the schema, the keys, the first settings.
import { mkdirSync } from 'node:fs'
import { openDb } from '../db/client'
import { migrateFile } from '../db/migrate'
import { workerContext } from './domain/context'
import { settleKeys } from './domain/keys/settle-keys.server'
import { firstSettings } from './domain/settings/first-settings.server'
import type { Config } from './platform/config'
import { makeKeys, readKeys } from './platform/keys'

/** Safe to run again; throws one Error with a sentence where the data folder cannot be used. */
export function prepare(config: Config): void {
  mkdirSync(config.dataDir, { recursive: true, mode: 0o750 })
  for (const folder of [config.mediaDir, config.uploadsDir, config.workDir]) mkdirSync(folder, { recursive: true })
  migrateFile(config.dbFile)
  makeKeys(config.keysDir)
  const db = openDb(config.dbFile)
  try {
    const keys = readKeys(config.keysDir)
    firstSettings(workerContext({ db, keys, config }))
    settleKeys(workerContext({ db, keys, config }))
  } finally {
    db.$client.close()
  }
}
