import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { combinedCredentials, combinedParts } from '../../../db/schema/credentials'
import { machineContext, personContext } from '../../../tests/support/context'
import { freshDatabase } from '../../../tests/support/database'
import { graduate, makeGraduate, publishNth } from '../../../tests/support/graduate'
import type { Db } from '../../platform/db'
import type { Context } from '../context'
import { combine } from './combine.server'
import { listCombined } from './combined-queries.server'
import { replaceCredential } from './replace.server'
import { revokeCredential } from './revoke.server'
import { verifyCombined } from './verify-combined.server'

let db: Db
let ctx: Context
let personId: string
let codes: string[]

beforeEach(() => {
  db = freshDatabase()
  ;({ personId, ctx } = makeGraduate(db))
  codes = [
    graduate(db, personId, { courseId: publishNth(db, 1, 12), from: 30, to: 21 }),
    graduate(db, personId, { courseId: publishNth(db, 2, 4), from: 25, to: 11 }),
    graduate(db, personId, { courseId: publishNth(db, 3, 6), from: 2, to: 1 }),
  ]
})

const all = () => combine(ctx, { codes })

describe('combining', () => {
  it('sums hours, counts days once, and names what overlaps', () => {
    const { code } = all()
    const found = verifyCombined(db, code)
    expect(found).toMatchObject({
      status: 'current',
      standingHours: 22,
      facts: {
        hours: 22,
        startedOn: '2026-10-04',
        completedOn: '2026-11-02',
        days: 22,
        hoursPerDay: 1,
        overlaps: [{ codes: [codes[0], codes[1]], from: '2026-10-09', to: '2026-10-13' }],
        holder: { name: 'Lucía Quispe Mamani' },
      },
    })
    expect(found?.facts?.parts.map((part) => part.code)).toEqual(codes)
    expect(JSON.stringify(found?.facts)).not.toContain('markPercent')
  })

  it('the same ones again, in any order, twice or typed otherwise, gives the same one', () => {
    const first = all()
    expect(first.isNew).toBe(true)
    const again = [codes[2]!, codes[0]!.toLowerCase(), codes[1]!, codes[2]!]
    expect(combine(ctx, { codes: again })).toEqual({ code: first.code, isNew: false })
    expect(db.select().from(combinedCredentials).all()).toHaveLength(1)
    expect(db.select().from(combinedParts).all()).toHaveLength(3)
    expect(combine(ctx, { codes: codes.slice(0, 2) }).isNew).toBe(true)
    expect(listCombined(db, personId)).toHaveLength(2)
  })

  it('takes current certificates of one’s own, of one name, two at least', () => {
    const stranger = makeGraduate(db, 'Otra Persona')
    expect(() => combine(stranger.ctx, { codes })).toThrow('not-found')
    expect(() => combine(personContext(db, stranger.personId, ['administrator']), { codes })).toThrow('not-found')
    expect(() => combine(ctx, { codes: [codes[0]!, codes[0]!] })).toThrow('combined-too-few')
    expect(() => combine(ctx, { codes: [] })).toThrow('combined-too-few')
    expect(() => combine(ctx, { codes: [codes[0]!, 'zz'] })).toThrow('not-found')
    const renamed = replaceCredential(machineContext(db), { code: codes[0]!, name: 'Lucía Quispe' })
    expect(() => all()).toThrow('combined-not-current')
    expect(() => combine(ctx, { codes: [renamed.code, codes[1]!] })).toThrow('combined-names-differ')
    expect(db.select().from(combinedCredentials).all()).toEqual([])
  })

  it('says what became of its parts', () => {
    const { code } = all()
    const next = replaceCredential(machineContext(db), { code: codes[0]!, name: 'Lucía Quispe' })
    revokeCredential(machineContext(db), { code: codes[1]!, reason: 'x' })
    const found = verifyCombined(db, code)!
    const states = found.facts!.parts.map((part) => found.parts.get(part.id))
    expect(states).toMatchObject([
      { status: 'replaced', replacedByCode: next.code },
      { status: 'revoked' },
      { status: 'current' },
    ])
    expect(found).toMatchObject({ status: 'partial', standingHours: 18 })
    revokeCredential(machineContext(db), { code: next.code, reason: 'x' })
    expect(verifyCombined(db, code)).toMatchObject({ status: 'partial', standingHours: 6 })
    revokeCredential(machineContext(db), { code: codes[2]!, reason: 'x' })
    expect(verifyCombined(db, code)).toMatchObject({ status: 'revoked', standingHours: 0 })
  })

  it('is revoked for good, and may then be made anew', () => {
    const { code } = all()
    revokeCredential(machineContext(db), { code, reason: 'Emitido por error' })
    expect(verifyCombined(db, code)).toMatchObject({ status: 'revoked', row: { revokedReason: 'Emitido por error' } })
    expect(all()).toMatchObject({ isNew: true })
  })

  it('shows nothing of facts that were touched', () => {
    const { code } = all()
    const row = db.select().from(combinedCredentials).get()!
    for (const facts of [row.facts.replace('"hours":22', '"hours":220'), ` ${row.facts}`, '{}', 'no JSON']) {
      db.update(combinedCredentials).set({ facts }).where(eq(combinedCredentials.id, row.id)).run()
      expect(verifyCombined(db, code)).toMatchObject({ status: 'forged' })
      expect(verifyCombined(db, code)?.facts).toBeUndefined()
    }
  })
})
