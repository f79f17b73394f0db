import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '../../../db/client'
import { watched } from '../../../db/schema/progress'
import { machineContext, personContext } from '../../../tests/support/context'
import { courseDocument, hashOf, publishDocument, VIDEO_MS } from '../../../tests/support/course'
import { freshDatabase } from '../../../tests/support/database'
import { factOf, makePerson, tell, watchedFact } from '../../../tests/support/learner'
import type { Context } from '../context'
import { enrol } from '../enrolments/enrol.server'
import type { Enrolment } from '../enrolments/queries.server'
import { acceptFacts } from './accept-facts.server'
import { progressOf } from './queries.server'

let db: Db
let ctx: Context
let enrolment: Enrolment

beforeEach(() => {
  db = freshDatabase()
  const document = courseDocument()
  publishDocument(machineContext(db), document)
  ctx = personContext(db, makePerson(db))
  enrolment = enrol(ctx, { courseId: document.id, language: 'es' })
})

const later = (ms: number): Context => ({ ...ctx, now: ctx.now + ms })

describe('what was watched', () => {
  it('adds up over saves and devices, and nine tenths make the lesson done', () => {
    expect(tell(ctx, watchedFact(ctx, enrolment, [[0, 30_000]]))[0]).toMatchObject({ ok: true, done: false })
    expect(tell(later(10), watchedFact(later(10), enrolment, [[20_000, 54_000]]))[0]).toMatchObject({
      ok: true,
      done: true,
      remaining: 2,
    })
    expect(progressOf(db, enrolment).lessons.v1).toMatchObject({ isDone: true, positionMs: 54_000 })
    expect(db.select().from(watched).all()).toHaveLength(1)
  })

  it('is stored once however often it is sent, with the same outcome', () => {
    const fact = watchedFact(ctx, enrolment, [[0, 58_000]])
    const first = tell(ctx, fact)
    expect(tell(later(5_000), fact, fact)).toEqual([first[0], first[0]])
  })

  it('keeps the latest position by the browser’s time, whatever order it arrives in', () => {
    const early = watchedFact(ctx, enrolment, [[0, 5_000]], { at: ctx.now - 60_000 })
    const late = watchedFact(ctx, enrolment, [[5_000, 9_000]], { at: ctx.now - 1_000 })
    tell(ctx, late)
    tell(ctx, early)
    expect(progressOf(db, enrolment).continuePositionMs).toBe(9_000)
  })

  it.each([
    ['negative', { positionMs: -1, ranges: [[-5, 3]] }, 'invalid'],
    ['not a number', { positionMs: Number.NaN, ranges: [] }, 'invalid'],
    ['10¹²', { positionMs: 1e12, ranges: [] }, 'invalid'],
    ['backwards', { positionMs: 1, ranges: [[9, 3]] }, 'invalid'],
    ['beyond the video', { positionMs: VIDEO_MS + 60_000, ranges: [] }, 'out-of-range'],
    ['a range beyond the video', { positionMs: 0, ranges: [[0, VIDEO_MS + 60_000]] }, 'out-of-range'],
  ])('refuses a position that is %s and stores nothing of it', (_name, payload, why) => {
    expect(tell(ctx, factOf(ctx, enrolment, { kind: 'watched', asset: hashOf('v1'), payload }))[0]).toMatchObject({
      ok: false,
      why,
    })
    expect(progressOf(db, enrolment).lessons.v1).toEqual({ isDone: false })
  })

  it('refuses an asset, a lesson and a revision that are not there', () => {
    const refused = tell(
      ctx,
      watchedFact(ctx, enrolment, [[0, 1]], { asset: hashOf('other') }),
      watchedFact(ctx, enrolment, [[0, 1]], { lesson: 'r1' }),
      watchedFact(ctx, enrolment, [[0, 1]], { revision: 99 }),
    )
    expect(refused.map((o) => !o.ok && o.why)).toEqual(['unknown-asset', 'unknown-lesson', 'unknown-lesson'])
  })
})

describe('whose facts', () => {
  it('refuses a fact of somebody else, an enrolment of somebody else, and an id that is taken', () => {
    const other = personContext(db, makePerson(db))
    const theirs = enrol(other, { courseId: enrolment.courseId, language: 'pt' })
    const mine = watchedFact(ctx, enrolment, [[0, 1_000]])
    tell(ctx, mine)
    const outcomes = tell(
      other,
      watchedFact(other, enrolment, [[0, 1_000]]),
      watchedFact(other, { ...theirs, id: enrolment.id }, [[0, 1_000]]),
      watchedFact(other, theirs, [[0, 1_000]], { id: mine.id }),
    )
    expect(outcomes.map((o) => !o.ok && o.why)).toEqual(['someone-else', 'not-enrolled', 'id-taken'])
  })
})

describe('a batch', () => {
  it.each([
    [[]],
    [null],
    ['x'],
    [{}],
    [{ sentAt: 1, facts: {} }],
    [{ sentAt: 'x', facts: [] }],
    [{ sentAt: 1, facts: Array.from({ length: 51 }, () => ({})) }],
  ])('is refused whole when it is %j', (body) => {
    expect(acceptFacts(ctx, body)).toBeUndefined()
  })

  it('tells a broken fact from a good one beside it', () => {
    const good = watchedFact(ctx, enrolment, [[0, 1_000]])
    expect(tell(ctx, 7, { id: 'x'.repeat(500) }, { id: 'abc' }, good)).toMatchObject([
      { id: '', ok: false, why: 'invalid' },
      { id: '', ok: false, why: 'invalid' },
      { id: 'abc', ok: false, why: 'invalid' },
      { id: good.id, ok: true },
    ])
  })
})

describe('reading', () => {
  it('counts a transcript marked read as the video done, and a reading only as a reading', () => {
    expect(tell(ctx, factOf(ctx, enrolment, { kind: 'transcript-read', payload: {} }))[0]).toMatchObject({
      ok: true,
      done: true,
    })
    expect(tell(ctx, factOf(ctx, enrolment, { kind: 'reading-read', payload: {} }))[0]).toMatchObject({
      ok: false,
      why: 'unknown-lesson',
    })
    expect(tell(ctx, factOf(ctx, enrolment, { kind: 'reading-read', lesson: 'r1', payload: {} }))[0]).toMatchObject({
      done: true,
    })
    expect(progressOf(db, enrolment)).toMatchObject({ doneCount: 2, requiredCount: 3, percent: 66 })
  })
})
