import { beforeEach, describe, expect, it } from 'vitest'
import { jobs } from '../../db/schema/queue'
import { freshDatabase } from '../../tests/support/database'
import { testKeys } from '../../tests/support/context'
import { openDb } from '../../db/client'
import { readConfig } from './config'
import { type Db, inTransaction } from './db'
import { openMailer } from './mailer'
import {
  cancelJob,
  claimJob,
  enqueue,
  failJob,
  finishJob,
  holdsClaim,
  type JobMachine,
  LEASE_MS,
  MAX_ATTEMPTS,
  NotNow,
  postponeJob,
  reportPercent,
  returnJob,
  sweepJobs,
  waitMs,
} from './queue'
import { runJob, runWorker } from './queue-runner'

const NOW = 1_000_000
let db: Db
beforeEach(() => (db = freshDatabase()))
const all = () => db.select().from(jobs).all()
const claim = (now = NOW, on = db) => claimJob(on, ['a.do'], now)
const machineOf = (): JobMachine => ({
  db,
  config: readConfig({ NODE_ENV: 'test' }),
  keys: testKeys(),
  mailer: openMailer({ MAIL_FROM: 'a@b.c' }),
})
const whenAborted = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error('ended'))))

describe('enqueuing', () => {
  it('happens with its transaction or not at all', () => {
    const failing = () =>
      inTransaction({ db }, () => {
        enqueue(db, 'a.do', {}, { now: NOW })
        throw new Error('no')
      })
    expect(failing).toThrow('no')
    expect(all()).toEqual([])
  })

  it('with a key, one job waits or runs; after it ended the key is free', () => {
    const first = enqueue(db, 'a.do', { n: 1 }, { onceKey: 'k', now: NOW })
    expect(enqueue(db, 'a.do', { n: 2 }, { onceKey: 'k', now: NOW })).toBe(first)
    const job = claim()
    expect(enqueue(db, 'a.do', {}, { onceKey: 'k', now: NOW })).toBe(first)
    if (job) finishJob(db, job, NOW)
    expect(enqueue(db, 'a.do', {}, { onceKey: 'k', now: NOW })).not.toBe(first)
  })
})

describe('claiming', () => {
  it('never gives one job to two workers', () => {
    const other = openDb(db.$client.name)
    for (let n = 0; n < 40; n += 1) enqueue(db, 'a.do', { n }, { now: NOW })
    const taken: string[] = []
    for (let n = 0; n < 20; n += 1) for (const on of [db, other]) taken.push(claim(NOW, on)?.id ?? '')
    expect(new Set(taken).size).toBe(40)
    expect(claim(NOW, other)).toBeUndefined()
  })

  it('takes only what is due and what it can do, the oldest first', () => {
    enqueue(db, 'b.do', {}, { now: NOW })
    enqueue(db, 'a.do', { late: true }, { runAt: NOW + 10, now: NOW })
    expect(claim()).toBeUndefined()
    enqueue(db, 'a.do', { early: true }, { runAt: NOW - 10, now: NOW })
    expect(claim(NOW + 10)?.payload).toEqual({ early: true })
    expect(claim(NOW + 10)?.payload).toEqual({ late: true })
  })

  it('gives back the job of a worker that died once its lease is over; the dead claim holds nothing', () => {
    enqueue(db, 'a.do', {}, { now: NOW })
    const dead = claim()
    expect(claim(NOW + LEASE_MS)).toBeUndefined()
    const next = claim(NOW + LEASE_MS + 1)
    expect([next?.id, next?.attempt]).toEqual([dead?.id, 2])
    if (!dead || !next) throw new Error('no job')
    expect([holdsClaim(db, dead), holdsClaim(db, next)]).toEqual([false, true])
    finishJob(db, dead)
    expect(all()[0]?.state).toBe('running')
  })

  it('gives up on a job that takes every worker with it', () => {
    enqueue(db, 'a.do', {}, { now: NOW })
    let now = NOW
    for (let n = 0; n < MAX_ATTEMPTS; n += 1) {
      expect(claim(now)).toBeDefined()
      now += LEASE_MS + 1
    }
    expect(claim(now)).toBeUndefined()
    expect(all()[0]).toMatchObject({ state: 'failed', lastError: 'its worker ended before it did' })
  })
})

describe('failing', () => {
  it('waits longer each time, spread so that jobs do not return together', () => {
    expect([waitMs(1, 0.5), waitMs(2, 0.5), waitMs(5, 0.5), waitMs(40, 0.5)]).toEqual([2000, 4000, 32_000, 1_800_000])
    expect([waitMs(1, 0), waitMs(1, 1)]).toEqual([1500, 2500])
  })

  it('ends as failed, with its last error, and is kept when done jobs are swept', () => {
    enqueue(db, 'a.do', {}, { now: NOW })
    let now = NOW
    for (let n = 1; n <= MAX_ATTEMPTS; n += 1) {
      const job = claim(now)
      if (!job) throw new Error('no job')
      failJob(db, job, new Error(`try ${n}`), now)
      expect(claim(now)).toBeUndefined()
      now += 3_600_000
    }
    expect(all()[0]).toMatchObject({ state: 'failed', lastError: `try ${MAX_ATTEMPTS}`, claim: null })
    const done = enqueue(db, 'a.do', {}, { now })
    const job = claim(now)
    if (job) finishJob(db, job, now)
    expect(sweepJobs(db, now)).toBe(0)
    expect(sweepJobs(db, now + 1)).toBe(1)
    expect(all().map((row) => row.id)).not.toContain(done)
  })
})

describe('a worker', () => {
  it('runs jobs one after another, records how each ended, and ends when asked', async () => {
    const stop = new AbortController()
    const seen: unknown[] = []
    enqueue(db, 'a.do', { n: 1 })
    enqueue(db, 'a.fail', {})
    enqueue(db, 'a.last', {})
    const machine = machineOf()
    const handlers = {
      'a.do': async (job: { payload: unknown }) => void seen.push(job.payload),
      'a.fail': () => Promise.reject(new Error('no')),
      'a.last': async () => stop.abort(),
    }
    await runWorker({ machine, handlers, signal: stop.signal, idleMs: 1 })
    expect(seen).toEqual([{ n: 1 }])
    const states = Object.fromEntries(all().map((row) => [row.kind, row.state]))
    expect(states).toEqual({ 'a.do': 'done', 'a.fail': 'waiting', 'a.last': 'done' })
  })

  it('where jobs take minutes, stops the one in hand and gives it back with its try not counted', async () => {
    const stop = new AbortController()
    enqueue(db, 'a.do', {})
    const handlers = {
      'a.do': async (job: { id: string; claim: string }, _machine: JobMachine, signal?: AbortSignal) => {
        reportPercent(db, job, 40)
        stop.abort()
        if (signal?.aborted) throw new Error('ended')
      },
    }
    await runWorker({ machine: machineOf(), handlers, signal: stop.signal, idleMs: 1, isLong: true })
    const given = { state: 'waiting', attempts: 0, claim: null, claimedUntil: null, percent: null, lastError: null }
    expect(all()).toMatchObject([given])
    expect(claim(Date.now())?.attempt).toBe(1)
  })
})

describe('cancelling', () => {
  it('ends a job that waits, at once, and leaves one that is over', () => {
    const id = enqueue(db, 'a.do', {}, { now: NOW })
    cancelJob(db, id, NOW)
    expect(all()).toMatchObject([{ state: 'done', finishedAt: NOW, attempts: 0 }])
    cancelJob(db, id, NOW + 1)
    expect([all()[0]?.cancelAskedAt, claim()]).toEqual([NOW, undefined])
  })

  it('stops one that runs; it is not tried again, and its key is free at once', async () => {
    const first = enqueue(db, 'a.do', {}, { onceKey: 'k', now: NOW })
    const run = runJob(claim()!, { 'a.do': (_job, _machine, signal) => whenAborted(signal) }, machineOf())
    cancelJob(db, first, NOW)
    const second = enqueue(db, 'a.do', {}, { onceKey: 'k', now: NOW })
    expect(second).not.toBe(first)
    await run
    const states = Object.fromEntries(all().map(({ id, state, attempts }) => [id, { state, attempts }]))
    expect(states).toEqual({ [first]: { state: 'done', attempts: 1 }, [second]: { state: 'waiting', attempts: 0 } })
  })

  it('also holds where the job fails before its worker looks, or its worker died', async () => {
    const handlers = { 'a.do': () => Promise.reject(new Error('no')) }
    const failing = enqueue(db, 'a.do', {}, { now: NOW })
    const job = claim()!
    cancelJob(db, failing, NOW)
    await runJob(job, handlers, machineOf())
    const orphan = enqueue(db, 'a.do', {}, { now: NOW })
    claim()
    cancelJob(db, orphan, NOW)
    await runJob(claim(NOW + LEASE_MS + 1)!, handlers, machineOf())
    expect(all().map(({ state, lastError }) => [state, lastError])).toEqual([
      ['done', null],
      ['done', null],
    ])
  })

  it('a job is given back only by who holds it', () => {
    enqueue(db, 'a.do', {}, { now: NOW })
    const dead = claim()!
    const next = claim(NOW + LEASE_MS + 1)!
    returnJob(db, dead, NOW)
    expect(holdsClaim(db, next)).toBe(true)
    returnJob(db, next, NOW)
    expect(all()).toMatchObject([{ state: 'waiting', attempts: 1 }])
  })
})

describe('trouble of the machine', () => {
  it('puts a job off without counting a try, later and later, and gives up after a day', async () => {
    const id = enqueue(db, 'a.do', {}, { now: Date.now() })
    const handlers = { 'a.do': () => Promise.reject(new NotNow(new Error('full'))) }
    for (let n = 0; n < MAX_ATTEMPTS + 2; n += 1) {
      await runJob(claim(Date.now() + 1_000_000)!, handlers, machineOf())
      expect(all()).toMatchObject([{ id, state: 'waiting', attempts: 0, lastError: 'full' }])
    }
    const wait = (createdAt: number) => {
      db.update(jobs).set({ createdAt, runAt: 0 }).run()
      postponeJob(db, claim(Date.now())!, new NotNow('full'), Date.now())
      return all()[0]!.runAt - Date.now()
    }
    expect(wait(Date.now() - 7_200_000)).toBeGreaterThan(wait(Date.now()) * 10)
    wait(Date.now() - 25 * 3_600_000)
    expect(all()).toMatchObject([{ state: 'waiting', attempts: 1 }])
  })

  it('is outlived by the worker: a queue that cannot be written is looked at again', async () => {
    const id = enqueue(db, 'a.do', {}, { now: NOW })
    db.$client.exec("create trigger full before update on jobs begin select raise(abort, 'full'); end")
    const end = new AbortController()
    let did = 0
    const handlers = { 'a.do': () => Promise.resolve(void (did += 1)) }
    const working = runWorker({ machine: machineOf(), handlers, signal: end.signal, idleMs: 1 })
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect([did, all()[0]?.state]).toEqual([0, 'waiting'])
    db.$client.exec('drop trigger full')
    await expect.poll(() => all().find((one) => one.id === id)?.state).toBe('done')
    end.abort()
    await working
    expect(did).toBe(1)
  })

  it('is outlived as well where the end of a job cannot be written', async () => {
    enqueue(db, 'a.do', {}, { now: NOW })
    const job = claim()!
    db.$client.exec("create trigger full before update on jobs begin select raise(abort, 'full'); end")
    await runJob(job, { 'a.do': () => Promise.reject(new Error('no')) }, machineOf())
    expect(all()).toMatchObject([{ state: 'running', attempts: 1 }])
  })
})
