// The worker's door: runs queued jobs and the hourly sweeping, in a process of its own so that no page waits for it.
import { setTimeout as pause } from 'node:timers/promises'
import { checkpoint, openDb, openEraser } from '../db/client'
import { accountJobs } from './domain/accounts/jobs.server'
import { badgeJobs } from './domain/badges/jobs.server'
import { captionJobs } from './domain/authoring/caption-jobs.server'
import { linkJobs } from './domain/authoring/check-links.server'
import { authoringJobs } from './domain/authoring/jobs.server'
import { proofJobs } from './domain/proofs/jobs.server'
import { sweepProofs } from './domain/proofs/sweep.server'
import { sweepSignIns } from './domain/accounts/sweep-sign-ins.server'
import { cohortJobs } from './domain/cohorts/jobs.server'
import { sweepLists } from './domain/cohorts/order-list.server'
import { workerContext } from './domain/context'
import { courseJobs } from './domain/courses/jobs.server'
import { outreachJobs } from './domain/outreach/jobs.server'
import { sweepCopies } from './domain/privacy/copies.server'
import { privacyJobs, privacyMailJobs } from './domain/privacy/jobs.server'
import { askRetention } from './domain/privacy/retain.server'
import { askGroupReminders } from './domain/outreach/remind.server'
import { sweepNotes } from './domain/notes/delete-note.server'
import { credentialJobs } from './domain/credentials/jobs.server'
import { sweepLibrary } from './domain/courses/sweep-library.server'
import { forgetReplaced, sweepBytes } from './domain/media/sweep-bytes.server'
import { sweepUploads } from './domain/media/sweep-uploads.server'
import { arrivalJobs, makingJobs } from './domain/media/jobs.server'
import { keyJobs } from './domain/keys/jobs.server'
import { askAllFigures } from './domain/reports/ask-figures.server'
import { exportJobs, sweepExports } from './domain/reports/export-jobs.server'
import { reportJobs } from './domain/reports/figures-jobs.server'
import { writeExport } from './domain/reports/write-export.server'
import { writeRecord } from './domain/records/write-record.server'
import { registerJobs } from './domain/register/jobs.server'
import { sweepInstitutionImports } from './domain/register/sweep-imports.server'
import { tableJobs } from './domain/tables/draft-jobs.server'
import { progressJobs } from './domain/progress/jobs.server'
import { askReminders } from './domain/progress/remind-one-left.server'
import { sweepFacts } from './domain/progress/sweep-facts.server'
import { removeArrival } from './domain/transfer/arrival.server'
import { transferJobs } from './domain/transfer/jobs.server'
import { sweepImports } from './domain/transfer/sweep-imports.server'
import { readConfig } from './platform/config'
import { findFfmpeg } from './platform/ffmpeg'
import { watchKeys } from './platform/keys-watch'
import { log } from './platform/log'
import { openMailer } from './platform/mailer'
import { type JobHandler, sweepJobs } from './platform/queue'
import { runWorker, unharmed } from './platform/queue-runner'
import { onStop } from './platform/stop'
import { removeUpload } from './platform/tus'
import { openStorage } from './platform/storage-open'
import { sweepLocks } from './platform/locks'
import { occupy } from './prepare'

const HOUR_MS = 3_600_000
const JOBS_KEPT_MS = 7 * 24 * HOUR_MS

const handlers: Record<string, JobHandler> = {
  ...authoringJobs,
  ...badgeJobs,
  ...cohortJobs,
  ...courseJobs,
  ...credentialJobs,
  ...keyJobs,
  ...outreachJobs,
  ...privacyMailJobs,
  ...progressJobs,
  ...proofJobs,
}

const config = readConfig()
occupy(config)
const keys = watchKeys(config.keysDir)
const machine = {
  config,
  db: openDb(config.dbFile),
  get keys() {
    return keys()
  },
  mailer: openMailer(config),
}
const ffmpeg = await findFfmpeg(config.FFMPEG_PATH, { niceness: config.FFMPEG_NICE })
const tools = { storage: openStorage(config), ffmpeg, workDir: config.workDir }
const stopping = new AbortController()

const CHUNK = 500
const CHECKPOINT_MS = 1_000

async function sweep(): Promise<void> {
  const ctx = workerContext(machine)
  try {
    // short transactions with a pause between: nobody who saves waits for the sweeping
    while (!stopping.signal.aborted && sweepFacts(ctx, CHUNK) === CHUNK) await pause(100)
    sweepSignIns(ctx)
    sweepProofs(ctx)
    sweepLocks(machine.db, ctx.now)
    for (const id of sweepUploads(ctx)) await removeUpload(config.uploadsDir, id)
    for (const id of sweepImports(ctx)) await removeArrival(config.workDir, id)
    while (!stopping.signal.aborted && sweepInstitutionImports(ctx, CHUNK)) await pause(20)
    while (!stopping.signal.aborted && sweepLists(ctx, CHUNK)) await pause(20)
    sweepLibrary(ctx, CHUNK)
    forgetReplaced(machine.db, ctx.now)
    await sweepBytes(machine.db, tools.storage, ctx.now)
    sweepNotes(ctx)
    sweepJobs(machine.db, ctx.now - JOBS_KEPT_MS)
    askReminders(ctx)
    askGroupReminders(ctx)
    askAllFigures(ctx)
    await sweepExports(machine.db, config.exportsDir, ctx.now)
    await sweepCopies(machine.db, config.exportsDir, ctx.now)
    askRetention(ctx)
  } catch (error) {
    log.error({ err: error }, 'sweeping failed')
  }
}

onStop(() => stopping.abort())
const hourly = setInterval(() => void sweep(), HOUR_MS)
const checkpoints = setInterval(() => unharmed(() => checkpoint(machine.db)), CHECKPOINT_MS)
void sweep()
// Recordings have lanes of their own, one at a time: a film of three hours keeps no mail waiting, and no file that arrives.
// So has the counting of courses, which takes half a minute where fifty thousand study one.
log.info({ ffmpeg: tools.ffmpeg?.version ?? 'none' }, 'worker ready')
await Promise.all([
  runWorker({ machine, handlers, signal: stopping.signal }),
  // who waits for a code does not wait for the messages of a group, nor for a mail server that keeps others waiting
  runWorker({ machine, handlers: accountJobs, signal: stopping.signal }),
  runWorker({
    machine,
    handlers: { ...arrivalJobs(tools), ...transferJobs(tools) },
    signal: stopping.signal,
    isLong: true,
  }),
  runWorker({
    machine,
    handlers: { ...makingJobs(tools), ...captionJobs(tools) },
    signal: stopping.signal,
    isLong: true,
  }),
  runWorker({ machine, handlers: reportJobs, signal: stopping.signal, isLong: true }),
  // whoever waits for a file of the report does not wait for a count
  runWorker({
    machine,
    handlers: exportJobs(() => openDb(config.dbFile), { csv: writeExport, xlsx: writeExport, pdf: writeRecord }),
    signal: stopping.signal,
    isLong: true,
  }),
  runWorker({ machine, handlers: registerJobs, signal: stopping.signal, isLong: true }),
  runWorker({
    machine,
    handlers: tableJobs(() => openDb(config.dbFile)),
    signal: stopping.signal,
    isLong: true,
  }),
  runWorker({
    machine,
    handlers: privacyJobs({
      openSnapshot: () => openDb(config.dbFile),
      openEraser: () => openEraser(config.dbFile),
      storage: tools.storage,
    }),
    signal: stopping.signal,
    isLong: true,
  }),
  // links are asked of servers that may not answer
  runWorker({ machine, handlers: linkJobs, signal: stopping.signal, isLong: true }),
])
clearInterval(hourly)
clearInterval(checkpoints)
machine.mailer.close()
machine.db.$client.close()
process.exit(0)
