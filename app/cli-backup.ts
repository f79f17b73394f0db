// Terminal commands over backups: make one, look at one as if it had to be put back, put one back.
import { existsSync } from 'node:fs'
import { hasNewestSchema } from '../db/backup'
import { openDb } from '../db/client'
import type { Command, CommandWithoutData, Terminal } from './cli-command'
import { createBackup } from './domain/backups/create-backup.server'
import { recordChecked } from './domain/backups/record-backup.server'
import { restoreBackup } from './domain/backups/restore-backup.server'
import { type Verified, verifyBackup } from './domain/backups/verify-backup.server'
import type { Context } from './domain/context'
import { BackupFault } from './platform/backup-fault'
import type { Manifest } from './platform/backup-manifest'
import type { Config } from './platform/config'
import { readKeys } from './platform/keys'
import type { Lang } from './platform/languages'
import { readPassphrase } from './platform/passphrase'
import { complain, say } from './platform/terminal'
import { occupy } from './prepare'

type Words = Pick<Terminal, 't'>

export const hasData = ({ dbFile }: Pick<Config, 'dbFile'>): boolean => existsSync(dbFile)

export function complainNoData({ t, config }: Pick<Terminal, 't' | 'config'>): number {
  complain(t('backup:fault.no-data', { folder: config.dataDir }))
  return 1
}

export const createBackupCommand: Command = (terminal) => orFault(terminal, () => create(terminal))
export const verifyBackupCommand: CommandWithoutData = (terminal) => orFault(terminal, () => verify(terminal))
export const restoreBackupCommand: CommandWithoutData = (terminal) => orFault(terminal, () => restore(terminal))

type Outside = Parameters<CommandWithoutData>[0]

/** Leaves with 1 also where a backup was made of a programme that has lost files already. */
async function create({ ctx, storage, config, t, lang, args, flags }: Terminal): Promise<number> {
  const keep = flags.keep === undefined ? undefined : Number(flags.keep)
  if (keep !== undefined && (!Number.isInteger(keep) || keep < 1)) {
    complain(t('backup:keep-wrong', { value: flags.keep ?? '' }))
    return 1
  }
  const questions = [t('backup:ask-new'), t('backup:ask-again')]
  const passphrase = await readPassphrase({ given: config.BACKUP_PASSPHRASE, questions })
  const withMedia = flags.media === true
  const { path, manifest, removed } = await createBackup(ctx, {
    storage,
    config,
    folder: args[0]!,
    passphrase,
    keep,
    withMedia,
  })
  say(t('backup:made', { path }))
  say(t('backup:holds', amounts(lang, manifest)))
  const { place, bucket = '', lost } = manifest.media
  if (place === 'bucket') say(t('backup:in-bucket', { bucket }))
  if (removed.length > 0) say(t('backup:removed', { count: removed.length }))
  for (const hash of lost) complain(t('backup:fault.media-lost', { hash }))
  return lost.length > 0 ? 1 : 0
}

async function verify({ config, t, lang, args }: Outside): Promise<number> {
  const passphrase = await readPassphrase({ given: config.BACKUP_PASSPHRASE, questions: [t('backup:ask')] })
  const verified = await verifyBackup({ config, backup: args[0]!, passphrase })
  const { name, manifest, signed, faults } = verified
  writeDown(config, verified)
  say(t('backup:of', { name, moment: momentOf(lang, manifest.madeAt), version: manifest.product }))
  say(t('backup:holds', amounts(lang, manifest)))
  say(t('backup:signed', { certificates: signed.certificates, combined: signed.combined, records: signed.records }))
  for (const fault of faults) complain(sentence({ t }, fault))
  if (faults.length === 0) say(t('backup:sound'))
  else complain(t('backup:unsound', { count: faults.length }))
  return faults.length > 0 ? 1 : 0
}

async function restore({ config, t, lang, args, flags }: Outside): Promise<number> {
  if (flags.to === undefined) {
    complain(t('backup:to-missing'))
    return 2
  }
  const passphrase = await readPassphrase({ given: config.BACKUP_PASSPHRASE, questions: [t('backup:ask')] })
  const isReplacing = flags.replace === true
  const input = { config, backup: args[0]!, passphrase, to: flags.to, isReplacing, now: Date.now() }
  const { name, manifest, aside } = await restoreBackup(input)
  if (aside !== undefined) say(t('backup:aside', { folder: aside }))
  for (const hash of manifest.media.lost) complain(t('backup:fault.media-lost', { hash }))
  say(t('backup:restored', { name, moment: momentOf(lang, manifest.madeAt), folder: flags.to }))
  return 0
}

/** Where this machine has the programme, it remembers that somebody looked. */
function writeDown(config: Config, { name, faults }: Verified): void {
  if (!hasData(config)) return
  occupy(config)
  const db = openDb(config.dbFile)
  try {
    // its server is of another version: that one's tables are its own business
    if (!hasNewestSchema(db)) return
    const actor = { kind: 'machine' as const, name: 'cli' as const }
    const ctx: Context = { db, keys: readKeys(config.keysDir), now: Date.now(), origin: config.ORIGIN, actor }
    recordChecked(ctx, { name, isSound: faults.length === 0 })
  } finally {
    db.$client.close()
  }
}

/** What stands in the way is one sentence, and 1. */
async function orFault(words: Words, work: () => Promise<number>): Promise<number> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof BackupFault)) throw error
    complain(sentence(words, error))
    return 1
  }
}

const sentence = ({ t }: Words, { code, params }: BackupFault): string =>
  t(`backup:fault.${code}` as 'backup:fault.none', params as { folder: string })

function amounts(lang: Lang, { counts, media: { count, sizeBytes } }: Manifest) {
  const megabytes = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }).format(sizeBytes / 1_000_000)
  return { people: counts.people ?? 0, credentials: counts.credentials ?? 0, files: count, megabytes }
}

const momentOf = (lang: Lang, ms: number): string =>
  `${new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(ms)} UTC`
