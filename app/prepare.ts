// What is made once, before any process is forked: the data folder, the schema, the keys, the first settings.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openDb } from '../db/client'
import { hold } from '../db/hold'
import { migrateFile } from '../db/migrate'
import { workerContext } from './domain/context'
import { settleKeys } from './domain/keys/settle-keys.server'
import { firstSettings } from './domain/settings/first-settings.server'
import type { Config } from './platform/config'
import { makeKeys, readKeys } from './platform/keys'
import { RUNNING } from './platform/running'

/** Safe to run again; throws one Error with a sentence where the data folder cannot be used. */
export function prepare(config: Config): void {
  mkdirSync(config.dataDir, { recursive: true, mode: 0o750 })
  occupy(config)
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

const occupied = new Set<string>()

/** Holds the data folder as long as this process lives, so that nothing is put in its place. Throws while that is being done. */
export function occupy({ dataDir }: Pick<Config, 'dataDir'>): void {
  if (occupied.has(dataDir)) return
  if (!hold(join(dataDir, RUNNING), 'together'))
    throw new Error(`A backup is being put back into ${dataDir}: start again when that is done.`)
  occupied.add(dataDir)
}
