// Work that outlives a request: jobs are rows, enqueued inside the caller's transaction and claimed by one worker at a
// time under a lease. A job carries record ids, never secrets; every handler must be safe to repeat.
import { and, eq, gte, inArray, lt, lte, or, sql } from 'drizzle-orm'
import { jobs } from '../../db/schema/queue'
import type { Config } from './config'
import type { Db } from './db'
import { newId, newToken } from './ids'
import type { Keyring } from './keys'
import type { Mailer } from './mailer'

export const MAX_ATTEMPTS = 8
export const LEASE_MS = 60_000
const FIRST_WAIT_MS = 2_000
const LONGEST_WAIT_MS = 30 * 60_000
const ERROR_LENGTH = 500
const FIRST_POSTPONED_MS = 15_000
const POSTPONED_MOST_MS = 24 * 3_600_000

export interface Job {
  id: string
  kind: string
  payload: unknown
  /** proof that this worker holds the job; a verb that records the outcome checks it with holdsClaim */
  claim: string
  /** 1 on the first try */
  attempt: number
}

/** What a handler may use besides its payload. */
export interface JobMachine {
  db: Db
  config: Config
  keys: Keyring
  mailer: Mailer
}

/** `signal` aborts when somebody cancelled the job, or when a long one has to make room for the worker's end. */
export type JobHandler = (job: Job, machine: JobMachine, signal?: AbortSignal) => Promise<void>

/**
 * Adds a job; inside a transaction it exists only if that commits.
 * With `onceKey`, at most one waiting or running job carries the key, and the id of that one is returned.
 */
export function enqueue(
  db: Db,
  kind: string,
  payload: Record<string, unknown>,
  { runAt, onceKey, now = Date.now() }: { runAt?: number; onceKey?: string; now?: number } = {},
): string {
  const row = {
    id: newId(),
    kind,
    payload: JSON.stringify(payload),
    onceKey: onceKey ?? null,
    state: 'waiting',
    runAt: runAt ?? now,
    attempts: 0,
    createdAt: now,
  }
  const made = db.insert(jobs).values(row).onConflictDoNothing().returning({ id: jobs.id }).get()
  if (made) return made.id
  const known = findOpenJob(db, onceKey ?? '')
  if (known === undefined) throw new Error(`job ${kind} could not be enqueued`)
  return known
}

/** The job that waits or runs under a key. */
export function findOpenJob(db: Db, onceKey: string): string | undefined {
  const open = and(eq(jobs.onceKey, onceKey), inArray(jobs.state, ['waiting', 'running']))
  return db.select({ id: jobs.id }).from(jobs).where(open).get()?.id
}

/** Takes the next due job of these kinds, or one whose worker died; one statement, so two workers never share it. */
export function claimJob(db: Db, kinds: readonly string[], now = Date.now(), leaseMs = LEASE_MS): Job | undefined {
  const due = or(
    and(eq(jobs.state, 'waiting'), lte(jobs.runAt, now)),
    and(eq(jobs.state, 'running'), lt(jobs.claimedUntil, now)),
  )
  const next = db
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(due, inArray(jobs.kind, [...kinds])))
    .orderBy(jobs.runAt)
    .limit(1)
  // An idle worker only reads: taking the write lock four times a second would make web processes wait.
  if (!next.get()) return undefined
  const row = db
    .update(jobs)
    .set({ state: 'running', claim: newToken(), claimedUntil: now + leaseMs, attempts: sql`${jobs.attempts} + 1` })
    .where(inArray(jobs.id, next))
    .returning()
    .get()
  if (!row?.claim) return undefined
  const job = {
    id: row.id,
    kind: row.kind,
    payload: JSON.parse(row.payload) as unknown,
    claim: row.claim,
    attempt: row.attempts,
  }
  if (job.attempt <= MAX_ATTEMPTS) return job
  // A job that takes its worker down with it never reaches failJob: it is counted here.
  settle(db, job, { state: 'failed', finishedAt: now, lastError: row.lastError ?? 'its worker ended before it did' })
  return claimJob(db, kinds, now, leaseMs)
}

/** Whether the claim still holds; the verb that records what a job did asks this in its own transaction. */
export function holdsClaim(db: Db, job: Pick<Job, 'id' | 'claim'>): boolean {
  return Boolean(db.select({ id: jobs.id }).from(jobs).where(held(job)).get())
}

/** Keeps a long job from being taken by another worker. */
export function renewClaim(db: Db, job: Job, now = Date.now(), leaseMs = LEASE_MS): void {
  settle(db, job, { claimedUntil: now + leaseMs })
}

export function finishJob(db: Db, job: Job, now = Date.now()): void {
  settle(db, job, { state: 'done', finishedAt: now, claim: null, claimedUntil: null, lastError: null })
}

/** Puts a job back with a growing wait; after MAX_ATTEMPTS it stays as 'failed', with its last error, to be seen. */
export function failJob(db: Db, job: Job, error: unknown, now = Date.now()): void {
  const lastError = (error instanceof Error ? error.message : String(error)).slice(0, ERROR_LENGTH)
  const free = { claim: null, claimedUntil: null, lastError }
  if (job.attempt >= MAX_ATTEMPTS) settle(db, job, { ...free, state: 'failed', finishedAt: now })
  else settle(db, job, { ...free, state: 'waiting', runAt: now + waitMs(job.attempt) })
}

/** Thrown by a handler where the machine cannot do it for now: its disk is full, its store away. No try is counted. */
export class NotNow extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.name = 'NotNow'
  }
}

/** Puts a job back for when the machine is well again, later and later; a day after it was asked for, it fails as others do. */
export function postponeJob(db: Db, job: Job, error: NotNow, now = Date.now()): void {
  const row = db.select({ createdAt: jobs.createdAt }).from(jobs).where(eq(jobs.id, job.id)).get()
  const ageMs = now - (row?.createdAt ?? now)
  if (ageMs > POSTPONED_MOST_MS) return failJob(db, job, error, now)
  const lastError = error.message.slice(0, ERROR_LENGTH)
  const runAt = now + Math.min(Math.max(FIRST_POSTPONED_MS, ageMs / 4), LONGEST_WAIT_MS)
  const free = { claim: null, claimedUntil: null, percent: null, lastError }
  settle(db, job, { ...free, state: 'waiting', runAt: Math.round(runAt), attempts: job.attempt - 1 })
}

/** 2 s, 4 s, 8 s … at most half an hour, each spread by ±25 % so that jobs that failed together do not return together. */
export function waitMs(attempt: number, random = Math.random()): number {
  const wait = Math.min(FIRST_WAIT_MS * 2 ** (attempt - 1), LONGEST_WAIT_MS)
  return Math.round(wait * (0.75 + random / 2))
}

/** Removes jobs done before the moment given; failed ones stay until a person has seen to them. */
export function sweepJobs(db: Db, before: number): number {
  return db
    .delete(jobs)
    .where(and(eq(jobs.state, 'done'), lt(jobs.finishedAt, before)))
    .run().changes
}

const held = (job: Pick<Job, 'id' | 'claim'>) =>
  and(eq(jobs.id, job.id), eq(jobs.claim, job.claim), eq(jobs.state, 'running'))

function settle(db: Db, job: Job, change: Partial<typeof jobs.$inferInsert>): void {
  db.update(jobs).set(change).where(held(job)).run()
}

/** How far a long job is, in whole per cent. */
export function reportPercent(db: Db, job: Pick<Job, 'id' | 'claim'>, percent: number): void {
  db.update(jobs).set({ percent }).where(held(job)).run()
}

/**
 * Asks a job to end: one that waits ends at once, one that runs at its worker's next look. It is not tried again, and its
 * key is free: what is asked for from now on is another job.
 */
export function cancelJob(db: Db, id: string, now = Date.now()): void {
  const open = and(eq(jobs.id, id), inArray(jobs.state, ['waiting', 'running']))
  db.update(jobs).set({ cancelAskedAt: now, onceKey: null }).where(open).run()
  db.update(jobs)
    .set({ state: 'done', finishedAt: now })
    .where(and(eq(jobs.id, id), eq(jobs.state, 'waiting')))
    .run()
}

export function isCancelAsked(db: Db, job: Pick<Job, 'id'>): boolean {
  const row = db.select({ at: jobs.cancelAskedAt }).from(jobs).where(eq(jobs.id, job.id)).get()
  return row !== undefined && row.at !== null
}

/** Gives a job back unharmed: its worker ends, the next one begins it anew. */
export function returnJob(db: Db, job: Job, now = Date.now()): void {
  settle(db, job, {
    state: 'waiting',
    runAt: now,
    attempts: job.attempt - 1,
    claim: null,
    claimedUntil: null,
    percent: null,
  })
}

/** Whether a job of this kind was asked for since a moment, in ms UTC, whatever became of it. */
export function hasRunSince(db: Db, kind: string, since: number): boolean {
  const asked = and(eq(jobs.kind, kind), gte(jobs.createdAt, since))
  return db.select({ id: jobs.id }).from(jobs).where(asked).limit(1).get() !== undefined
}
