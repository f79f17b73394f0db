// Puts a backup back: everything is made ready in a folder beside the one that is asked for, and then takes its name. Until
// that moment nothing of what is there has been touched, and what is there is never removed.
import { chmod, copyFile, mkdir, mkdtemp, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { openDb } from '../../../db/client'
import { hold, type Hold } from '../../../db/hold'
import { asFault, BackupFault } from '../../platform/backup-fault'
import { settle } from '../../platform/backup-folder'
import type { KeyFile } from '../../platform/backup-keys'
import { DATABASE, type Manifest } from '../../platform/backup-manifest'
import { bringMedia, checkStored, isBeside, storageBeside } from '../../platform/backup-media'
import type { Config } from '../../platform/config'
import { readKeys } from '../../platform/keys'
import { RUNNING } from '../../platform/running'
import type { Storage } from '../../platform/storage'
import { diskStorage } from '../../platform/storage-disk'
import { openStorage } from '../../platform/storage-open'
import type { Context } from '../context'
import { requireSound } from './check-copy.server'
import { type OpenBackup, openBackup, signingKeyIds, whileHeld } from './open-backup.server'
import { recordRestored } from './record-backup.server'

export interface RestoreInput {
  config: Pick<Config, 's3' | 'mediaDir' | 'ORIGIN'>
  backup: string
  passphrase: string
  /** the data folder that will be */
  to: string
  /** where it is not empty, it is moved aside */
  isReplacing: boolean
  now: number
}

export interface Restored {
  name: string
  manifest: Manifest
  /** where the former folder is now */
  aside: string | undefined
}

/** Throws BackupFault: inside, running, occupied, not-moved, needs-bucket, media-damaged, media-lacking, and all of openBackup. */
export async function restoreBackup(input: RestoreInput): Promise<Restored> {
  // a link to the folder stays, and what it leads to is replaced
  const to = await realpath(input.to).catch(() => resolve(input.to))
  try {
    return await whileHeld(input.backup, async ({ folder }) => {
      if (!relative(to, await realpath(folder)).startsWith('..')) throw new BackupFault('inside', { folder })
      const isThere = await requireRoomFor(to, input.isReplacing)
      const alone = isThere ? holdAlone(to) : undefined
      try {
        const opened = await openBackup(input.backup, input.passphrase)
        return { name: opened.name, manifest: opened.manifest, aside: await putBack(opened, { ...input, to, isThere }) }
      } finally {
        alone?.release()
      }
    })
  } catch (error) {
    throw asFault(error, to)
  }
}

/** Whether something is there that has to be moved. */
async function requireRoomFor(to: string, isReplacing: boolean): Promise<boolean> {
  const within: string[] = await readdir(to).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error.code === 'ENOTDIR' ? new BackupFault('occupied', { folder: to }) : error
  })
  if (within.length > 0 && !isReplacing) {
    if (within.includes(RUNNING)) holdAlone(to).release()
    throw new BackupFault('occupied', { folder: to })
  }
  return within.length > 0
}

/** Every process of the product holds its data folder as long as it lives, and none starts while this holds it. */
function holdAlone(to: string): Hold {
  const held = hold(join(to, RUNNING), 'alone')
  if (!held) throw new BackupFault('running', { folder: to })
  return held
}

async function putBack(
  opened: OpenBackup,
  { to, isThere, config, now }: RestoreInput & { isThere: boolean },
): Promise<string | undefined> {
  await mkdir(dirname(to), { recursive: true })
  const making = await mkdtemp(join(dirname(to), `.${basename(to)}.restoring-`))
  try {
    await copyFile(join(opened.path, DATABASE), join(making, DATABASE))
    requireSound(join(making, DATABASE))
    await writeKeys(join(making, 'keys'), opened.keys)
    await mkdir(join(making, 'media'))
    await restoreMedia(opened, config, config.s3 ? openStorage(config) : diskStorage(join(making, 'media')))
    writeDown(opened, { making, config, now })
    // as before, or as prepare makes it: a web server in front may have to reach the media
    await chmod(making, isThere ? (await stat(to)).mode & 0o777 : 0o750)
    for (const path of [
      join(making, DATABASE),
      join(making, 'keys'),
      ...(config.s3 ? [] : [join(making, 'media')]),
      making,
    ])
      await settle(path)
    return await swap(making, to, { isThere, now })
  } catch (error) {
    await rm(making, { recursive: true, force: true })
    throw error
  }
}

async function writeKeys(dir: string, keys: readonly KeyFile[]): Promise<void> {
  signingKeyIds(keys)
  await mkdir(dir, { mode: 0o700 })
  for (const { name, bytes } of keys) {
    await writeFile(join(dir, name), bytes, { mode: 0o600, flag: 'wx' })
    await settle(join(dir, name))
  }
}

async function restoreMedia({ folder, manifest, media }: OpenBackup, { s3 }: RestoreInput['config'], to: Storage) {
  const { place, bucket = '', lost } = manifest.media
  const kept = media.filter(({ hash }) => !lost.includes(hash))
  if (place === 'beside') {
    for (const file of kept)
      if (!(await isBeside(folder, file))) throw new BackupFault('media-damaged', { hash: file.hash })
    const [bad] = await bringMedia(storageBeside(folder), to, kept)
    if (bad !== undefined) throw new BackupFault('media-damaged', { hash: bad })
    return
  }
  if (s3?.bucket !== bucket) throw new BackupFault('needs-bucket', { bucket })
  for (const file of kept)
    if ((await checkStored(to, file)) !== 'whole') throw new BackupFault('media-lacking', { hash: file.hash })
}

function writeDown(
  { name, manifest }: OpenBackup,
  { making, config, now }: Pick<RestoreInput, 'config' | 'now'> & { making: string },
): void {
  const db = openDb(join(making, DATABASE))
  const keys = readKeys(join(making, 'keys'))
  const ctx: Context = { db, keys, now, origin: config.ORIGIN, actor: { kind: 'machine', name: 'cli' } }
  try {
    recordRestored(ctx, { name, madeAt: manifest.madeAt })
  } finally {
    db.$client.close()
  }
}

/** The former folder gets another name, and the new one its own. Where the second fails, the first is taken back. */
async function swap(making: string, to: string, { isThere, now }: { isThere: boolean; now: number }) {
  const stamp = new Date(now).toISOString().replace(/:|\.\d+/g, '')
  const aside = isThere ? `${to}.before-${stamp}` : undefined
  try {
    if (aside) await rename(to, aside)
    try {
      await rename(making, to)
    } catch (error) {
      if (aside) await rename(aside, to)
      throw error
    }
  } catch (error) {
    throw new BackupFault('not-moved', { folder: to }, { cause: error })
  }
  await settle(dirname(to))
  return aside
}
