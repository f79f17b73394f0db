import { beforeEach, describe, expect, it } from 'vitest'
import { combinedCredentials, credentials, identityNumbers } from '../../../db/schema/credentials'
import { personContext, testKeys, TEST_NOW } from '../../../tests/support/context'
import { freshDatabase } from '../../../tests/support/database'
import { DAY, graduate, makeGraduate, publishNth } from '../../../tests/support/graduate'
import type { Db } from '../../platform/db'
import type { Context } from '../context'
import { checkNumber } from './check-number.server'
import { combine } from './combine.server'
import { giveIdentity, printIdentity } from './give-identity.server'
import { findKind } from './identity-kinds'
import { reissueOwn } from './reissue-own.server'
import { removeIdentity } from './remove-identity.server'
import { replaceCredential } from './replace.server'
import { revokeCredential } from './revoke.server'
import { identityOf, openIdentity } from './seal-identity.server'
import { verifyCombined } from './verify-combined.server'
import { verifyCredential } from './verify.server'
import { machineContext } from '../../../tests/support/context'

const NUMBER = '45.678.901'
const BARE = '45678901'
const of = findKind('PE-DNI')!
let db: Db
let ctx: Context
let personId: string
let courseId: string

beforeEach(() => {
  db = freshDatabase()
  courseId = publishNth(db, 1)
  ;({ personId, ctx } = makeGraduate(db))
})

const give = (isPrinted = true) => giveIdentity(ctx, { of, number: NUMBER, isPrinted })
const dump = () =>
  JSON.stringify(
    ['people', 'credentials', 'combined_credentials', 'identity_numbers', 'audit_entries'].map((table) =>
      db.$client.prepare(`select * from ${table}`).all(),
    ),
  )

describe('an identity number', () => {
  it('stands nowhere in the clear', () => {
    give()
    const code = graduate(db, personId, { courseId })
    expect(dump()).not.toContain(NUMBER)
    expect(dump()).not.toContain(BARE)
    expect(identityOf(db, testKeys(), personId)).toMatchObject({ country: 'PE', kind: 'DNI', number: NUMBER })
    expect(verifyCredential(db, code)?.facts?.holder.identity).toMatchObject({ kind: 'DNI', masked: '•••• 901' })
  })

  it('opens only for the record it was sealed for', () => {
    give()
    graduate(db, personId, { courseId })
    const row = db.select().from(credentials).get()!
    expect(openIdentity(testKeys(), row.id, row.identity)?.number).toBe(NUMBER)
    expect(openIdentity(testKeys(), personId, row.identity)).toBeUndefined()
    const other = makeGraduate(db)
    const sealed = db.select().from(identityNumbers).get()!
    db.insert(identityNumbers)
      .values({ ...sealed, personId: other.personId })
      .run()
    expect(identityOf(db, testKeys(), other.personId)).toBeUndefined()
    for (const touched of ['', 'v1.', 'v1.AAAA', `${row.identity?.slice(0, -2)}AA`, 'no'])
      expect(openIdentity(testKeys(), row.id, touched)).toBeUndefined()
  })

  it('given twice is given once; the wish to print it is kept apart', () => {
    give()
    const first = db.select().from(identityNumbers).get()
    give()
    expect(db.select().from(identityNumbers).all()).toEqual([first])
    printIdentity(ctx, { isPrinted: false })
    printIdentity(ctx, { isPrinted: false })
    const code = graduate(db, personId, { courseId })
    expect(verifyCredential(db, code)?.facts?.holder.identity).toBeUndefined()
    expect(() => printIdentity(makeGraduate(db).ctx, { isPrinted: true })).toThrow('not-found')
  })

  it('comes onto a certificate that stands only by another in its place; twice is once', () => {
    const code = graduate(db, personId, { courseId })
    expect(() => reissueOwn(ctx, { code, hasIdentity: true })).toThrow('identity-missing')
    give()
    const later = { ...ctx, now: TEST_NOW + DAY }
    const next = reissueOwn(later, { code, hasIdentity: true })
    expect(next.isNew).toBe(true)
    expect(reissueOwn(later, { code, hasIdentity: true })).toEqual({ code: next.code, isNew: false })
    expect(reissueOwn(later, { code: next.code, hasIdentity: true })).toEqual({ code: next.code, isNew: false })
    expect(verifyCredential(db, code)).toMatchObject({ status: 'replaced', replacedByCode: next.code })
    const without = reissueOwn(later, { code: next.code, hasIdentity: false })
    expect(verifyCredential(db, without.code)?.facts?.holder).toEqual({ name: 'Lucía Quispe Mamani' })
    revokeCredential(machineContext(db), { code: without.code, reason: 'x' })
    expect(() => reissueOwn(ctx, { code: without.code, hasIdentity: true })).toThrow('certificate-not-current')
  })

  it('is nobody else’s to ask for', () => {
    give()
    const code = graduate(db, personId, { courseId })
    const stranger = makeGraduate(db)
    for (const roles of [[], ['administrator']] as const)
      expect(() => reissueOwn(personContext(db, stranger.personId, roles), { code, hasIdentity: false })).toThrow(
        'not-found',
      )
    expect(() => reissueOwn(ctx, { code: 'no', hasIdentity: false })).toThrow('not-found')
  })

  it('stays on the certificate when its name is corrected', () => {
    give()
    const code = graduate(db, personId, { courseId })
    const next = replaceCredential(machineContext(db), { code, name: 'Lucía Quispe' })
    expect(checkNumber(ctx, { code: next.code, number: BARE })).toBe('same')
  })
})

describe('a number on paper', () => {
  it('is the one the certificate was issued for, or it is not', () => {
    give()
    const code = graduate(db, personId, { courseId })
    expect(checkNumber(ctx, { code, number: ' 45 678-901 ' })).toBe('same')
    for (const number of ['45678902', '', '901', 'x'.repeat(5000), '💀', '\u0000'])
      expect(checkNumber(ctx, { code, number })).toBe('another')
    expect(checkNumber(ctx, { code: '0000-0000-0000-0000', number: BARE })).toBeUndefined()
  })

  it('cannot be compared where none was printed, or its holder took it back', () => {
    const plain = graduate(db, personId, { courseId })
    expect(checkNumber(ctx, { code: plain, number: BARE })).toBe('none')
    give()
    const { code } = reissueOwn(ctx, { code: plain, hasIdentity: true })
    const both = combine(ctx, { codes: [code, graduate(db, personId, { courseId: publishNth(db, 2) })] })
    expect(checkNumber(ctx, { code: both.code, number: BARE })).toBe('same')
    removeIdentity(ctx)
    removeIdentity(ctx)
    for (const one of [code, both.code]) expect(checkNumber(ctx, { code: one, number: BARE })).toBe('removed')
    expect(
      [...db.select().from(credentials).all(), ...db.select().from(combinedCredentials).all()].filter(
        (r) => r.identity,
      ),
    ).toEqual([])
    expect(verifyCredential(db, code)?.status).toBe('current')
    expect(verifyCombined(db, both.code)?.status).toBe('current')
    expect(db.select().from(identityNumbers).all()).toEqual([])
  })
})
