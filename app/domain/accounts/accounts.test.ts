import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { auditEntries } from '../../../db/schema/audit'
import { oneTimeTokens, people, roleGrants, signIns } from '../../../db/schema/accounts'
import { jobs, mails } from '../../../db/schema/queue'
import { machineContext, personContext, TEST_NOW } from '../../../tests/support/context'
import { freshDatabase } from '../../../tests/support/database'
import { readSignIn, startSignIn } from '../../platform/auth'
import type { Db } from '../../platform/db'
import type { Context } from '../context'
import { changePassword } from './change-password.server'
import { changeProfile } from './change-profile.server'
import { confirmEmail } from './confirm-email.server'
import { endRole } from './end-role.server'
import { grantRole } from './grant-role.server'
import { findOpenLink } from './links.server'
import { findClaimant, findPerson, findPersonByEmail, listRoles, personName } from './queries.server'
import { requestConfirmation } from './request-confirmation.server'
import { requestRecovery } from './request-recovery.server'
import { resetPassword } from './reset-password.server'
import { signUp } from './sign-up.server'
import { sweepSignIns } from './sweep-sign-ins.server'
import { issueToken } from './tokens.server'

const DAY = 24 * 60 * 60 * 1000
const email = 'Ana@museo.org'
const ana = { name: 'Ana Ruiz', email, country: 'PE', language: 'es' as const, passwordHash: 'h1' }
const http = { isHttps: false }

let db: Db
let machine: Context
let visitor: Context

beforeEach(() => {
  db = freshDatabase()
  machine = machineContext(db)
  visitor = { ...machine, actor: { kind: 'visitor' } }
})

const open = (input: Partial<typeof ana> & { id?: string } = {}) => signUp(visitor, { ...ana, ...input }).personId
const confirmed = (input: Partial<typeof ana> = {}) => signUp(machine, { ...ana, ...input, isConfirmed: true }).personId
const secret = (personId: string, purpose: 'confirm' | 'recover' = 'confirm', ctx = machine) => {
  const { token, code } = issueToken(ctx, { id: personId, email }, purpose, true)
  return { token, code: code ?? '' }
}
const jobKinds = () =>
  db
    .select({ kind: jobs.kind })
    .from(jobs)
    .all()
    .map((job) => job.kind)
const signIn = async (personId: string) => (await startSignIn(db, personId, http)).cookie.split(';')[0] ?? ''
const later = (ms: number): Context => ({ ...visitor, now: TEST_NOW + ms })

describe('sign-up', () => {
  test('opens an account that claims its address and queues one mail; the same press twice opens one', () => {
    const id = open({ id: 'press' })
    expect(open({ id: 'press' })).toBe(id)
    expect(db.select().from(people).all()).toHaveLength(1)
    expect(db.select().from(mails).all()).toMatchObject([
      { personId: id, template: 'confirm', state: 'queued', body: null },
    ])
    expect(jobKinds()).toEqual(['accounts.send-mail'])
    expect(findPersonByEmail(db, email)).toBeUndefined()
    expect(findClaimant(db, 'ANA@MUSEO.ORG')?.id).toBe(id)
  })

  test('never asks whether the address is known', () => {
    const owner = confirmed()
    const claimant = open()
    expect(claimant).not.toBe(owner)
    expect(findPersonByEmail(db, email)?.id).toBe(owner)
    expect(findClaimant(db, email)?.id).toBe(claimant)
  })

  test('takes an address as proven from the machine alone, and once', () => {
    const id = confirmed()
    expect(confirmed()).toBe(id)
    expect(findPersonByEmail(db, email)?.emailConfirmedAt).toBe(TEST_NOW)
    expect(db.select().from(mails).all()).toEqual([])
    expect(() => signUp(visitor, { ...ana, isConfirmed: true })).toThrow('not-allowed')
  })
})

describe('confirming', () => {
  test('by link makes the address the person’s own, and certificates that waited are asked for; twice is once', () => {
    const id = open()
    const { token } = secret(id)
    expect(findOpenLink(db, 'confirm', token, TEST_NOW)).toEqual({ name: 'Ana Ruiz', email, joins: false })
    expect(confirmEmail(visitor, { token })).toEqual({ personId: id, isJoined: false })
    expect(confirmEmail(visitor, { token })).toEqual({ personId: id, isJoined: false })
    expect(findPersonByEmail(db, email)?.id).toBe(id)
    expect(jobKinds().filter((kind) => kind === 'credentials.issue-pending')).toHaveLength(1)
    expect(findOpenLink(db, 'confirm', token, TEST_NOW)).toBeUndefined()
  })

  test('by code needs the person and the newest code', () => {
    const id = open()
    const first = secret(id)
    const second = secret(id)
    const other = open({ email: 'luis@museo.org' })
    const wrong = (ctx: Context, code: string) => expect(() => confirmEmail(ctx, { code })).toThrow('code-wrong')
    wrong(personContext(db, id), first.code === second.code ? 'x' : first.code)
    wrong(personContext(db, other), second.code)
    wrong(personContext(db, id, [], TEST_NOW + DAY), second.code)
    expect(confirmEmail(personContext(db, id), { code: second.code }).personId).toBe(id)
    expect(confirmEmail(personContext(db, id), { code: second.code }).personId).toBe(id)
  })

  test('is refused with a secret that is unknown, old, voided, or of another address', () => {
    const id = open()
    const refused = (token: string, ctx = visitor) =>
      expect(() => confirmEmail(ctx, { token })).toThrow('token-used-or-old')
    refused('nothing')
    refused(secret(id).token, later(DAY))
    const { token } = secret(id)
    secret(id)
    refused(token)
    const newest = secret(id).token
    db.update(people).set({ email: 'otra@museo.org', emailKey: 'otra@museo.org' }).where(eq(people.id, id)).run()
    refused(newest)
    refused(secret(id, 'recover').token)
  })

  test('of an address that is owned joins the accounts, and nothing learnt is lost', async () => {
    const owner = confirmed()
    const claimant = open()
    const cookie = await signIn(claimant)
    const { token, code } = secret(claimant)
    expect(() => confirmEmail(personContext(db, claimant), { code })).toThrow('code-wrong')
    expect(findOpenLink(db, 'confirm', token, TEST_NOW)?.joins).toBe(true)
    expect(confirmEmail(visitor, { token })).toEqual({ personId: owner, isJoined: true })
    expect(confirmEmail(visitor, { token })).toEqual({ personId: owner, isJoined: true })
    expect(findPerson(db, claimant)).toBeUndefined()
    expect(personName(db, claimant)).toBe('Ana Ruiz')
    expect(await readSignIn(db, cookie, http)).toBeUndefined()
    const join = db.select().from(jobs).where(eq(jobs.kind, 'enrolments.join')).all()
    expect(join.map((job) => JSON.parse(job.payload) as unknown)).toEqual([{ fromId: claimant, intoId: owner }])
  })

  test('is asked for again without a second mail while one waits, and never once confirmed', () => {
    const id = open()
    requestConfirmation(personContext(db, id), { personId: id, language: 'pt' })
    expect(db.select().from(mails).all()).toHaveLength(1)
    const other = confirmed({ email: 'luis@museo.org' })
    requestConfirmation(personContext(db, other), { personId: other, language: 'pt' })
    expect(db.select().from(mails).all()).toHaveLength(1)
  })

  test('keeps no secret in the database', () => {
    const { token, code } = secret(open())
    const kept = JSON.stringify([db.select().from(oneTimeTokens).all(), db.select().from(jobs).all()])
    expect(kept).not.toContain(token)
    expect(kept).not.toContain(code)
  })
})

describe('passwords', () => {
  test('are reset once by link: every sign-in ends, the address is proven', async () => {
    const id = open()
    const cookie = await signIn(id)
    const { token } = secret(id, 'recover')
    expect(resetPassword(visitor, { token, passwordHash: 'h2' })).toEqual({ personId: id, email })
    expect(findPersonByEmail(db, email)).toMatchObject({ id, passwordHash: 'h2', emailConfirmedAt: TEST_NOW })
    expect(await readSignIn(db, cookie, http)).toBeUndefined()
    expect(() => resetPassword(visitor, { token, passwordHash: 'h3' })).toThrow('token-used-or-old')
    expect(() => resetPassword(later(DAY), { token: secret(id, 'recover').token, passwordHash: 'h3' })).toThrow(
      'token-used-or-old',
    )
    expect(findPerson(db, id)?.passwordHash).toBe('h2')
  })

  test('are changed by their owner: the other sign-ins end, links to reset are void', async () => {
    const id = confirmed()
    const [here, there] = [await signIn(id), await signIn(id)]
    const { token } = secret(id, 'recover')
    changePassword(personContext(db, id), { passwordHash: 'h2', keepToken: here.split('=')[1] ?? '', language: 'es' })
    expect((await readSignIn(db, here, http))?.id).toBe(id)
    expect(await readSignIn(db, there, http)).toBeUndefined()
    expect(() => resetPassword(visitor, { token, passwordHash: 'h3' })).toThrow('token-used-or-old')
    expect(db.select().from(mails).all()).toMatchObject([{ template: 'password-changed' }])
  })

  test('that are forgotten leave the same trace for every address', () => {
    confirmed()
    requestRecovery(visitor, { email, language: 'es' })
    requestRecovery(visitor, { email: 'nadie@museo.org', language: 'es' })
    requestRecovery(visitor, { email: 'NADIE@museo.org', language: 'es' })
    const rows = db.select().from(mails).all()
    expect(rows.map(({ toAddress, personId, template, state }) => ({ toAddress, personId, template, state }))).toEqual([
      { toAddress: 'ana@museo.org', personId: null, template: 'recover', state: 'queued' },
      { toAddress: 'nadie@museo.org', personId: null, template: 'recover', state: 'queued' },
    ])
  })
})

describe('profile and roles', () => {
  test('a person keeps name, country and language right', () => {
    const id = confirmed()
    changeProfile(personContext(db, id), { name: ' Ana  Ruiz Gil ', country: 'PT', language: 'pt' })
    expect(findPerson(db, id)).toMatchObject({ name: 'Ana Ruiz Gil', country: 'PT', language: 'pt', email })
  })

  test('roles are given and taken by administrators, once, on record', () => {
    const id = confirmed()
    const administrator = personContext(db, 'other', ['administrator'])
    expect(() => grantRole(personContext(db, id), { personId: id, role: 'administrator' })).toThrow('not-allowed')
    expect(() => grantRole(administrator, { personId: 'nobody', role: 'instructor' })).toThrow('not-found')
    grantRole(administrator, { personId: id, role: 'instructor' })
    grantRole(machine, { personId: id, role: 'instructor' })
    expect(listRoles(db, id)).toEqual(['instructor'])
    expect(() => endRole(personContext(db, id, ['instructor']), { personId: id, role: 'instructor' })).toThrow(
      'not-allowed',
    )
    endRole(administrator, { personId: id, role: 'instructor' })
    endRole(administrator, { personId: id, role: 'instructor' })
    expect(listRoles(db, id)).toEqual([])
    expect(db.select().from(roleGrants).all()).toMatchObject([{ endedBy: 'other', endedAt: TEST_NOW }])
    expect(
      db
        .select()
        .from(auditEntries)
        .all()
        .map((entry) => entry.act),
    ).toEqual(['accounts.grant-role', 'accounts.end-role'])
  })

  test('what has run out is swept', async () => {
    const id = confirmed()
    await signIn(id)
    secret(id)
    const far = { ...machine, now: Date.now() + 90 * DAY }
    sweepSignIns(far)
    expect([db.select().from(signIns).all(), db.select().from(oneTimeTokens).all()]).toEqual([[], []])
  })
})
