// A fresh database for a test: migrated once a process, then copied.
import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Db, openDb } from '../../db/client'
import { migrateFile } from '../../db/migrate'

let template: string | undefined
let count = 0

/** A migrated, empty database in a temporary folder. */
export function freshDatabase(): Db {
  if (!template) {
    template = join(mkdtempSync(join(tmpdir(), 'minicursos-test-')), 'template.db')
    migrateFile(template)
  }
  count += 1
  const file = `${template}.${count}`
  copyFileSync(template, file)
  return openDb(file)
}
