import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hold } from '../db/hold'
import { freshFolder } from '../tests/support/backup-world'
import { RUNNING } from './platform/running'
import { occupy } from './prepare'

test('nothing starts in a folder into which a backup is being put; once it runs, none is put there', () => {
  const dataDir = freshFolder('programme')
  mkdirSync(dataDir)
  const restoring = hold(join(dataDir, RUNNING), 'alone')
  expect(() => occupy({ dataDir })).toThrow('A backup is being put back')
  restoring?.release()
  occupy({ dataDir })
  occupy({ dataDir })
  expect(hold(join(dataDir, RUNNING), 'alone')).toBeUndefined()
  // several processes run in one folder
  hold(join(dataDir, RUNNING), 'together')?.release()
})
