// Terminal commands over the machine's own work: its queue, its register of acts, and how it is.
import type { Command } from './cli-command'
import { findPersonByEmail } from './domain/accounts/queries.server'
import { type AuditFilter, listAudit } from './domain/audit/queries.server'
import { backupState } from './domain/backups/queries.server'
import { countAll } from './domain/operations/counts.server'
import { failureReason } from './domain/operations/failure-reason'
import { maskLetter } from './domain/operations/mask'
import { retryJob, retryKind } from './domain/operations/retry-job.server'
import { programme } from './domain/settings/queries.server'
import { dayStart, isDay } from './domain/settings/zone-days'
import { machineState } from './platform/machine'
import { readPageKey } from './platform/page-key'
import { failedKinds, listJobs, oldestDue } from './platform/queue-lists'
import { queueStatus } from './platform/queue-status'
import { complain, say } from './platform/terminal'

const LINES_AT_ONCE = 200

/** How many jobs stand in each state, and those that failed with why. */
export const listJobsCommand: Command = ({ ctx, t }) => {
  for (const { state, count } of queueStatus(ctx.db).jobs) say(`${state} ${count}`)
  let after: string | undefined
  do {
    const { rows, next } = listJobs(ctx.db, 'failed', readPageKey(after), LINES_AT_ONCE)
    for (const { id, kind, attempts, createdAt, lastError } of rows) {
      const said = lastError ?? ''
      say(`${id} ${kind} ${attempts} ${new Date(createdAt).toISOString()}`)
      say(`  ${t(`admin:reason.${failureReason(said)}`)}`)
      say(`  ${maskLetter(said, '…')}`)
    }
    after = next
  } while (after !== undefined)
  return 0
}

/** One job by its id, all failed ones of a kind, or `all`. */
export const retryJobsCommand: Command = ({ ctx, t, args }) => {
  const [which = ''] = args
  const kinds = failedKinds(ctx.db).map(({ kind }) => kind)
  const wanted = which === 'all' ? kinds : kinds.filter((kind) => kind === which)
  if (wanted.length === 0 && which !== 'all' && !which.includes('.')) {
    retryJob(ctx, which)
    say(t('cli:jobs-retried', { count: 1 }))
    return 0
  }
  let count = 0
  // each press puts back so many: until there are no more
  for (const kind of wanted) for (let more = -1; more !== 0; count += more) more = retryKind(ctx, kind)
  say(t('cli:jobs-retried', { count }))
  return 0
}

/** Tab-separated, newest first; what a pipe closes, ends. */
export const listAuditCommand: Command = ({ ctx, t, flags }) => {
  const since =
    flags.since !== undefined && isDay(flags.since)
      ? dayStart(flags.since, programme(ctx.db).reportTimeZone)
      : undefined
  if (flags.since !== undefined && since === undefined) {
    complain(t('cli:since-wrong', { day: flags.since }))
    return 1
  }
  const asked = flags.actor
  const actor = asked?.includes('@') ? findPersonByEmail(ctx.db, asked)?.id : asked
  if (asked !== undefined && actor === undefined) {
    complain(t('cli:unknown-person', { email: asked }))
    return 1
  }
  const filter: AuditFilter = { from: since, actor, act: flags.act }
  let after: string | undefined
  do {
    const { rows, next } = listAudit(ctx.db, filter, readPageKey(after), LINES_AT_ONCE)
    for (const row of rows)
      say([new Date(row.at).toISOString(), row.actor, row.act, row.subject, JSON.stringify(row.detail)].join('\t'))
    after = next
  } while (after !== undefined)
  return 0
}

/** What the page of the machine says, line by line. */
export const systemStatusCommand: Command = async ({ ctx, config }) => {
  const { ffmpeg, ...machine } = await machineState(config, ctx.db)
  const due = oldestDue(ctx.db, ctx.now)
  const backup = backupState(ctx.db, ctx.now)
  const day = (ms: number | undefined): string => (ms === undefined ? 'none' : new Date(ms).toISOString())
  const facts = {
    ...machine,
    // this process is the terminal's
    startedAt: undefined,
    ffmpeg: typeof ffmpeg === 'object' ? ffmpeg.version : ffmpeg,
    bucket: machine.bucket ?? 'disk',
    smtpHost: machine.smtpHost ?? 'none',
    lastBackup: day(backup.last?.madeAt),
    lastSoundBackupCheck: day(backup.soundAt),
    isBackupLate: backup.isLate,
    jobsDueSince: day(due),
    ...countAll(ctx.db),
  }
  for (const [name, value] of Object.entries(facts)) if (value !== undefined) say(`${name} = ${String(value)}`)
  return 0
}
