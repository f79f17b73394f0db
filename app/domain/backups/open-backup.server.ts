// Opens a backup and trusts nothing of it before it has proved to be what was made: by whoever knows the passphrase, whole,
// by a version not newer than this one, every byte as it was. Media, which may be many, are looked at by whoever asks.
import { createPrivateKey, createPublicKey } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { knowsSchema } from '../../../db/backup'
import { hold, type Hold } from '../../../db/hold'
import { BackupFault } from '../../platform/backup-fault'
import { type BackupPlace, findBackup, lockFile } from '../../platform/backup-folder'
import { isSameHex, type KeyFile, type Opened, openKeys } from '../../platform/backup-keys'
import * as paper from '../../platform/backup-manifest'
import { sha256 } from '../../platform/ids'
import { keyId } from '../../platform/keys'
import { hashFile } from '../../platform/storage-scratch'

export interface OpenBackup extends BackupPlace {
  manifest: paper.Manifest
  keys: KeyFile[]
  media: paper.MediaFile[]
}

/**
 * Throws BackupFault: none, unfinished, stranger, lacking, damaged (with the file), not-ours, newer, wrong-passphrase, tampered.
 * `asked`: a backup, or a folder of backups, of which the newest is meant.
 */
export async function openBackup(asked: string, passphrase: string): Promise<OpenBackup> {
  const place = await findBackup(asked)
  const bytes = (name: string): Promise<Buffer> => readFile(join(place.path, name))
  const text = await bytes(paper.MANIFEST)
  const seal = paper.readSeal((await bytes(paper.SEAL)).toString('utf8'))
  if (!seal) throw new BackupFault('damaged', { name: paper.SEAL })
  const manifest = paper.readManifest(text.toString('utf8'))
  if (manifest === 'newer') throw new BackupFault('newer')
  if (sha256(text) !== seal.digest) throw new BackupFault('damaged', { name: paper.MANIFEST })
  if (!manifest) throw new BackupFault('not-ours', { name: place.name })
  if (!knowsSchema(manifest.schema)) throw new BackupFault('newer')
  const sealed = await bytes(paper.KEYS)
  if (sha256(sealed) !== manifest.files[paper.KEYS].sha256) throw new BackupFault('damaged', { name: paper.KEYS })
  const opened = await openedWith(sealed, passphrase)
  if (!isSameHex(opened.hmac(text), seal.hmac)) throw new BackupFault('tampered', { name: place.name })
  for (const name of [paper.DATABASE, paper.MEDIA_LIST] as const) {
    const { hash } = await hashFile(join(place.path, name))
    if (hash !== manifest.files[name].sha256) throw new BackupFault('damaged', { name })
  }
  const media = paper.readMediaList((await bytes(paper.MEDIA_LIST)).toString('utf8'))
  if (!media) throw new BackupFault('damaged', { name: paper.MEDIA_LIST })
  return { ...place, manifest, keys: opened.files, media }
}

async function openedWith(sealed: Buffer, passphrase: string): Promise<Opened> {
  const opened = await openKeys(sealed, passphrase)
  if (opened === 'damaged') throw new BackupFault('damaged', { name: paper.KEYS })
  // its bytes are those that were written: so it is the passphrase
  if (!opened) throw new BackupFault('wrong-passphrase')
  return opened
}

/** While it is read, no other process makes or removes backups there. A folder that cannot be written to needs no hold. */
export async function whileHeld<T>(asked: string, work: (place: BackupPlace) => Promise<T>): Promise<T> {
  const place = await findBackup(asked)
  const { folder } = place
  let held: Hold | undefined
  try {
    held = hold(lockFile(folder), 'together')
  } catch {
    return work(place)
  }
  if (!held) throw new BackupFault('in-use', { folder })
  try {
    return await work(place)
  } finally {
    held.release()
  }
}

/** Ids of the keys that sign, by their private halves. Throws BackupFault where one is no key. */
export function signingKeyIds(keys: readonly KeyFile[]): string[] {
  return keys
    .filter(({ name }) => /^sign-\d+\.pem$/.test(name))
    .map(({ bytes }) => {
      try {
        return keyId(createPublicKey(createPrivateKey(bytes)))
      } catch {
        throw new BackupFault('damaged', { name: paper.KEYS })
      }
    })
}
