// A folder of backups: one folder a backup, named by its moment, and `media` with the bytes that they have in common.
//
//   2026-11-30T210500Z/   manifest.json  manifest.seal  minicursos.db  keys.sealed  media.txt
//   media/<hash>
//   .making-…             one that is being made, or was cut off: never taken for a whole one
import { lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { BackupFault } from './backup-fault'
import { DATABASE, KEYS, MANIFEST, MEDIA_LIST, SEAL } from './backup-manifest'

const NAME = /^\d{4}-\d\d-\d\dT\d{6}Z(-\d+)?$/
const MAKING = '.making-'
const FILES = [DATABASE, KEYS, MANIFEST, MEDIA_LIST, SEAL]
const OWNER_ONLY = 0o700

export const mediaFolder = (folder: string): string => join(folder, 'media')
export const lockFile = (folder: string): string => join(folder, '.lock')

/** Names of the whole ones, the oldest first. */
export async function listBackups(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isDirectory() && NAME.test(entry.name))
    .map(({ name }) => name)
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}

export interface BackupPlace {
  name: string
  /** of the backup itself */
  path: string
  /** of all backups */
  folder: string
}

/** A backup by its own path, or the newest of a folder of backups. Throws BackupFault: none, unfinished, stranger, lacking. */
export async function findBackup(asked: string): Promise<BackupPlace> {
  const path = resolve(asked)
  const name = basename(path)
  if (name.startsWith(MAKING)) throw new BackupFault('unfinished', { name })
  const within = await readdir(path).catch(() => undefined)
  if (!within) throw new BackupFault('none', { folder: asked })
  if (!NAME.test(name) && !within.includes(MANIFEST)) {
    const newest = (await listBackups(path)).at(-1)
    if (newest === undefined) throw new BackupFault('none', { folder: asked })
    return findBackup(join(path, newest))
  }
  await requirePlain(path, within)
  return { name, path, folder: dirname(path) }
}

/** Only the files that belong there, and plain ones: a link could lead anywhere. */
async function requirePlain(path: string, within: readonly string[]): Promise<void> {
  for (const name of within) {
    const found = await lstat(join(path, name))
    if (!FILES.includes(name) || !found.isFile()) throw new BackupFault('stranger', { name: shownName(name) })
  }
  const missing = FILES.filter((name) => !within.includes(name))
  if (missing.includes(MANIFEST)) throw new BackupFault('unfinished', { name: basename(path) })
  if (missing[0] !== undefined) throw new BackupFault('lacking', { name: missing[0] })
}

const shownName = (name: string): string => name.replace(/\p{C}/gu, '?').slice(0, 80)

/** Makes a backup under a name that does not count, and gives it its own once `work` is done: whole, or not at all. */
export async function makingBackup(
  folder: string,
  now: number,
  work: (path: string) => Promise<void>,
): Promise<BackupPlace> {
  const name = await freeName(folder, now)
  const making = join(folder, MAKING + name)
  const path = join(folder, name)
  await mkdir(making, { mode: OWNER_ONLY })
  try {
    await work(making)
    for (const file of await readdir(making)) await settle(join(making, file))
    await settle(making)
    await rename(making, path)
    await settle(folder)
  } catch (error) {
    await rm(making, { recursive: true, force: true })
    throw error
  }
  return { name, path, folder }
}

async function freeName(folder: string, now: number): Promise<string> {
  const taken = new Set(await readdir(folder))
  const stamp = new Date(now).toISOString().replace(/:|\.\d+/g, '')
  for (let nth = 1; ; nth += 1) {
    const name = nth === 1 ? stamp : `${stamp}-${nth}`
    if (!taken.has(name)) return name
  }
}

/** Whoever calls holds the folder alone: what is unfinished then will never be finished. */
export async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name.startsWith(MAKING)) await rm(join(folder, name), { recursive: true, force: true })
  await rm(join(mediaFolder(folder), 'incoming'), { recursive: true, force: true })
}

/** The bytes are on the disk, or the name is: before it says so. */
export async function settle(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
