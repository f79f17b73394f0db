// A backup of the whole programme while people use it: first the database, then every file that this database names, then
// the keys that this database may need. It has its name only when all of it is on the disk.
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { copyDatabase, schemaOf } from '../../../db/backup'
import { openCopy } from '../../../db/client'
import { hold } from '../../../db/hold'
import { asFault, BackupFault } from '../../platform/backup-fault'
import {
  type BackupPlace,
  lockFile,
  makingBackup,
  mediaFolder,
  removeUnfinished,
  settle,
} from '../../platform/backup-folder'
import { isKeyName, type KeyFile, sealKeys } from '../../platform/backup-keys'
import * as paper from '../../platform/backup-manifest'
import { bringMedia, storageBeside } from '../../platform/backup-media'
import type { Config } from '../../platform/config'
import { sha256 } from '../../platform/ids'
import type { Storage } from '../../platform/storage'
import { hashFile } from '../../platform/storage-scratch'
import type { Context } from '../context'
import { countAll } from '../operations/counts.server'
import { listNamedMedia } from './queries.server'
import { recordMade } from './record-backup.server'
import { removeOld } from './remove-old.server'

export interface CreateInput {
  storage: Storage
  config: Pick<Config, 'dataDir' | 'keysDir' | 's3'>
  /** of all backups; made where it is not there */
  folder: string
  passphrase: string
  /** so many stay, this one among them; all where it is not said */
  keep?: number | undefined
  /** media of a bucket are copied too; those of a disk always are */
  withMedia?: boolean
  /** of scrypt, for tests */
  cost?: number
}

export interface MadeBackup extends BackupPlace {
  manifest: paper.Manifest
  /** old backups that went */
  removed: string[]
}

/** A file that is named may go between the copy and its turn, where it was replaced long ago: then the copy is taken anew. */
const TRIES = 3
const OWNER_ONLY = 0o600

/** Throws BackupFault: inside, in-use, no-room, not-writable, store-away; older backups are then as they were. */
export async function createBackup(ctx: Context, input: CreateInput): Promise<MadeBackup> {
  const folder = resolve(input.folder)
  requireApart(folder, input.config.dataDir)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const held = hold(lockFile(folder), 'alone')
    if (!held) throw new BackupFault('in-use', { folder })
    try {
      await removeUnfinished(folder)
      if (!input.config.s3 || input.withMedia) await mkdir(mediaFolder(folder), { recursive: true, mode: 0o700 })
      let manifest: paper.Manifest | undefined
      const place = await makingBackup(folder, ctx.now, async (path) => {
        manifest = await fill(ctx, { ...input, folder }, path)
      })
      recordMade(ctx, { name: place.name, manifest: manifest! })
      const removed = input.keep === undefined ? [] : await removeOld(folder, input.keep)
      return { ...place, manifest: manifest!, removed }
    } finally {
      held.release()
    }
  } catch (error) {
    throw asFault(error, folder)
  }
}

/** A backup inside what it is of would go where that goes. */
function requireApart(folder: string, dataDir: string): void {
  if (!relative(dataDir, folder).startsWith('..')) throw new BackupFault('inside', { folder })
}

async function fill(ctx: Context, input: CreateInput, path: string): Promise<paper.Manifest> {
  const { config } = input
  const isBeside = !config.s3 || input.withMedia === true
  const copied = await copyWithMedia(ctx, input, { path, isBeside })
  const { sealed, hmac } = await sealKeys(await readKeyFolder(config.keysDir), input.passphrase, input.cost)
  await put(path, paper.KEYS, sealed)
  await put(path, paper.MEDIA_LIST, paper.mediaListText(copied.media))
  const text = paper.manifestText({
    schema: copied.schema,
    madeAt: ctx.now,
    files: {
      [paper.DATABASE]: await measured(path, paper.DATABASE),
      [paper.KEYS]: await measured(path, paper.KEYS),
      [paper.MEDIA_LIST]: await measured(path, paper.MEDIA_LIST),
    },
    media: {
      place: isBeside ? 'beside' : 'bucket',
      ...(isBeside ? {} : { bucket: config.s3?.bucket }),
      count: copied.media.length,
      sizeBytes: copied.media.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
      lost: copied.lost,
    },
    counts: copied.counts,
  })
  await put(path, paper.MANIFEST, text)
  await put(path, paper.SEAL, paper.sealText(sha256(text), hmac(Buffer.from(text))))
  return paper.readManifest(text) as paper.Manifest
}

interface Copied {
  schema: paper.Manifest['schema']
  counts: Record<string, number>
  media: paper.MediaFile[]
  lost: string[]
}

async function copyWithMedia(
  ctx: Context,
  { storage, folder }: CreateInput,
  { path, isBeside }: { path: string; isBeside: boolean },
): Promise<Copied> {
  const file = join(path, paper.DATABASE)
  for (let left = TRIES; ; left -= 1) {
    await rm(file, { force: true })
    copyDatabase(ctx.db, file)
    await chmod(file, OWNER_ONLY)
    const copied = readCopy(file)
    const lost = isBeside
      ? await bringMedia(storage, storageBeside(folder), copied.media)
      : await lostIn(storage, copied.media)
    if (isBeside) await settle(mediaFolder(folder))
    if (lost.length === 0 || left === 1) return { ...copied, lost }
  }
}

function readCopy(file: string): Omit<Copied, 'lost'> {
  const copy = openCopy(file)
  try {
    return { schema: schemaOf(copy), counts: countAll(copy), media: listNamedMedia(copy) }
  } finally {
    copy.$client.close()
  }
}

async function lostIn(storage: Storage, media: readonly paper.MediaFile[]): Promise<string[]> {
  const lost: string[] = []
  for (const { hash } of media) if ((await storage.size(hash)) === undefined) lost.push(hash)
  return lost
}

/** After the database: a key that came meanwhile is one too many, never one too few. */
async function readKeyFolder(dir: string): Promise<KeyFile[]> {
  const entries = await readdir(dir, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isFile() && isKeyName(entry.name)).map(({ name }) => name)
  return Promise.all(names.sort().map(async (name) => ({ name, bytes: await readFile(join(dir, name)) })))
}

const put = (path: string, name: string, content: string | Buffer): Promise<void> =>
  writeFile(join(path, name), content, { mode: OWNER_ONLY, flag: 'wx' })

async function measured(path: string, name: string): Promise<{ sizeBytes: number; sha256: string }> {
  const { sizeBytes, hash } = await hashFile(join(path, name))
  return { sizeBytes, sha256: hash }
}
