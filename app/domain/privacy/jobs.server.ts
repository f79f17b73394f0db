// The work that privacy asks of the worker: copies, mails about accounts that go, their erasure, and the daily forgetting.
// Every step is safe to repeat.
import { eq } from 'drizzle-orm'
import { rm } from 'node:fs/promises'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { setTimeout as settle } from 'node:timers/promises'
import { z } from 'zod'
import { deletions, personalCopies } from '../../../db/schema/privacy'
import { type Db, inTransaction } from '../../platform/db'
import type { Job, JobHandler, JobMachine } from '../../platform/queue'
import { sendQueued } from '../../platform/queue-mails'
import type { Storage } from '../../platform/storage'
import { findAnyPerson, findPerson } from '../accounts/queries.server'
import { type Context, workerContext } from '../context'
import { ERASE } from './ask-deletion.server'
import { WRITE_COPY } from './ask-copy.server'
import { copyFile, type PersonalCopy } from './copies.server'
import { beginErasure, erase } from './erase.server'
import { lastMail, prepareDeletionMail, SEND_DELETION_MAIL } from './mail.server'
import type { Deletion } from './queries.server'
import { RETAIN, retain } from './retain.server'
import { writeCopy } from './write-copy.server'

export interface Tools {
  /** a connection that only reads, to be closed here */
  openSnapshot(): Db
  /** one that overwrites what it deletes, to be closed here */
  openEraser(): Db
  storage: Storage
}

const Copy = z.object({ copyId: z.string() })
const Deleting = z.object({ deletionId: z.string() })
const Mailing = z.object({ mail: z.string(), deletion: z.string() })
/** Tries at the last mail; then the address goes without it. */
const LAST_MAIL_TRIES = 3
const SETTLE_MS = 3_000

const sendMail: JobHandler = async (job, machine) => {
  const about = Mailing.parse(job.payload)
  const ready = prepareDeletionMail(workerContext(machine), about)
  if (ready) await sendQueued(machine, job, about.mail, ready)
}

/** The mails leave with the others; the rest takes its time. */
export const privacyMailJobs: Record<string, JobHandler> = { [SEND_DELETION_MAIL]: sendMail }

export const privacyJobs = (tools: Tools): Record<string, JobHandler> => ({
  [WRITE_COPY]: (job, machine, signal) => makeCopy(Copy.parse(job.payload).copyId, machine, { tools, signal }),
  [ERASE]: (job, machine, signal) => carryOut(job, machine, { tools, signal }),
  [RETAIN]: (_job, machine, signal) =>
    withEraser(tools, workerContext(machine), (ctx) => retain(ctx, machine.config.dbFile, pausing(signal))),
})

interface Run {
  tools: Tools
  signal: AbortSignal | undefined
}

const pausing = (signal: AbortSignal | undefined) => async (): Promise<void> => {
  await nextTurn()
  signal?.throwIfAborted()
}

async function withEraser(tools: Tools, ctx: Context, work: (ctx: Context) => Promise<void>): Promise<void> {
  const db = tools.openEraser()
  try {
    await work({ ...ctx, db })
  } finally {
    db.$client.close()
  }
}

async function makeCopy(id: string, machine: JobMachine, { tools, signal }: Run): Promise<void> {
  const { db, config } = machine
  const copy = db.select().from(personalCopies).where(eq(personalCopies.id, id)).get()
  if (!copy || copy.finishedAt !== null || copy.removedAt !== null) return
  const snapshot = tools.openSnapshot()
  const told = (done: number, total: number) =>
    set(db, copy, { percent: Math.min(99, Math.floor((done / total) * 100)) })
  try {
    const ctx = { ...workerContext(machine), db: snapshot }
    const bytes = await writeCopy({ ctx, copy, exportsDir: config.exportsDir, storage: tools.storage, signal, told })
    if (!finish(db, copy, bytes)) await rm(copyFile(config.exportsDir, id), { force: true })
  } catch (error) {
    if (!signal?.aborted) set(db, copy, { failedAt: Date.now() })
    throw error
  } finally {
    snapshot.$client.close()
  }
}

/** False where the account went meanwhile, or the copy. */
function finish(db: Db, copy: PersonalCopy, bytes: number): boolean {
  return inTransaction({ db }, ({ db }) => {
    const row = db.select().from(personalCopies).where(eq(personalCopies.id, copy.id)).get()
    const isTheirs = row?.removedAt === null && findPerson(db, copy.personId) !== undefined
    if (isTheirs) set(db, copy, { bytes, percent: 100, finishedAt: Date.now(), failedAt: null })
    return isTheirs
  })
}

function set(db: Db, { id }: PersonalCopy, values: Partial<typeof personalCopies.$inferInsert>): void {
  db.update(personalCopies).set(values).where(eq(personalCopies.id, id)).run()
}

async function carryOut(job: Job, machine: JobMachine, { tools, signal }: Run): Promise<void> {
  const ctx = workerContext(machine)
  const asked = beginErasure(ctx, Deleting.parse(job.payload).deletionId)
  if (!asked) return
  await tellLast(ctx, asked, job, machine)
  // a request that was on its way when the sign-ins ended is over by then
  await settle(SETTLE_MS)
  await withEraser(tools, ctx, (ctx) => erase(ctx, asked, machine.config, pausing(signal)))
}

/** Straight from here: a mail in the queue would keep the address. */
async function tellLast(ctx: Context, asked: Deletion, job: Job, { db, mailer }: JobMachine): Promise<void> {
  const to = addressOf(db, asked)
  if (to === undefined || asked.toldAt !== null) return
  const isLast = job.attempt >= LAST_MAIL_TRIES
  await mailer.sendMail({ ...lastMail(ctx, asked), to }).catch((error: unknown) => {
    if (!isLast) throw error
  })
  db.update(deletions).set({ toldAt: Date.now() }).where(eq(deletions.id, asked.id)).run()
}

function addressOf(db: Db, { personId }: Deletion): string | undefined {
  const person = findAnyPerson(db, personId)
  return person?.emailConfirmedAt == null ? undefined : (person.email ?? undefined)
}
