// The files of the key folder. A key is written beside its place, whole and synced, and then linked to its name: readers
// find no half of one, and of two writers at once each gets a number of its own.
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'

export type KeyKind = 'sign' | 'root'

export interface KeyFile {
  kind: KeyKind
  number: number
  /** name in the folder */
  name: string
}

/** The first root has had this name since before roots had numbers. */
const FIRST_ROOT = 'root.key'
const NAMES: Record<KeyKind, RegExp> = { sign: /^sign-(\d+)\.pem$/, root: /^root-(\d+)\.key$/ }
const UNFINISHED = /^\.new-/
const HOUR_MS = 3_600_000

/** The keys of a kind, the first first. */
export function listKeyFiles(dir: string, kind: KeyKind): KeyFile[] {
  return readdirSync(dir)
    .flatMap((name): KeyFile[] => {
      if (kind === 'root' && name === FIRST_ROOT) return [{ kind, number: 1, name }]
      const number = NAMES[kind].exec(name)?.[1]
      return number === undefined ? [] : [{ kind, number: Number(number), name }]
    })
    .toSorted((a, b) => a.number - b.number)
}

export const readKeyFile = (dir: string, file: KeyFile): string => readFileSync(join(dir, file.name), 'utf8')

/** Makes the folder, and clears away what a writer left that died an hour ago or more. */
export function openKeyFolder(dir: string): void {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  for (const name of readdirSync(dir).filter((one) => UNFINISHED.test(one))) {
    const path = join(dir, name)
    if (Date.now() - statSync(path).mtimeMs > HOUR_MS) rmSync(path, { force: true })
  }
}

/** Writes the next key of a kind (mode 0600) and says which it became; `only` it: undefined where there is one of that number. */
export function writeKeyFile(dir: string, kind: KeyKind, text: string, only?: number): KeyFile | undefined {
  const whole = join(dir, `.new-${randomBytes(12).toString('hex')}`)
  const file = openSync(whole, 'wx', 0o600)
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  try {
    for (;;) {
      const number = only ?? (listKeyFiles(dir, kind).at(-1)?.number ?? 0) + 1
      const name = nameOf(kind, number)
      if (isLinked(whole, join(dir, name))) return { kind, number, name }
      if (only !== undefined) return undefined
    }
  } finally {
    rmSync(whole, { force: true })
    syncFolder(dir)
  }
}

/** Removes a key for good. */
export function destroyKeyFile(dir: string, file: KeyFile): void {
  rmSync(join(dir, file.name), { force: true })
  syncFolder(dir)
}

function nameOf(kind: KeyKind, number: number): string {
  if (kind === 'root' && number === 1) return FIRST_ROOT
  const digits = String(number).padStart(4, '0')
  return kind === 'sign' ? `sign-${digits}.pem` : `root-${digits}.key`
}

/** False where somebody else took the name. */
function isLinked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function syncFolder(dir: string): void {
  const folder = openSync(dir, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
