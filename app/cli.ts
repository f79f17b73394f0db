// The administrator's terminal: the second door. It says what a verb did and leaves with 0, or what stands in the way
// and leaves with 1.
import { parseArgs } from 'node:util'
import { openDb } from '../db/client'
import { seedDemo } from '../db/seed/demo'
import { readBadgeCommand } from './cli-badges'
import { decideNameCommand, listNamesCommand, revokeCommand, verifyCommand } from './cli-certificates'
import { complainNoData, createBackupCommand, hasData, restoreBackupCommand, verifyBackupCommand } from './cli-backup'
import { importHistoryCommand } from './cli-history'
import { destroyRetiredCommand, listKeysCommand, rotateCommand, rotateRootCommand } from './cli-keys'
import { listAuditCommand, listJobsCommand, retryJobsCommand, systemStatusCommand } from './cli-machine'
import { bouncedCommand } from './cli-mail'
import { endRoleCommand, grantCommand, resetProofsCommand, rolesCommand } from './cli-people'
import { erasePersonCommand } from './cli-privacy'
import { addInstitutionCommand, contactCommand, listInstitutionsCommand } from './cli-programme'
import { regradeCommand } from './cli-quiz'
import { listSettingsCommand, setCommand, signatureCommand, titleCommand } from './cli-settings'
import { exportCommand, importCommand, lintCommand, listCommand, publishCommand, unpublishCommand } from './cli-course'
import type { Command, CommandWithoutData } from './cli-command'
import type { Context } from './domain/context'
import { Refusal } from './domain/refusal'
import { readConfig } from './platform/config'
import { translator } from './platform/i18n'
import { readKeys } from './platform/keys'
import { isLang, type Lang } from './platform/languages'
import { openStorage } from './platform/storage-open'
import { complain, say } from './platform/terminal'
import { prepare } from './prepare'

const COMMANDS: Record<string, { run: Command; args: number }> = {
  'course lint': { run: lintCommand, args: 1 },
  'course import': { run: importCommand, args: 1 },
  'course export': { run: exportCommand, args: 2 },
  'course publish': { run: publishCommand, args: 1 },
  'course unpublish': { run: unpublishCommand, args: 1 },
  'course list': { run: listCommand, args: 0 },
  'person grant': { run: grantCommand, args: 2 },
  'person roles': { run: rolesCommand, args: 1 },
  'person erase': { run: erasePersonCommand, args: 1 },
  'person end-role': { run: endRoleCommand, args: 2 },
  'person second-factor-reset': { run: resetProofsCommand, args: 1 },
  'jobs list': { run: listJobsCommand, args: 0 },
  'jobs retry': { run: retryJobsCommand, args: 1 },
  'mail bounced': { run: bouncedCommand, args: 0 },
  'audit list': { run: listAuditCommand, args: 0 },
  'system status': { run: systemStatusCommand, args: 0 },
  'institution add': { run: addInstitutionCommand, args: 4 },
  'institution list': { run: listInstitutionsCommand, args: 1 },
  'history import': { run: importHistoryCommand, args: 2 },
  'settings contact': { run: contactCommand, args: 4 },
  'settings list': { run: listSettingsCommand, args: 0 },
  'settings set': { run: setCommand, args: 2 },
  'settings title': { run: titleCommand, args: 1 },
  'settings signature': { run: signatureCommand, args: 1 },
  'certificate verify': { run: verifyCommand, args: 1 },
  'certificate read-badge': { run: readBadgeCommand, args: 1 },
  'certificate revoke': { run: revokeCommand, args: 2 },
  'certificate name-corrections': { run: listNamesCommand, args: 0 },
  'certificate decide-name': { run: decideNameCommand, args: 2 },
  'keys list': { run: listKeysCommand, args: 0 },
  'keys rotate': { run: rotateCommand, args: 0 },
  'keys rotate-root': { run: rotateRootCommand, args: 0 },
  'keys destroy-retired': { run: destroyRetiredCommand, args: 0 },
  'quiz regrade': { run: regradeCommand, args: 3 },
  'backup create': { run: createBackupCommand, args: 1 },
  'seed demo': { run: seedDemo, args: 0 },
}

const WITHOUT_DATA: Record<string, { run: CommandWithoutData; args: number }> = {
  'backup verify': { run: verifyBackupCommand, args: 1 },
  'backup restore': { run: restoreBackupCommand, args: 1 },
}

// Who reads the first lines only (`| head`) closes the pipe: no reason to complain.
process.stdout.on('error', () => process.exit(0))
process.exitCode = await main(process.argv.slice(2))

async function main(argv: string[]): Promise<number> {
  const options = {
    lang: { type: 'string' },
    note: { type: 'string' },
    'as-new': { type: 'boolean' },
    fix: { type: 'boolean' },
    institution: { type: 'string' },
    country: { type: 'string' },
    yes: { type: 'boolean' },
    withdraw: { type: 'boolean' },
    reason: { type: 'string' },
    since: { type: 'string' },
    actor: { type: 'string' },
    act: { type: 'string' },
    to: { type: 'string' },
    replace: { type: 'boolean' },
    keep: { type: 'string' },
    media: { type: 'boolean' },
    help: { type: 'boolean' },
  } as const
  const read = attempt(() => parseArgs({ args: argv, options, allowPositionals: true }))
  const lang = languageOf(read?.values.lang)
  const t = translator(lang)
  const [noun = '', verb = '', ...args] = read?.positionals ?? []
  const command = COMMANDS[`${noun} ${verb}`]
  const outside = WITHOUT_DATA[`${noun} ${verb}`]
  if (read?.values.help) {
    say(t('cli:usage'))
    return 0
  }
  if (!read || args.length !== (command ?? outside)?.args) {
    complain(t('cli:usage'))
    return 2
  }
  const config = readConfig()
  const {
    yes: isSure = false,
    withdraw: withdraws = false,
    'as-new': asNew = false,
    fix = false,
    ...words
  } = read.values
  const flags = { asNew, fix, isSure, withdraws, ...words }
  if (!command) return outside!.run({ t, lang, args, config, flags })
  // a folder that was mistyped must not look like a programme of which an empty backup is made
  if (noun === 'backup' && !hasData(config)) return complainNoData({ t, config })
  prepare(config)
  const db = openDb(config.dbFile)
  const actor = { kind: 'machine' as const, name: noun === 'seed' ? ('seed' as const) : ('cli' as const) }
  const ctx: Context = { db, keys: readKeys(config.keysDir), now: Date.now(), origin: config.ORIGIN, actor }
  try {
    return await command.run({
      ctx,
      storage: openStorage(config),
      t,
      lang,
      args,
      config,
      flags,
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    complain(t(`refusals:${error.code}` as 'refusals:not-found', error.params))
    return 1
  } finally {
    db.$client.close()
  }
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    return undefined
  }
}

function languageOf(asked: string | undefined): Lang {
  const found = asked ?? process.env.LC_ALL ?? process.env.LANG ?? ''
  const short = found.slice(0, 2)
  return isLang(short) ? short : 'en'
}
