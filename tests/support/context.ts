// Contexts for verbs under test.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Db } from '../../db/client'
import type { Context, Role } from '../../app/domain/context'
import { type Keyring, makeKeys, readKeys } from '../../app/platform/keys'

let keyring: Keyring | undefined
let keysDir: string | undefined

/** The folder of the keys of all tests of this process. */
export function testKeysDir(): string {
  if (!keysDir) {
    keysDir = mkdtempSync(join(tmpdir(), 'minicursos-keys-'))
    makeKeys(keysDir)
  }
  return keysDir
}

/** Real keys, made once a process. */
export function testKeys(): Keyring {
  keyring ??= readKeys(testKeysDir())
  return keyring
}

export const TEST_NOW = Date.UTC(2026, 10, 3, 15, 0, 0)

export function machineContext(db: Db, now = TEST_NOW): Context {
  return { db, now, keys: testKeys(), origin: 'http://localhost:3000', actor: { kind: 'machine', name: 'seed' } }
}

export function personContext(db: Db, personId: string, roles: readonly Role[] = [], now = TEST_NOW): Context {
  return { ...machineContext(db, now), actor: { kind: 'person', id: personId, roles } }
}
