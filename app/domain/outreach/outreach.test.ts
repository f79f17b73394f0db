// A group as its coordinators see it, and what they write to people of it: only whom they may see, only who agreed, once.
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { auditEntries } from '../../../db/schema/audit'
import { outreachRecipients } from '../../../db/schema/outreach'
import { people as accounts } from '../../../db/schema/accounts'
import { mails } from '../../../db/schema/queue'
import { machineContext, personContext, TEST_NOW } from '../../../tests/support/context'
import { COURSE_ID, courseDocument, publishDocument } from '../../../tests/support/course'
import { freshDatabase } from '../../../tests/support/database'
import { groupOf, linkOf, pressed } from '../../../tests/support/groups'
import { makeRegister, type Register, workerOf } from '../../../tests/support/register'
import { COURSES, MUSEUMS, reportWorld } from '../../../tests/support/report-world'
import type { Db } from '../../platform/db'
import { setMail } from '../accounts/consent.server'
import { joinCohort } from '../cohorts/join-cohort.server'
import { findCohort } from '../cohorts/queries.server'
import type { Context } from '../context'
import { enrol } from '../enrolments/enrol.server'
import { askingOf } from '../reports/asking.server'
import { countCompletions } from '../reports/count-completions.server'
import { listCompletions } from '../reports/list-completions.server'
import { countOverview } from '../reports/overview.server'
import { countRegister } from '../certified/list-register.server'
import { findAudience } from './audience.server'
import { prepareMessage } from './message-mail.server'
import { readGroup } from './read-group.server'
import { deliverSome, MESSAGES_A_DAY, sendMessage } from './send-message.server'
import { viewGroup } from './view-group.server'

let db: Db
let at: Register
const WORDS = { subject: 'Quedan dos semanas', body: 'Estimadas personas:\n\nEscriban si algo no funciona.' }

function join(ctx: Context, group: string, ...ids: string[]): void {
  const token = linkOf(ctx, group)
  for (const id of ids) joinCohort(personContext(db, id), { token, wantsMail: true, shares: false })
}
const read = (ctx: Context, group: string) => {
  const asking = askingOf(ctx)
  return readGroup(db, findCohort(db, asking.scope, group)!, asking)
}

beforeEach(() => {
  db = freshDatabase()
  at = makeRegister(db)
})

test('an institution’s coordinators see those who share, the others are only counted', async () => {
  publishDocument(machineContext(db), courseDocument())
  const group = groupOf(at.as.museum, [COURSE_ID])
  const open = workerOf(db, at.museum, 'abierta@museo.org', { name: 'Abierta', shares: true })
  const shy = workerOf(db, at.museum, 'callada@museo.org', { name: 'Callada' })
  join(at.as.museum, group, open, shy)
  const own = await read(at.as.museum, group)
  expect(own.people.map(({ name }) => name)).toEqual(['Abierta'])
  expect(own.figures).toMatchObject({ members: 2, hidden: 1, by: { 'not-started': 1 } })
  expect((await read(at.as.programme, group)).figures).toMatchObject({ members: 2, hidden: 0 })
  expect(await viewGroup(at.as.chile, group, new URLSearchParams(), 'es')).toBeUndefined()
  db.update(accounts).set({ endedAt: TEST_NOW }).where(eq(accounts.id, shy)).run()
  expect((await read(at.as.programme, group)).figures.members).toBe(1)
})

test('the figures, the report, the overview and the register say the same of a group', async () => {
  reportWorld(db, { people: 120 })
  const group = groupOf(at.as.programme, [COURSES[0]!], {
    by: 'rule',
    country: 'PE',
    institutions: [MUSEUMS[0]!, MUSEUMS[4]!],
  })
  const asking = askingOf(at.as.programme)
  const recount = (sql: string) =>
    db.$client
      .prepare(
        `select ${sql} as n from enrolments e left join completions c on c.enrolment_id = e.id
         where e.course_id = ? and e.person_id in
           (select person_id from affiliations where institution_id in (?, ?) and to_at is null)`,
      )
      .pluck()
      .get(COURSES[0], MUSEUMS[0], MUSEUMS[4]) as number
  const enrolled = recount('count(*)')
  expect(enrolled).toBeGreaterThan(3)
  expect(await countCompletions(db, { group }, asking)).toMatchObject({
    enrolled,
    completed: recount('count(c.completed_at)'),
  })
  expect(listCompletions(db, { group }, asking).rows).toHaveLength(Math.min(enrolled, 50))
  expect((await countOverview(db, { group, from: '2020-01-01', to: '2026-12-31' }, asking)).enrolled).toBe(enrolled)
  const { figures } = await read(at.as.programme, group)
  expect(figures.by.completed).toBe(recount('count(c.completed_at)'))
  expect(Object.values(figures.by).reduce((sum, n) => sum + n, 0)).toBe(figures.members)
  const all = countRegister(db, { course: COURSES[0]! }, asking)
  const own = countRegister(db, { group }, asking)
  expect([own > 0, own < all]).toEqual([true, true])
  // a group of another part has no rows, whatever is asked
  const chile = askingOf(at.as.chile)
  expect(await countCompletions(db, { group }, chile)).toMatchObject({ enrolled: 0 })
  expect(countRegister(db, { group }, chile)).toBe(0)
})

test('a message goes once to each who agreed, with who writes, why and how to stop', async () => {
  publishDocument(machineContext(db), courseDocument())
  const group = groupOf(at.as.peru, [COURSE_ID], { name: 'Grupo del Cusco' })
  const [agreed, silent, gone] = ['si', 'no', 'ya-no'].map((name) => workerOf(db, at.museum, `${name}@museo.org`)) as [
    string,
    string,
    string,
  ]
  join(at.as.peru, group, agreed, silent, gone)
  setMail(personContext(db, silent), 'group-mail', { isWanted: false })
  enrol(personContext(db, agreed), { courseId: COURSE_ID, language: 'es' })
  const asked = { cohortId: group, standing: undefined }
  expect(await findAudience(db, asked, askingOf(at.as.peru))).toMatchObject({ leftOut: 1, isTooMany: false })
  const press = pressed()
  const both = await Promise.all([1, 2].map(() => sendMessage(at.as.peru, { press, asked, ...WORDS })))
  expect(both[0]).toBe(both[1])
  for (let twice = 0; twice < 2; twice += 1) deliverSome(machineContext(db), both[0]!)
  const queued = db.select().from(mails).all()
  expect(queued.map(({ toAddress }) => toAddress).sort()).toEqual(['si@museo.org', 'ya-no@museo.org'])
  expect(db.select().from(outreachRecipients).all()).toHaveLength(2)
  const told = db.select().from(auditEntries).where(eq(auditEntries.act, 'outreach.send')).all()
  expect(told.map(({ detail }) => JSON.parse(detail ?? '{}') as object)).toMatchObject([{ people: 2, leftOut: 1 }])
  setMail(personContext(db, gone), 'group-mail', { isWanted: false })
  const letters = queued.map(({ id }) => prepareMessage(machineContext(db), id, both[0]!))
  const letter = letters.find((one) => one !== undefined)
  expect(letters.filter(Boolean)).toHaveLength(1)
  expect(letter).toMatchObject({ to: 'si@museo.org', subject: WORDS.subject })
  expect(letter?.text).toContain('Escriban si algo no funciona.')
  expect(letter?.text).toContain('por el grupo «Grupo del Cusco»')
  expect(letter?.stopUrl).toContain('/es/mail/stop/')
  expect((await viewGroup(at.as.peru, group, new URLSearchParams(), 'es'))?.messages).toMatchObject([
    { peopleCount: 2 },
  ])
})

test('nobody, another’s group, a question about others, and a sixth message on one day are refused', async () => {
  publishDocument(machineContext(db), courseDocument())
  const group = groupOf(at.as.peru, [COURSE_ID])
  const send = (ctx: Context, asked: Parameters<typeof sendMessage>[1]['asked']) =>
    sendMessage(ctx, { press: pressed(), asked, ...WORDS })
  const own = { cohortId: group, standing: 'not-started' as const }
  await expect(send(at.as.peru, own)).rejects.toMatchObject({ code: 'message-nobody' })
  await expect(send(at.as.chile, own)).rejects.toMatchObject({ code: 'not-found' })
  await expect(send(at.as.peru, { query: { status: 'completed' } })).rejects.toMatchObject({ code: 'not-found' })
  await expect(send(at.as.peru, { query: {} })).rejects.toMatchObject({ code: 'not-found' })
  const who = workerOf(db, at.museum, 'si@museo.org')
  join(at.as.peru, group, who)
  for (let n = 0; n < MESSAGES_A_DAY; n += 1) await send(at.as.peru, own)
  await expect(send(at.as.peru, own)).rejects.toMatchObject({ code: 'messages-many' })
  await send({ ...at.as.peru, now: TEST_NOW + 25 * 3_600_000 }, own)
})

test('the whole part may be written to by a question to the report, within it and no more', async () => {
  publishDocument(machineContext(db), courseDocument())
  const here = workerOf(db, at.museum, 'aqui@museo.org')
  const far = workerOf(db, at.chilean, 'lejos@museo.org', { country: 'CL' })
  for (const id of [here, far]) {
    enrol(personContext(db, id), { courseId: COURSE_ID, language: 'es' })
    setMail(personContext(db, id), 'group-mail', { isWanted: true })
  }
  const query = { status: 'not-started' as const }
  const ids = async (ctx: Context) => (await findAudience(db, { query }, askingOf(ctx)))?.ids
  expect(await ids(at.as.peru)).toEqual([here])
  expect((await ids(at.as.programme))?.sort()).toEqual([here, far].sort())
  expect(await ids(at.as.museum)).toEqual([])
})
