// Backups that are too many go, the oldest first, and with them the files that no other backup names.
import { readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { listBackups } from '../../platform/backup-folder'
import { MEDIA_LIST, readMediaList } from '../../platform/backup-manifest'
import { removeUnnamed } from '../../platform/backup-media'

/** Whoever calls holds the folder alone. Returns the names of those that went. */
export async function removeOld(folder: string, keep: number): Promise<string[]> {
  const names = await listBackups(folder)
  const old = names.slice(0, Math.max(0, names.length - Math.max(1, keep)))
  for (const name of old) {
    // first it loses its name: one that is half removed is no backup
    const gone = join(folder, `.making-${name}`)
    await rename(join(folder, name), gone)
    await rm(gone, { recursive: true, force: true })
  }
  if (old.length > 0) await sweepMedia(folder)
  return old
}

/** Where a list cannot be read, nobody knows what it names: then nothing is removed. */
async function sweepMedia(folder: string): Promise<void> {
  const named = new Set<string>()
  for (const name of await listBackups(folder)) {
    const list = await readFile(join(folder, name, MEDIA_LIST), 'utf8').catch(() => '-')
    const media = readMediaList(list.endsWith('\n') || list === '' ? list : '-\n')
    if (!media) return
    for (const { hash } of media) named.add(hash)
  }
  await removeUnnamed(folder, named)
}
