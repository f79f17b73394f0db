import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { machineContext } from '../tests/support/context'
import { freshDatabase } from '../tests/support/database'
import { makePerson } from '../tests/support/learner'
import type { Command } from './cli-command'
import { listAuditCommand, listJobsCommand, retryJobsCommand, systemStatusCommand } from './cli-machine'
import { importHistoryCommand } from './cli-history'
import { endRoleCommand, grantCommand, rolesCommand } from './cli-people'
import { findPerson, listRoles } from './domain/accounts/queries.server'
import { readConfig } from './platform/config'
import type { Db } from './platform/db'
import { translator } from './platform/i18n'
import { NEWEST } from './platform/page-key'
import { claimJob, enqueue, failJob, MAX_ATTEMPTS } from './platform/queue'
import { listJobs } from './platform/queue-lists'
import { openStorage } from './platform/storage-open'

let db: Db
let said: string
const config = readConfig({
  NODE_ENV: 'test',
  DATA_DIR: mkdtempSync(join(tmpdir(), 'minicursos-cli-')),
  SMTP_URL: 'smtp://ana:secreta@mail.example:2525',
})
beforeEach(() => {
  db = freshDatabase()
  said = ''
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      said += String(text)
      return true
    })
})
afterEach(() => vi.restoreAllMocks())

const run = async (command: Command, args: string[] = [], flags = {}) => {
  said = ''
  const status = await command({
    ctx: machineContext(db),
    storage: openStorage(config),
    t: translator('en'),
    lang: 'en',
    args,
    config,
    flags: { asNew: false, fix: false, isSure: false, withdraws: false, ...flags },
  })
  return { status, said }
}

test('roles are given within a country, told, and ended once', async () => {
  const id = makePerson(db, { name: 'Rui Tavares' })
  const email = findPerson(db, id)?.email ?? ''
  expect(await run(rolesCommand, [email])).toMatchObject({ status: 0, said: expect.stringContaining('no role') })
  await run(grantCommand, [email, 'coordinator'], { country: 'PT' })
  expect((await run(rolesCommand, [email])).said).toMatch(/^coordinator · PT · \d{4}-\d\d-\d\d –$/m)
  expect((await run(endRoleCommand, [email, 'coordinator'])).status).toBe(0)
  expect(listRoles(db, id)).toEqual([])
  for (const args of [
    [email, 'coordinator'],
    [email, 'king'],
    ['nobody@example.org', 'coordinator'],
  ])
    expect((await run(endRoleCommand, args)).status).toBe(1)
})

test('jobs that failed are told without addresses, and tried again by id, kind or all', async () => {
  const failed = (kind: string): string => {
    const id = enqueue(db, kind, {}, { now: 0 })
    failJob(db, { ...claimJob(db, [kind])!, attempt: MAX_ATTEMPTS }, new Error('550 rosa.quispe@museo.example'))
    return id
  }
  const one = failed('a.do')
  for (const kind of ['a.do', 'a.do', 'b.do']) failed(kind)
  const told = await run(listJobsCommand)
  expect(told.said).toContain('failed 4')
  expect(told.said).not.toContain('rosa.quispe')
  const left = () => listJobs(db, 'failed', NEWEST).rows.length
  await run(retryJobsCommand, [one])
  expect(left()).toBe(3)
  await run(retryJobsCommand, ['a.do'])
  expect(left()).toBe(1)
  await run(retryJobsCommand, ['all'])
  expect(left()).toBe(0)
})

test('the register is told by day, person and act, and the machine without its secrets', async () => {
  const id = makePerson(db)
  const email = findPerson(db, id)?.email ?? ''
  await run(grantCommand, [email, 'instructor'])
  expect((await run(listAuditCommand)).said.trim().split('\n')).toHaveLength(1)
  expect((await run(listAuditCommand, [], { since: '2199-01-01' })).said).toBe('')
  expect((await run(listAuditCommand, [], { actor: email })).said).toBe('')
  expect((await run(listAuditCommand, [], { act: 'accounts.grant-role' })).said).toContain(id)
  expect((await run(listAuditCommand, [], { since: '1.3.2026' })).status).toBe(1)
  expect((await run(listAuditCommand, [], { actor: 'nobody@example.org' })).status).toBe(1)
  const status = await run(systemStatusCommand)
  expect(status.said).toContain('smtpHost = mail.example:2525')
  expect(status.said).not.toContain('secreta')
})

test('a file of past completions is looked at, and taken in where it was told to', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'minicursos-cli-')), 'antes.csv')
  const count = () =>
    db.$client.prepare('select count(*) from past_batches where imported_at is not null').pluck().get()
  const read = (rows: string, flags = {}) => {
    writeFileSync(file, `name,course,end,country\n${rows}`)
    return run(importHistoryCommand, [file, 'Plataforma anterior'], flags)
  }
  expect(await run(importHistoryCommand, ['no-existe.csv', 'x'])).toMatchObject({ status: 1 })
  const bad = await read('Ana,Curso,ayer,PE\n', { isSure: true })
  expect(bad).toMatchObject({ status: 1, said: expect.stringMatching(/Line 2: .* ayer/) })
  expect((await read('Ana,Curso,2019-02-01,PE\n')).said).toContain('--yes')
  expect(count()).toBe(0)
  expect(await read('Ana,Curso,2019-02-01,\n', { isSure: true, country: 'PE' })).toMatchObject({ status: 0 })
  expect(count()).toBe(1)
})
