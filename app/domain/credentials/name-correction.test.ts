import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { people } from '../../../db/schema/accounts'
import { nameCorrections } from '../../../db/schema/credentials'
import { machineContext, personContext, testKeys } from '../../../tests/support/context'
import { freshDatabase } from '../../../tests/support/database'
import { graduate, makeGraduate, publishNth } from '../../../tests/support/graduate'
import type { Db } from '../../platform/db'
import type { Context } from '../context'
import { joinEnrolments } from '../progress/join-enrolments.server'
import { askNameCorrection, withdrawNameCorrection } from './ask-name-correction.server'
import { checkNumber } from './check-number.server'
import { combine } from './combine.server'
import { listCombined } from './combined-queries.server'
import { decideNameCorrection } from './decide-name-correction.server'
import { giveIdentity } from './give-identity.server'
import { findKind } from './identity-kinds'
import { listOpenCorrections, newestCorrectionOf } from './name-correction-queries.server'
import { certificatesOf, heldNames } from './queries.server'
import { identityOf } from './seal-identity.server'
import { verifyCombined } from './verify-combined.server'

const RIGHT = 'Lucía Quispe Mamaní'
let db: Db
let machine: Context
let ctx: Context
let personId: string
let codes: string[]

beforeEach(() => {
  db = freshDatabase()
  machine = machineContext(db)
  ;({ personId, ctx } = makeGraduate(db))
  codes = [1, 2].map((nth) => graduate(db, personId, { courseId: publishNth(db, nth) }))
})

const ask = (name = RIGHT) => askNameCorrection(ctx, { name, reason: 'Falta una tilde' })
const open = () => newestCorrectionOf(db, personId)!

describe('a request to correct a name', () => {
  it('waits alone; twice is once', () => {
    ask()
    ask(`  ${RIGHT} `)
    expect(db.select().from(nameCorrections).all()).toHaveLength(1)
    expect(() => ask('Otra Cosa')).toThrow('name-correction-open')
    withdrawNameCorrection(ctx)
    withdrawNameCorrection(ctx)
    expect(open()).toMatchObject({ decision: 'withdrawn', decidedBy: personId })
    ask('Otra Cosa')
    expect(listOpenCorrections(db)).toMatchObject([{ nameAsked: 'Otra Cosa', nameBefore: 'Lucía Quispe Mamani' }])
    withdrawNameCorrection(makeGraduate(db).ctx)
    expect(listOpenCorrections(db)).toHaveLength(1)
  })

  it('is not for the name everything bears already, but for certificates that the profile has outrun', () => {
    expect(() => ask('Lucía Quispe Mamani')).toThrow('name-correction-same')
    db.update(people).set({ name: RIGHT }).where(eq(people.id, personId)).run()
    ask()
    expect(open().nameBefore).toBe('Lucía Quispe Mamani')
  })

  it('granted changes the name, and puts others in the place of the certificates, the combined too', () => {
    giveIdentity(ctx, { of: findKind('PE-DNI')!, number: '45678901', isPrinted: true })
    const both = combine(ctx, { codes })
    ask()
    const first = decideNameCorrection(machine, { id: open().id, decision: 'granted', answer: ' Hecho ' })
    expect(first.codes).toHaveLength(3)
    expect(decideNameCorrection(machine, { id: open().id, decision: 'granted' })).toEqual({ codes: [] })
    expect(() => decideNameCorrection(machine, { id: open().id, decision: 'refused' })).toThrow(
      'name-correction-decided',
    )
    expect(open()).toMatchObject({ decision: 'granted', decidedBy: 'machine:seed', answer: 'Hecho' })
    expect(heldNames(db, personId)).toEqual([RIGHT, RIGHT])
    expect(db.select().from(people).where(eq(people.id, personId)).get()?.name).toBe(RIGHT)
    const [combined] = listCombined(db, personId)
    expect(verifyCombined(db, both.code)).toMatchObject({ status: 'replaced', replacedByCode: combined?.code })
    expect(verifyCombined(db, combined!.code)).toMatchObject({
      status: 'current',
      facts: { holder: { name: RIGHT }, replaces: both.code },
    })
    expect(checkNumber(ctx, { code: combined!.code, number: '45678901' })).toBe('same')
  })

  it('refused changes nothing but the answer', () => {
    ask()
    expect(decideNameCorrection(machine, { id: open().id, decision: 'refused', answer: 'No coincide' })).toEqual({
      codes: [],
    })
    expect(heldNames(db, personId)).toEqual(['Lucía Quispe Mamani', 'Lucía Quispe Mamani'])
    expect(certificatesOf(db, personId).map((c) => c.code)).toEqual(expect.arrayContaining(codes))
  })

  it('is decided by the programme’s coordinators, and no more once it was taken back', () => {
    ask()
    const { id } = open()
    for (const roles of [[], ['instructor']] as const)
      expect(() => decideNameCorrection(personContext(db, personId, roles), { id, decision: 'granted' })).toThrow(
        'not-allowed',
      )
    withdrawNameCorrection(ctx)
    expect(() => decideNameCorrection(machine, { id, decision: 'granted' })).toThrow('name-correction-decided')
    expect(() => decideNameCorrection(machine, { id: 'none', decision: 'granted' })).toThrow('not-found')
  })
})

describe('two accounts of one person', () => {
  it('keep number, combined certificates and the one request', () => {
    giveIdentity(ctx, { of: findKind('PE-DNI')!, number: '45678901', isPrinted: true })
    const both = combine(ctx, { codes })
    ask()
    const into = makeGraduate(db)
    const held = { fromId: personId, intoId: into.personId }
    const own = graduate(db, into.personId, { courseId: publishNth(db, 3) })
    joinEnrolments(machine, held)
    joinEnrolments(machine, held)
    expect(identityOf(db, testKeys(), into.personId)?.number).toBe('45678901')
    expect(identityOf(db, testKeys(), personId)).toBeUndefined()
    expect(listCombined(db, into.personId).map((c) => c.code)).toEqual([both.code])
    expect(newestCorrectionOf(db, into.personId)).toMatchObject({ nameAsked: RIGHT, decidedAt: null })
    expect(
      certificatesOf(db, into.personId)
        .map((c) => c.code)
        .toSorted(),
    ).toEqual([...codes, own].toSorted())
  })

  it('in the same course keep one certificate, and the number and request of the account that stays', () => {
    const into = makeGraduate(db, 'Otra Persona')
    const of = findKind('PE-DNI')!
    giveIdentity(ctx, { of, number: '45678901', isPrinted: true })
    giveIdentity(into.ctx, { of, number: '11111111', isPrinted: false })
    ask()
    askNameCorrection(into.ctx, { name: 'Otra Persona Más', reason: 'x' })
    const kept = graduate(db, into.personId, { courseId: publishNth(db, 1) })
    joinEnrolments(machine, { fromId: personId, intoId: into.personId })
    expect(identityOf(db, testKeys(), into.personId)?.number).toBe('11111111')
    expect(newestCorrectionOf(db, into.personId)?.nameAsked).toBe('Otra Persona Más')
    expect(listOpenCorrections(db)).toHaveLength(1)
    expect(
      certificatesOf(db, into.personId)
        .map((c) => c.code)
        .toSorted(),
    ).toEqual([kept, codes[1]!].toSorted())
  })
})
