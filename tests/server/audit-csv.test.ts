// The register of acts as a file: the lines of the page's filter, all of them, safe to open in a spreadsheet.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { record } from '../../app/domain/audit/record.server'
import { signUp } from '../../app/domain/accounts/sign-up.server'
import { machineContext, personContext, TEST_NOW } from '../support/context'
import { testSite, type TestSite } from '../support/site'

const ADMIN = { Cookie: 'auth=marta:administrator' }
const MANY = 450

let site: TestSite
let ana: string
beforeAll(async () => {
  site = await testSite()
  const { db } = site.site
  const person = { name: '=Ana "Ruiz", Gil', email: 'ana@museo.example', country: 'PE', language: 'es' as const }
  ana = signUp(machineContext(db), { ...person, passwordHash: null, isConfirmed: true }).personId
  for (let n = 0; n < MANY; n += 1) record(personContext(db, ana, [], TEST_NOW + n), 'courses.reopen', `c${n}`)
  record(machineContext(db, TEST_NOW + MANY), 'accounts.grant-role', ana, { role: 'instructor' })
})
afterAll(() => site.stop(0).catch(() => undefined))

const linesOf = (text: string): string[] => text.slice(1).split('\r\n').slice(0, -1)

test('holds every act once, newest first, under its heads', async () => {
  const reply = await site.send('/es/admin/audit.csv', { headers: ADMIN })
  expect([reply.status, reply.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8'])
  expect(reply.headers['content-disposition']).toContain('registro-de-actos.csv')
  expect(reply.headers['cache-control']).toBe('private, no-store')
  expect(reply.body.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  const lines = linesOf(reply.text)
  expect(lines).toHaveLength(1 + 1 + MANY)
  expect(lines[0]).toContain('quién')
  expect(new Set(lines).size).toBe(lines.length)
  expect(lines[1]).toContain('Dio un rol,accounts.grant-role')
  expect(lines.at(-1)).toContain(',c0,')
})

test('shows a name that begins like a formula instead of running it', async () => {
  const { text } = await site.send('/es/admin/audit.csv?act=courses.reopen', { headers: ADMIN })
  expect(linesOf(text)[1]).toContain(`,"'=Ana ""Ruiz"", Gil",${ana},Reabrió un curso,`)
})

test('holds no more than the filter', async () => {
  const ask = async (query: string) =>
    linesOf((await site.send(`/es/admin/audit.csv?${query}`, { headers: ADMIN })).text)
  expect(await ask(`subject=${ana}`)).toHaveLength(2)
  expect(await ask('subject=c7')).toHaveLength(2)
  expect(await ask('actor=ana@museo.example&act=courses.reopen')).toHaveLength(1 + MANY)
  expect(await ask('until=2001-01-01')).toHaveLength(1)
  const wrong = await site.send('/es/admin/audit.csv?from=2026-03-02&until=2026-03-01', { headers: ADMIN })
  expect(wrong.status).toBe(422)
})

test.each(['/es/admin/audit.csv?act=x', '/es/coordinate/certificates.zip', '/es/coordinate/exports/1/a.csv'])(
  '%s asks for a second proof, and comes back',
  async (path) => {
    const role = path.includes('admin') ? 'administrator' : 'coordinator'
    const reply = await site.send(path, { headers: { Cookie: `auth=marta:${role}:weak` } })
    expect(reply.status).toBe(303)
    expect(reply.headers.location).toBe(`/es/sign-in/second?next=${encodeURIComponent(path)}`)
    expect(reply.text).toBe('')
  },
)

test('is for administrators', async () => {
  const status = async (headers: Record<string, string>, path = '/es/admin/audit.csv') =>
    (await site.send(path, { headers })).status
  expect(await status({})).toBe(303)
  expect(await status({ Cookie: 'auth=rui:coordinator' })).toBe(403)
  expect(await status(ADMIN, '/xx/admin/audit.csv')).toBe(404)
})
