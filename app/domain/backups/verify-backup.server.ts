// Looks at a backup as if it had to be put back today: the database is brought up in a folder of its own, the keys are opened,
// every file is read, and everything signed is verified.
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asFault, BackupFault } from '../../platform/backup-fault'
import { DATABASE, type Manifest } from '../../platform/backup-manifest'
import { checkBeside, checkStored } from '../../platform/backup-media'
import { openStorage } from '../../platform/storage-open'
import type { Config } from '../../platform/config'
import { checkSigned, requireSound, type SignedCounts } from './check-copy.server'
import { type OpenBackup, openBackup, whileHeld } from './open-backup.server'

export interface VerifyInput {
  config: Pick<Config, 's3' | 'mediaDir'>
  /** a backup, or a folder of backups: the newest */
  backup: string
  passphrase: string
}

export interface Verified {
  name: string
  manifest: Manifest
  signed: SignedCounts
  /** everything that is wrong; none = it can be put back */
  faults: BackupFault[]
}

/** Throws BackupFault where the backup cannot even be opened (see openBackup), is unsound, or its keys are not its own. */
export async function verifyBackup({ config, backup, passphrase }: VerifyInput): Promise<Verified> {
  try {
    return await whileHeld(backup, async () => {
      const opened = await openBackup(backup, passphrase)
      const signed = await checkDatabase(opened)
      const faults = signed.forged.map((code) => new BackupFault('certificate', { code }))
      faults.push(...(await mediaFaults(opened, config)))
      return { name: opened.name, manifest: opened.manifest, signed, faults }
    })
  } catch (error) {
    throw asFault(error, tmpdir())
  }
}

/** In a temporary folder (TMPDIR) that only this user can enter. The keys stay in memory. */
async function checkDatabase({ path, keys }: OpenBackup): Promise<SignedCounts> {
  const folder = await mkdtemp(join(tmpdir(), 'minicursos-verify-'))
  try {
    const file = join(folder, DATABASE)
    await copyFile(join(path, DATABASE), file)
    requireSound(file)
    return checkSigned(file, keys)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function mediaFaults(
  { folder, manifest, media }: OpenBackup,
  config: VerifyInput['config'],
): Promise<BackupFault[]> {
  const { place, bucket = '', lost } = manifest.media
  if (place === 'bucket' && config.s3?.bucket !== bucket) return [new BackupFault('needs-bucket', { bucket })]
  const storage = openStorage(config)
  const faults = lost.map((hash) => new BackupFault('media-lost', { hash }))
  for (const file of media) {
    if (lost.includes(file.hash)) continue
    const state = place === 'beside' ? await checkBeside(folder, file) : await checkStored(storage, file)
    if (state !== 'whole')
      faults.push(new BackupFault(state === 'damaged' ? 'media-damaged' : 'media-lacking', { hash: file.hash }))
  }
  return faults
}
