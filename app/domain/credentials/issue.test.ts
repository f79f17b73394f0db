import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { people } from '../../../db/schema/accounts'
import { credentials } from '../../../db/schema/credentials'
import { machineContext, personContext, TEST_NOW } from '../../../tests/support/context'
import { COURSE_ID, courseDocument, publishDocument, readingLesson } from '../../../tests/support/course'
import { freshDatabase } from '../../../tests/support/database'
import { makePerson } from '../../../tests/support/learner'
import type { Db } from '../../platform/db'
import type { Context } from '../context'
import { publish } from '../courses/publish.server'
import { saveDraft } from '../courses/save-draft.server'
import { enrol } from '../enrolments/enrol.server'
import { changeSettings } from '../settings/change-settings.server'
import { issueCredential } from './issue.server'
import { certificatesOf, findCurrentByEnrolment } from './queries.server'
import { replaceCredential } from './replace.server'
import { revokeCredential } from './revoke.server'
import { showMark } from './show-mark.server'
import { verifyCredential } from './verify.server'

const DAY = 24 * 3_600_000
let db: Db
let machine: Context

beforeEach(() => {
  db = freshDatabase()
  machine = machineContext(db, TEST_NOW)
  publishDocument(machine, courseDocument())
})

function completed(name?: string, isConfirmed = true) {
  const personId = makePerson(db, { ...(name ? { name } : {}), isConfirmed })
  const ctx = personContext(db, personId)
  const enrolment = enrol(ctx, { courseId: COURSE_ID, language: 'pt' })
  const input = {
    enrolmentId: enrolment.id,
    startedAt: TEST_NOW - 3 * DAY,
    completedAt: TEST_NOW,
    markPercent: 88,
    revision: 1,
  }
  return { personId, ctx, input, issue: () => issueCredential(ctx, input) }
}

function issued(name?: string) {
  const made = completed(name)
  const result = made.issue()
  if (!('code' in result)) throw new Error('not issued')
  return { ...made, code: result.code }
}

describe('issuing', () => {
  it('twice is issuing once', () => {
    const { issue, input } = completed()
    const first = issue()
    expect(first).toMatchObject({ isNew: true })
    expect(issue()).toEqual({ ...first, isNew: false })
    expect(db.select().from(credentials).all()).toHaveLength(1)
    expect(findCurrentByEnrolment(db, input.enrolmentId)?.code).toBe('code' in first && first.code)
  })

  it('freezes what it says, whatever changes afterwards', () => {
    const { code, personId } = issued()
    const before = verifyCredential(db, code)
    expect(before?.facts).toMatchObject({
      holder: { name: 'Lucía Quispe Mamani' },
      course: {
        id: COURSE_ID,
        hours: 1,
        source: 'es',
        languages: ['es', 'pt'],
        revision: 1,
        title: { es: 'Curso de prueba', pt: 'Curso de prueba (pt)' },
      },
      startedOn: '2026-10-31',
      completedOn: '2026-11-03',
      timeZone: 'America/Lima',
      markPercent: 88,
      passing: { passMarkPercent: 70 },
      criteria: 'http://localhost:3000/es/courses/curso-de-prueba',
    })
    expect(before?.facts?.course.title).not.toHaveProperty('en')
    changeSettings(machine, { issuerLegalId: '99', reportTimeZone: 'Asia/Tokyo' })
    db.update(people).set({ name: 'Otra Persona' }).where(eq(people.id, personId)).run()
    saveDraft(machine, { ...courseDocument([readingLesson('r1')]), slug: 'otra-direccion', hours: 9 })
    publish(machine, { courseId: COURSE_ID })
    expect(verifyCredential(db, code)).toEqual(before)
    expect(certificatesOf(db, personId)).toMatchObject([{ code, hours: 1, slug: 'otra-direccion', source: 'es' }])
  })

  it('takes the day in the programme’s zone, not in UTC', () => {
    const made = completed()
    const result = issueCredential(made.ctx, { ...made.input, completedAt: Date.UTC(2026, 10, 4, 3, 0, 0) })
    expect(verifyCredential(db, 'code' in result ? result.code : '')?.facts?.completedOn).toBe('2026-11-03')
  })

  it('waits for a confirmed address and for a name that can be printed', () => {
    const unconfirmed = completed('Ana Luz', false)
    expect(unconfirmed.issue()).toEqual({ needsEmail: true })
    const foreign = completed()
    db.update(people).set({ name: '漢字' }).where(eq(people.id, foreign.personId)).run()
    expect(foreign.issue()).toEqual({ needsName: true })
    expect(db.select().from(credentials).all()).toEqual([])
  })

  it('prints no mark where no quiz was required', () => {
    const made = completed()
    const result = issueCredential(made.ctx, { ...made.input, markPercent: null })
    const found = verifyCredential(db, 'code' in result ? result.code : '')
    expect(found).toMatchObject({ status: 'current' })
    expect(found?.facts).not.toHaveProperty('markPercent')
    expect(found?.publicSignature).toBe(found?.signature)
  })
})

describe('checking', () => {
  const touch = (code: string, change: (facts: string) => string) => {
    const row = db
      .select()
      .from(credentials)
      .all()
      .find((c) => c.code === code.replaceAll('-', ''))!
    db.update(credentials)
      .set({ facts: change(row.facts) })
      .where(eq(credentials.id, row.id))
      .run()
  }

  it('calls touched facts forged, and shows none of them', () => {
    for (const change of [
      (facts: string) => facts.replace('"hours":1', '"hours":400'),
      (facts: string) => facts.replace('Lucía', 'Lucia'),
      (facts: string) => ` ${facts}`,
      () => '{}',
      () => 'no JSON',
    ]) {
      const { code } = issued()
      touch(code, change)
      expect(verifyCredential(db, code)).toMatchObject({ status: 'forged' })
      expect(verifyCredential(db, code)?.facts).toBeUndefined()
    }
  })

  it('calls genuine facts forged under another’s code', () => {
    const [mine, other] = [issued('Ana Luz'), issued('Bea Sol')]
    const rows = db.select().from(credentials).all()
    const good = rows.find((r) => formatted(r.code) === other.code)!
    db.update(credentials)
      .set({ facts: good.facts, signature: good.signature, publicSignature: good.publicSignature })
      .where(eq(credentials.code, mine.code.replaceAll('-', '')))
      .run()
    expect(verifyCredential(db, mine.code)?.status).toBe('forged')
    expect(verifyCredential(db, other.code)?.status).toBe('current')
  })

  it('does not believe a signature without its key', () => {
    const { code } = issued()
    db.update(credentials).set({ keyId: 'another' }).run()
    expect(verifyCredential(db, code)?.status).toBe('forged')
  })

  it('finds nothing under a code that was never issued', () => {
    expect(verifyCredential(db, '0000-0000-0000-0000')).toBeUndefined()
    expect(verifyCredential(db, '/%00')).toBeUndefined()
  })
})

const formatted = (code: string) => code.match(/.{4}/g)!.join('-')

describe('correcting', () => {
  it('puts another in the place of one with a wrong name; twice is once', () => {
    const { code, personId, issue } = issued('Lucia Quispe')
    db.update(people).set({ name: 'Lucía Quispe' }).where(eq(people.id, personId)).run()
    const next = replaceCredential({ ...machine, now: TEST_NOW + DAY }, { code })
    expect(next.isNew).toBe(true)
    expect(replaceCredential(machine, { code })).toEqual({ code: next.code, isNew: false })
    expect(replaceCredential(machine, { code: next.code })).toEqual({ code: next.code, isNew: false })
    expect(verifyCredential(db, code)).toMatchObject({ status: 'replaced', replacedByCode: next.code })
    expect(verifyCredential(db, next.code)).toMatchObject({
      status: 'current',
      facts: {
        holder: { name: 'Lucía Quispe' },
        replaces: code,
        markPercent: 88,
        completedOn: '2026-11-03',
        issuedOn: '2026-11-04',
      },
    })
    expect(issue()).toEqual({ code: next.code, isNew: false })
    expect(certificatesOf(db, personId).map((c) => c.code)).toEqual([next.code])
  })

  it('revokes for good: none is issued again, and the first reason stands', () => {
    const { code, issue, personId } = issued()
    revokeCredential(machine, { code, reason: 'Emitido por error' })
    revokeCredential({ ...machine, now: TEST_NOW + DAY }, { code, reason: 'Otra razón' })
    expect(verifyCredential(db, code)).toMatchObject({
      status: 'revoked',
      revokedAt: TEST_NOW,
      revokedReason: 'Emitido por error',
    })
    expect(issue()).toEqual({ code, isNew: false })
    expect(certificatesOf(db, personId)).toEqual([])
    expect(() => replaceCredential(machine, { code, name: 'Otra' })).toThrow('certificate-not-current')
  })

  it('is not for learners and docents', () => {
    const { code, personId } = issued()
    for (const roles of [[], ['instructor']] as const) {
      expect(() => revokeCredential(personContext(db, personId, roles), { code, reason: 'no' })).toThrow('not-allowed')
      expect(() => replaceCredential(personContext(db, personId, roles), { code })).toThrow('not-allowed')
    }
    expect(() => replaceCredential(machine, { code, name: 'Ana 🎓' })).toThrow('certificate-needs-name')
  })
})

describe('the mark', () => {
  it('shows when its holder says so, and only theirs', () => {
    const { code, ctx } = issued()
    expect(verifyCredential(db, code)?.isMarkShown).toBe(false)
    showMark(ctx, { code, isShown: true })
    showMark(ctx, { code, isShown: true })
    expect(verifyCredential(db, code)?.isMarkShown).toBe(true)
    const stranger = personContext(db, makePerson(db), ['administrator'])
    expect(() => showMark(stranger, { code, isShown: false })).toThrow('not-allowed')
    showMark(ctx, { code, isShown: false })
    expect(verifyCredential(db, code)?.isMarkShown).toBe(false)
  })
})
