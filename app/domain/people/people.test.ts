// Who sees whom, and what: another country's, another museum's and silent people are not there at all.
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { auditEntries } from '../../../db/schema/audit'
import type { Db } from '../../platform/db'
import { personContext, TEST_NOW } from '../../../tests/support/context'
import { freshDatabase } from '../../../tests/support/database'
import { graduate, publishNth } from '../../../tests/support/graduate'
import { refusalCode } from '../../../tests/support/refusal'
import { affiliationOf, makeRegister, type Register, workerOf } from '../../../tests/support/register'
import { changeProfile } from '../accounts/change-profile.server'
import { coordinatorScope } from '../accounts/queries.server'
import { setSharing, sharedWith } from '../accounts/sharing.server'
import type { Context } from '../context'
import { closeAffiliation } from './close-affiliation.server'
import { confirmAffiliation } from './confirm-affiliation.server'
import { LOOK_LASTS_MS, lookAtPerson, openUntil, personDetails } from './look.server'
import { personPage } from './person-page.server'
import { searchPeople } from './search.server'

let db: Db
let at: Register
let shares: string
let silent: string
let chilean: string

const found = (ctx: Context, q: string) =>
  searchPeople(db, coordinatorScope(db, ctx.actor), { q, page: 1 }).rows.map(({ id }) => id)
const page = (ctx: Context, id: string) => personPage(db, coordinatorScope(db, ctx.actor), id, 'es')
const linkOf = (personId: string) => affiliationOf(db, personId)

beforeEach(() => {
  db = freshDatabase()
  at = makeRegister(db)
  shares = workerOf(db, at.museum, 'lia@museo.org', { name: 'Lía Ñahui Peña', shares: true })
  silent = workerOf(db, at.museum, 'sol@museo.org', { name: 'Sol Peña' })
  chilean = workerOf(db, at.chilean, 'eva@museo.org', { name: 'Eva Peña', country: 'CL', shares: true })
})

test('people are found by words of the name, by the whole address, and only within what somebody coordinates', () => {
  expect(found(at.as.programme, 'pena')).toEqual([chilean, shares, silent])
  expect(found(at.as.programme, 'nahui lia')).toEqual([shares])
  expect([found(at.as.programme, 'LIA@museo.org'), found(at.as.programme, 'lia@muse')]).toEqual([[shares], []])
  expect(found(at.as.peru, 'pena')).toEqual([shares, silent])
  expect(found(at.as.chile, 'pena')).toEqual([chilean])
  expect([found(at.as.museum, 'pena'), found(at.as.museum, ''), found(at.as.museum, 'sol@museo.org')]).toEqual([
    [shares],
    [shares],
    [],
  ])
  expect([found(at.as.programme, ''), found(at.as.programme, '"* OR'), found(at.as.programme, '«»')]).toEqual([
    [],
    [],
    [],
  ])
})

test('a changed name is found, and the one before is not', () => {
  changeProfile(personContext(db, shares), { name: 'Lía Quispe', country: 'PE', language: 'es' })
  expect([found(at.as.peru, 'quispe'), found(at.as.peru, 'ñahui')]).toEqual([[shares], []])
})

test('a person’s page shows status, dates, hours and certificates; not there for everybody else', () => {
  graduate(db, shares, { courseId: publishNth(db, 1) })
  const own = page(at.as.museum, shares)
  expect(own?.enrolments).toMatchObject([{ status: 'certified', code: expect.stringContaining('-') as unknown }])
  expect(own?.affiliations).toMatchObject([{ institutionId: at.museum, confirmedAt: null }])
  expect(JSON.stringify(own)).not.toMatch(/mark|percent|email/i)
  expect(page(at.as.peru, shares)?.enrolments).toHaveLength(1)
  expect([page(at.as.chile, shares), page(at.as.museum, silent), page(at.as.museum, chilean)]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  setSharing(personContext(db, shares), { isShared: false })
  expect(page(at.as.museum, shares)).toBeUndefined()
})

test('who moved to another country is seen by the one before for what was counted in it, and no more', () => {
  graduate(db, shares, { courseId: publishNth(db, 1) })
  changeProfile(personContext(db, shares), { name: 'Lía Ñahui Peña', country: 'CL', language: 'es' })
  expect(page(at.as.peru, shares)?.enrolments).toHaveLength(1)
  expect(page(at.as.chile, shares)).toMatchObject({ enrolments: [], affiliations: [] })
})

test('details ask for a reason, are open for a quarter of an hour to whoever gave it, and it stays written', () => {
  expect(personDetails(at.as.peru, shares, 'es')).toBeUndefined()
  lookAtPerson(at.as.peru, { personId: shares, reason: 'Pide ayuda con su certificado' })
  expect(personDetails(at.as.peru, shares, 'es')).toMatchObject({ email: 'lia@museo.org' })
  expect(personDetails(at.as.programme, shares, 'es')).toBeUndefined()
  expect(openUntil(db, at.as.peru.actor, shares, TEST_NOW)).toBe(TEST_NOW + LOOK_LASTS_MS)
  expect(personDetails({ ...at.as.peru, now: TEST_NOW + LOOK_LASTS_MS }, shares, 'es')).toBeUndefined()
  const lines = db.select().from(auditEntries).where(eq(auditEntries.act, 'people.look')).all()
  expect(lines).toMatchObject([{ subject: shares, detail: '{"reason":"Pide ayuda con su certificado"}' }])
  for (const [ctx, id] of [
    [at.as.chile, shares],
    [at.as.museum, silent],
  ] as const)
    expect(refusalCode(() => lookAtPerson(ctx, { personId: id, reason: 'Por curiosidad' }))).toBe('not-found')
})

test('an institution’s coordinators never see attempts; the programme’s own do', () => {
  graduate(db, shares, { courseId: publishNth(db, 1) })
  for (const ctx of [at.as.museum, at.as.programme])
    lookAtPerson(ctx, { personId: shares, reason: 'Pide ayuda con su certificado' })
  expect(personDetails(at.as.museum, shares, 'es')).not.toHaveProperty('attempts')
  expect(personDetails(at.as.programme, shares, 'es')).toHaveProperty('attempts')
})

test('affiliations are confirmed and ended within what somebody coordinates; ending ends the sharing', () => {
  const link = { personId: shares, affiliationId: linkOf(shares) }
  for (const act of [confirmAffiliation, closeAffiliation]) {
    expect(refusalCode(() => act(at.as.chile, link))).toBe('not-found')
    expect(refusalCode(() => act(at.as.museum, { personId: silent, affiliationId: linkOf(silent) }))).toBe('not-found')
    expect(refusalCode(() => act(at.as.peru, { ...link, personId: silent }))).toBe('not-found')
  }
  confirmAffiliation(at.as.museum, link)
  confirmAffiliation(at.as.peru, link)
  expect(page(at.as.museum, shares)?.affiliations).toMatchObject([{ confirmedAt: TEST_NOW, toAt: null }])
  closeAffiliation(at.as.museum, link)
  expect([sharedWith(db, shares), page(at.as.museum, shares)]).toEqual([undefined, undefined])
  expect(page(at.as.peru, shares)?.affiliations).toMatchObject([{ confirmedAt: TEST_NOW, toAt: TEST_NOW }])
  const acts = db.select({ act: auditEntries.act }).from(auditEntries).where(eq(auditEntries.subject, shares)).all()
  expect(acts).toEqual([{ act: 'people.confirm-affiliation' }, { act: 'people.end-affiliation' }])
})
