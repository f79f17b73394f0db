import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { grantRole } from '../../../app/domain/accounts/grant-role.server'
import { listRoles } from '../../../app/domain/accounts/queries.server'
import { listGrants } from '../../../app/domain/accounts/role-queries.server'
import { listAudit } from '../../../app/domain/audit/queries.server'
import { addInstitution } from '../../../app/domain/institutions/add-institution.server'
import { firstSettings } from '../../../app/domain/settings/first-settings.server'
import { programme } from '../../../app/domain/settings/queries.server'
import { NEWEST } from '../../../app/platform/page-key'
import { claimJob, enqueue, failJob, MAX_ATTEMPTS } from '../../../app/platform/queue'
import { listJobs } from '../../../app/platform/queue-lists'
import { queueMail, recordMail } from '../../../app/platform/queue-mails'
import * as audit from '../../../app/routes/admin/audit'
import * as cancellation from '../../../app/routes/admin/job-cancellation'
import * as retry from '../../../app/routes/admin/job-retry'
import * as jobsPage from '../../../app/routes/admin/jobs'
import * as kindRetry from '../../../app/routes/admin/kind-retry'
import * as outbox from '../../../app/routes/admin/outbox'
import * as people from '../../../app/routes/admin/people'
import * as person from '../../../app/routes/admin/person'
import * as roleEnd from '../../../app/routes/admin/role-end'
import * as setting from '../../../app/routes/admin/setting'
import * as settings from '../../../app/routes/admin/settings'
import * as signature from '../../../app/routes/admin/signature'
import * as choice from '../../../app/routes/admin/signature-choice'
import * as system from '../../../app/routes/admin/system'
import type { Db } from '../../../db/client'
import { machineContext } from '../../support/context'
import { freshDatabase } from '../../support/database'
import { makePerson } from '../../support/learner'
import { answered, door, get, post, testVisit } from '../../support/visit'
import { enoughCookie } from '../../support/sign-in'

const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const settingsOf = {
  DATA_DIR: mkdtempSync(join(tmpdir(), 'minicursos-admin-')),
  SMTP_URL: 'smtp://ana:secreta@mail.example:2525',
}

let db: Db
let marta: string
let cookie: string
beforeEach(async () => {
  db = freshDatabase()
  const machine = machineContext(db)
  firstSettings(machine)
  marta = makePerson(db, { name: 'Marta Oliveira' })
  grantRole(machine, { personId: marta, role: 'administrator' })
  cookie = await enoughCookie(db, marta)
})

type Door = (args: ReturnType<typeof door>) => Promise<unknown>
type Params = Record<string, string>
const call = (work: Door, request: Request, params: Params) =>
  answered(work(door(request, { lang: 'es', ...params }, testVisit({ db, cookie, settings: settingsOf }))))
const send = (work: Door, fields: Params, params: Params = {}) => call(work, post('/es/x', fields), params)
const read = async <T>(work: Door, query = '', params: Params = {}) =>
  (await call(work, get(`/es/x${query}`), params)).data as T
/** the codes beside the fields of a form that came back */
const problems = ({ status, data }: Awaited<ReturnType<typeof answered>>) => ({
  status,
  error: (data as { form?: { error?: object } } | undefined)?.form?.error,
})

describe('people', () => {
  test('are searched for, or listed by role with who gave it', async () => {
    const rosa = makePerson(db, { name: 'Rosa Gil Ñahui' })
    expect(await read(people.loader, '?q=nahui')).toMatchObject({ found: [{ id: rosa, name: 'Rosa Gil Ñahui' }] })
    expect(await read(people.loader)).toMatchObject({
      role: 'administrator',
      counts: { administrator: 1 },
      holders: [{ name: 'Marta Oliveira', givenBy: 'La preparación inicial' }],
    })
    for (const query of ['?q=%00', '?q=rosa&after=-1', '?role=king&after=zzz'])
      expect((await call(people.loader, get(`/es/x${query}`), {})).status).toBe(200)
  })

  test('are given a role: of everything, of one country, of one institution that was searched for', async () => {
    const rui = makePerson(db, { name: 'Rui Tavares' })
    const { institutionId } = addInstitution(machineContext(db), {
      name: 'Museo de la Región',
      country: 'PE',
      kind: 'public',
    })
    const give = (fields: Params) => send(person.action, { role: 'coordinator', ...fields }, { personId: rui })
    expect(await give({ scope: 'programme' })).toMatchObject({
      status: 303,
      location: `/es/admin/people/${rui}?granted`,
    })
    await give({ scope: 'country', country: 'PT', institutionId })
    expect(await read(person.loader, '?institution=region', { personId: rui })).toMatchObject({
      institutions: [{ id: institutionId }],
    })
    await give({ scope: 'institution', country: 'PT', institutionId })
    expect(
      listGrants(db, rui).map(({ country, institution, endedAt }) => [country, institution, endedAt === null]),
    ).toEqual(
      expect.arrayContaining([
        [null, 'Museo de la Región', true],
        ['PT', null, false],
        [null, null, false],
      ]),
    )
  })

  test.each([
    [{}, { role: ['role'] }],
    [{ role: 'king' }, { role: ['role'] }],
    [{ role: 'coordinator', scope: 'country' }, { country: ['country'] }],
    [{ role: 'coordinator', scope: 'country', country: 'XX' }, { country: ['country'] }],
    [{ role: 'coordinator', scope: 'institution' }, { scope: ['institution'] }],
    [{ role: 'coordinator', scope: 'moon' }, { scope: ['scope'] }],
  ])('%j comes back to be mended', async (fields, error) => {
    const rui = makePerson(db)
    expect(problems(await send(person.action, fields, { personId: rui }))).toEqual({ status: 422, error })
    expect(listRoles(db, rui)).toEqual([])
  })

  test('an institution that is none is not given', async () => {
    const rui = makePerson(db)
    const fields = { role: 'coordinator', scope: 'institution', institutionId: crypto.randomUUID() }
    expect((await send(person.action, fields, { personId: rui })).status).toBe(404)
    expect((await send(person.action, { role: 'instructor' }, { personId: 'nobody' })).status).toBe(404)
  })

  test('lose a role after a question; the last administrator does not', async () => {
    const rui = makePerson(db)
    const at = { personId: rui, role: 'instructor' }
    expect((await call(roleEnd.loader, get('/es/x'), at)).status).toBe(404)
    await send(person.action, { role: 'instructor' }, { personId: rui })
    expect((await call(roleEnd.loader, get('/es/x'), at)).status).toBe(200)
    expect(await send(roleEnd.action, {}, at)).toMatchObject({ location: `/es/admin/people/${rui}?ended` })
    expect(listRoles(db, rui)).toEqual([])
    const own = { personId: marta, role: 'administrator' }
    expect((await send(roleEnd.action, {}, own)).status).toBe(409)
    expect(listRoles(db, marta)).toEqual(['administrator'])
    await send(person.action, { role: 'administrator' }, { personId: rui })
    expect(await send(roleEnd.action, {}, own)).toMatchObject({ location: '/es/account' })
  })
})

describe('settings', () => {
  const save = (key: string, fields: Params) => send(setting.action, fields, { key })
  test('say who changed them last, and when', async () => {
    await save('helpEmail', { value: 'ayuda@example.org' })
    const { settings: shown } = await read<{ settings: { key: string; value: string; setBy: string }[] }>(
      settings.loader,
    )
    expect(shown).toHaveLength(Object.keys(programme(db)).length)
    expect(shown.find(({ key }) => key === 'helpEmail')).toMatchObject({
      value: 'ayuda@example.org',
      setBy: 'Marta Oliveira',
    })
    expect(shown.find(({ key }) => key === 'issuerName')).toMatchObject({ setBy: 'La preparación inicial' })
  })

  test('change, each by its own fields, at once', async () => {
    await save('programmeName', { es: ' Museos del Sur ', pt: 'Museus do Sul', en: 'Museums of the South' })
    await save('issuerLegalId', { value: '20-12345678-9' })
    await save('reportTimeZone', { value: 'Europe/Madrid' })
    await save('legalNotes', { country: 'MX', es: 'Con validez curricular.' })
    await save('helpContacts', { country: 'PE', name: 'Ana Ruiz', email: 'ana@example.org', hours: 'lun–vie' })
    expect(programme(db)).toMatchObject({
      programmeName: { es: 'Museos del Sur', pt: 'Museus do Sul' },
      issuerLegalId: '20-12345678-9',
      reportTimeZone: 'Europe/Madrid',
      legalNotes: { MX: { es: 'Con validez curricular.' } },
      helpContacts: { PE: { name: 'Ana Ruiz', email: 'ana@example.org', hours: 'lun–vie' } },
    })
    await save('issuerLegalId', {})
    await save('legalNotes', { country: 'MX' })
    await save('helpContacts', { country: 'PE', remove: 'yes' })
    expect(programme(db)).toMatchObject({ issuerLegalId: '', legalNotes: {}, helpContacts: {} })
  })

  test.each([
    ['programmeName', { es: 'a', pt: '', en: 'x'.repeat(201) }, { pt: ['text-missing'], en: ['text-long'] }],
    ['issuerLegalId', { value: 'x'.repeat(101) }, { value: ['text-long'] }],
    ['helpEmail', { value: 'nadie' }, { value: ['email-shape'] }],
    ['reportTimeZone', { value: 'Mars/Olympus' }, { value: ['zone'] }],
    ['legalNotes', { country: 'MX', es: 'x'.repeat(401) }, { es: ['note-long'] }],
    ['legalNotes', { country: '__proto__', es: 'x' }, { country: ['country'] }],
    ['helpContacts', { country: 'PE', name: 'A', email: 'x' }, { name: ['name-short'], email: ['email-shape'] }],
  ])('%s takes no %j', async (key, fields, error) => {
    const before = programme(db)
    expect(problems(await save(key, fields))).toEqual({ status: 422, error })
    expect(programme(db)).toEqual(before)
  })

  test.each(['constructor', '__proto__', 'signatureImage', 'x'])('%s is no setting of a form', async (key) => {
    expect((await call(setting.loader, get('/es/x'), { key })).status).toBe(404)
    expect((await save(key, { value: 'x' })).status).toBe(404)
  })

  test('a signature is taken as a PNG, taken off, and used again', async () => {
    const picture = (bytes: Buffer<ArrayBuffer>) => {
      const form = new FormData()
      form.set('picture', new File([bytes], 'firma.png'))
      return call(signature.action, new Request('http://localhost:3000/es/x', { method: 'POST', body: form }), {})
    }
    expect((await picture(Buffer.from('no es una imagen'))).status).toBe(422)
    expect((await picture(Buffer.alloc(500_001))).status).toBe(422)
    expect((await picture(Buffer.from(DOT, 'base64'))).status).toBe(303)
    const hash = programme(db).signatureImage
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    await send(choice.action, { hash: '' })
    expect(programme(db).signatureImage).toBe('')
    expect(await read(signature.loader)).toMatchObject({ before: [{ hash }] })
    await send(choice.action, { hash })
    expect(programme(db).signatureImage).toBe(hash)
    expect((await send(choice.action, { hash: '0'.repeat(64) })).status).toBe(404)
  })
})

describe('work and mail', () => {
  const failed = (kind: string): string => {
    const id = enqueue(db, kind, {}, { now: 0 })
    const job = { ...claimJob(db, [kind])!, attempt: MAX_ATTEMPTS }
    failJob(db, job, new Error('550 rosa.quispe@museo.example: no such mailbox'))
    return id
  }

  test('jobs are listed by state, with their name and no address in what they said', async () => {
    failed('media.make')
    failed('unheard.of')
    const page = await read<{ jobs: object[] }>(jobsPage.loader)
    expect(page).toMatchObject({ state: 'failed', kinds: [{ count: 1 }, { count: 1 }] })
    expect(page.jobs).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'Versiones de una grabación' }),
        expect.objectContaining({ name: 'unheard.of' }),
      ]),
    )
    expect(JSON.stringify(page)).not.toContain('rosa.quispe')
  })

  test('one is tried again, all of a kind, one is cancelled', async () => {
    const [one, , copy] = [failed('media.make'), failed('media.make'), failed('media.copy')]
    expect(await send(retry.action, {}, { jobId: one })).toMatchObject({ status: 303 })
    await send(kindRetry.action, {}, { kind: 'media.make' })
    expect(listJobs(db, 'waiting', NEWEST).rows).toHaveLength(2)
    await send(cancellation.action, {}, { jobId: one })
    expect(listJobs(db, 'waiting', NEWEST).rows).toHaveLength(1)
    expect((await send(retry.action, {}, { jobId: 'none' })).status).toBe(404)
    await send(retry.action, {}, { jobId: copy })
    expect((await send(cancellation.action, {}, { jobId: copy })).status).toBe(409)
  })

  test('mails never show a link, a code or whose address it is', async () => {
    queueMail(db, 'a.mail', { toAddress: 'rosa.quispe@museo.example', template: 'confirm', language: 'pt' }, 0)
    const job = claimJob(db, ['a.mail'])!
    const { mail: id } = job.payload as { mail: string }
    const body = 'Código: 1234 5678\nhttp://localhost:3000/pt/confirm/secreto'
    recordMail(db, job, { id, toAddress: 'rosa.quispe@museo.example', subject: '1234 5678', body, state: 'outbox' }, 1)
    const page = await read<object>(outbox.loader, '?state=outbox')
    expect(page).toMatchObject({
      mails: [{ to: 'r•••@museo.example', name: 'Confirmar la dirección', state: 'outbox' }],
    })
    expect(JSON.stringify(page)).not.toMatch(/1234|5678|secreto|rosa\.quispe/)
  })

  test('the machine is told of without its secrets', async () => {
    const page = await read<object>(system.loader)
    expect(page).toMatchObject({ machine: { smtpHost: 'mail.example:2525' }, counts: { people: 1 } })
    expect(JSON.stringify(page)).not.toContain('secreta')
  })
})

describe('the register of acts', () => {
  test('is filtered by who, what, to whom and when, in words', async () => {
    const rui = makePerson(db, { name: 'Rui Tavares' })
    await send(person.action, { role: 'instructor' }, { personId: rui })
    const { email } = (await read<{ person: { email: string } }>(person.loader, '', { personId: rui })).person
    const only = { acts: [{ actName: 'Dio un rol', actorName: 'Marta Oliveira', subjectName: 'Rui Tavares' }] }
    expect(await read(audit.loader, `?subject=${email}`)).toMatchObject(only)
    expect(await read(audit.loader, `?actor=${marta}`)).toMatchObject(only)
    expect(await read(audit.loader, '?act=accounts.end-role')).toMatchObject({ acts: [] })
    expect(await read(audit.loader, '?from=2999-01-01')).toMatchObject({ acts: [], problems: {} })
    expect(await read(audit.loader, '?until=2001-01-01')).toMatchObject({ acts: [] })
  })

  test.each([
    ['?from=2026-02-30', { from: 'day' }],
    ['?from=2026-03-02&until=2026-03-01', { until: 'reversed' }],
    ['?actor=nadie@museo.example', { actor: 'unknown-person' }],
  ])('%s is told what is wrong', async (query, wrong) => {
    expect(await read(audit.loader, query)).toMatchObject({ acts: [], problems: wrong })
  })

  test('notes what was done on these pages, by whom', async () => {
    await send(setting.action, { value: 'ayuda@example.org' }, { key: 'helpEmail' })
    expect(listAudit(db, { actor: marta }).rows).toMatchObject([
      { act: 'settings.change', subject: 'programme', detail: { keys: 'helpEmail' } },
    ])
  })
})
