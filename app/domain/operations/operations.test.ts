import { beforeEach, describe, expect, test } from 'vitest'
import { machineContext, personContext, TEST_NOW } from '../../../tests/support/context'
import { freshDatabase } from '../../../tests/support/database'
import { makePerson } from '../../../tests/support/learner'
import { refusalCode } from '../../../tests/support/refusal'
import type { Db } from '../../platform/db'
import { NEWEST } from '../../platform/page-key'
import { claimJob, enqueue, failJob, isCancelAsked, MAX_ATTEMPTS } from '../../platform/queue'
import { failedKinds, type JobState, listJobs, listMails, oldestDue } from '../../platform/queue-lists'
import { queueMail, recordMailError } from '../../platform/queue-mails'
import { listAudit } from '../audit/queries.server'
import { storeAsset } from '../media/store-asset.server'
import { cancelWork } from './cancel-job.server'
import { countAll } from './counts.server'
import { failureReason } from './failure-reason'
import { maskAddress, maskLetter } from './mask'
import { retryJob, retryKind } from './retry-job.server'

let db: Db
beforeEach(() => {
  db = freshDatabase()
})
const admin = () => personContext(db, 'marta', ['administrator'])
const jobsIn = (state: JobState) => listJobs(db, state, NEWEST).rows
/** a job of the kind that failed for good */
const failed = (kind: string, onceKey?: string): string => {
  const id = enqueue(db, kind, {}, { now: TEST_NOW, ...(onceKey ? { onceKey } : {}) })
  failJob(db, { ...claimJob(db, [kind], TEST_NOW)!, attempt: MAX_ATTEMPTS }, new Error('ECONNREFUSED'), TEST_NOW)
  return id
}
const failedMail = (): void => {
  queueMail(db, 'a.mail', { toAddress: 'rosa@museo.example', template: 'confirm', language: 'es' }, TEST_NOW)
  const job = { ...claimJob(db, ['a.mail'], TEST_NOW)!, attempt: MAX_ATTEMPTS }
  recordMailError(db, job, (job.payload as { mail: string }).mail, new Error('550 no such mailbox'))
  failJob(db, job, new Error('550 no such mailbox'), TEST_NOW)
}

describe('work that failed', () => {
  test('is tried anew with all its tries, once, and written down', () => {
    const id = failed('a.do')
    retryJob(admin(), id)
    retryJob(admin(), id)
    expect(jobsIn('waiting')).toMatchObject([{ id, attempts: 0, runAt: TEST_NOW, lastError: 'ECONNREFUSED' }])
    expect(claimJob(db, ['a.do'], TEST_NOW)).toMatchObject({ id, attempt: 1 })
    expect(listAudit(db, {}).rows).toMatchObject([
      { act: 'operations.retry-job', subject: id, detail: { kind: 'a.do' } },
    ])
  })

  test('is not tried beside the same work that waits already', () => {
    const id = failed('a.do', 'once')
    enqueue(db, 'a.do', {}, { onceKey: 'once', now: TEST_NOW })
    expect(refusalCode(() => retryJob(admin(), id))).toBe('job-open-again')
    expect([retryKind(admin(), 'a.do'), jobsIn('waiting').length, jobsIn('failed').length]).toEqual([0, 1, 1])
  })

  test('all of a kind comes back, and no other', () => {
    failed('a.do')
    failed('a.do')
    failed('b.do')
    expect(failedKinds(db)).toEqual([
      { kind: 'a.do', count: 2 },
      { kind: 'b.do', count: 1 },
    ])
    expect(retryKind(admin(), 'a.do')).toBe(2)
    expect(retryKind(admin(), 'a.do')).toBe(0)
    expect(jobsIn('failed').map(({ kind }) => kind)).toEqual(['b.do'])
    expect(listAudit(db, {}).rows).toMatchObject([
      { act: 'operations.retry-kind', subject: 'a.do', detail: { jobs: 2 } },
    ])
  })

  test('takes its mail along, which would not be found otherwise', () => {
    failedMail()
    expect(listMails(db, 'failed', NEWEST).rows).toHaveLength(1)
    retryKind(admin(), 'a.mail')
    expect(listMails(db, undefined, NEWEST).rows).toMatchObject([{ state: 'queued' }])
  })

  test('is nobody else’s to touch', () => {
    const id = failed('a.do')
    const learner = personContext(db, 'lucia', ['coordinator', 'instructor'])
    const acts = [() => retryJob(learner, id), () => retryKind(learner, 'a.do'), () => cancelWork(learner, id)]
    expect(acts.map(refusalCode)).toEqual(['not-allowed', 'not-allowed', 'not-allowed'])
    expect([refusalCode(() => retryJob(admin(), 'x')), refusalCode(() => cancelWork(admin(), 'x'))]).toEqual([
      'not-found',
      'not-found',
    ])
  })
})

describe('work that is not wanted', () => {
  test('ends where it waits, with its mail, and is told to end where it runs', () => {
    queueMail(db, 'a.mail', { toAddress: 'rosa@museo.example', template: 'confirm', language: 'es' }, TEST_NOW)
    const [mail] = jobsIn('waiting')
    cancelWork(admin(), mail!.id)
    cancelWork(admin(), mail!.id)
    expect(listMails(db, 'cancelled', NEWEST).rows).toHaveLength(1)
    const id = enqueue(db, 'a.do', {}, { now: TEST_NOW })
    claimJob(db, ['a.do'], TEST_NOW)
    cancelWork(admin(), id)
    expect([isCancelAsked(db, { id }), jobsIn('running').length]).toEqual([true, 1])
    expect(listAudit(db, {}).rows.map(({ act }) => act)).toEqual(['operations.cancel-job', 'operations.cancel-job'])
  })
})

test('work that somebody waits for is not ended by hand, a making is and says so', () => {
  const kept = enqueue(db, 'credentials.issue-pending', {}, { now: TEST_NOW })
  expect(refusalCode(() => cancelWork(admin(), kept))).toBe('job-needed')
  expect(jobsIn('waiting')).toHaveLength(1)
  const film = { hash: 'f'.repeat(64), kind: 'video' as const, mediaType: 'video/mp4', sizeBytes: 1 }
  storeAsset(machineContext(db), film)
  const making = () => db.$client.prepare('select cancelled_at, cancelled_by from makings').get()
  expect(making()).toEqual({ cancelled_at: null, cancelled_by: null })
  const [job] = jobsIn('waiting').filter(({ kind }) => kind === 'media.make')
  cancelWork(admin(), job!.id)
  expect(making()).toEqual({ cancelled_at: TEST_NOW, cancelled_by: 'marta' })
})

test('what is due longest is told', () => {
  expect(oldestDue(db, TEST_NOW)).toBeUndefined()
  enqueue(db, 'a.do', {}, { now: TEST_NOW, runAt: TEST_NOW + 9 })
  enqueue(db, 'a.do', {}, { now: TEST_NOW, runAt: TEST_NOW - 5 })
  expect(oldestDue(db, TEST_NOW)).toBe(TEST_NOW - 5)
})

test('everything is counted, accounts that ended are not', () => {
  const gone = makePerson(db)
  makePerson(db)
  db.$client.prepare('update people set ended_at = 1 where id = ?').run(gone)
  expect(countAll(db)).toMatchObject({ people: 1, enrolments: 0, courses: 0 })
})

test.each([
  ['connect ECONNREFUSED 127.0.0.1:25', 'mail-server'],
  ['Invalid login: 535 5.7.8 bad credentials', 'mail-refused'],
  ['550 5.1.1 mailbox unavailable', 'address-refused'],
  ['SQLITE_FULL: database or disk is full', 'no-room'],
  ['ENOSPC: no space left on device, write', 'no-room'],
  ['no handler for a.do', 'unknown-kind'],
  ['its worker ended before it did', 'worker-ended'],
  ['the store does not work: TimeoutError', 'store-away'],
  ['ENOENT: no such file or directory, open x', 'file-missing'],
  ['Cannot read properties of undefined', 'other'],
  ['554 5.7.1 relay access denied', 'mail-policy'],
  ['the address bounced', 'address-bounced'],
])('%j means %s', (said, reason) => {
  expect(failureReason(said)).toBe(reason)
})

describe('of a mail', () => {
  test('the address shows its first letter and its domain', () => {
    expect(maskAddress('rosa.quispe@museo.example')).toBe('r•••@museo.example')
    expect(maskAddress('ñ@museo.example')).toBe('ñ•••@museo.example')
    expect(maskAddress('nada')).toBe('•••')
  })

  test('links, codes and addresses are hidden, words stay', () => {
    const body = [
      'Su código es 1234 5678 (o 12345678).',
      'http://localhost:3000/es/recover/abcDEF_123?x=1',
      'Certificado K7QP-2M4X-9TRA-WW31, de rosa@museo.example, en 2026.',
    ].join('\n')
    const shown = maskLetter(body, 'enlace oculto')
    expect(shown).toBe('Su código es ••• (o •••).\n[enlace oculto]\nCertificado •••, de r•••@museo.example, en 2026.')
  })
})
