import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { openEraser } from '../../../db/client'
import { completions } from '../../../db/schema/progress'
import { deletions } from '../../../db/schema/privacy'
import { reportRows } from '../../../db/schema/reports'
import { cellsWith, filesWith, type Marked, MARKS, markedWorld } from '../../../tests/support/marked'
import { refusalCode } from '../../../tests/support/refusal'
import { verifyCombined } from '../credentials/verify-combined.server'
import { verifyCredential } from '../credentials/verify.server'
import { askDeletion } from './ask-deletion.server'
import { beginErasure, erase } from './erase.server'
import { openDeletion } from './queries.server'
import { takeBackDeletion } from './take-back.server'

const DAY_MS = 24 * 3_600_000

async function gone({ ctx, own, who, config, db }: Marked, certificates: 'keep' | 'withdraw'): Promise<void> {
  const dueAt = askDeletion(own, { personId: who.personId, certificates, language: 'es' })
  const { id } = openDeletion(db, who.personId)!
  expect(beginErasure({ ...ctx, now: dueAt - 1 }, id)).toBeUndefined()
  const at = { ...ctx, now: dueAt }
  const eraser = openEraser(config.dbFile)
  const asked = beginErasure(at, id)!
  await erase({ ...at, db: eraser }, asked, config, () => nextTurn())
  // twice is once
  expect(beginErasure(at, id)).toBeUndefined()
  eraser.$client.close()
}

describe('whoever goes and withdraws the certificates', () => {
  let marked: Marked
  let before: { rows: object[]; done: number }
  const figures = ({ db, world }: Marked) => ({
    rows: db.select().from(reportRows).where(eq(reportRows.courseId, world.course.id)).all(),
    done: db.select().from(completions).all().length,
  })
  beforeAll(async () => {
    marked = await markedWorld()
    before = figures(marked)
    const found = cellsWith(marked.db)
    // the fixture reaches every table that the map says names people
    expect(new Set(found.map((cell) => cell.split('.')[0])).size).toBeGreaterThan(15)
    expect(filesWith(marked.config.dataDir).length).toBeGreaterThan(3)
    await gone(marked, 'withdraw')
  }, 60_000)
  afterAll(() => marked.db.$client.close())

  test('is in no table', () => {
    expect(cellsWith(marked.db)).toEqual([])
  })

  test('is in no byte of the database, its log, its indexes or any file of the data folder', () => {
    expect(filesWith(marked.config.dataDir)).toEqual([])
  })

  test('leaves the figures as they were, under somebody else’s id', () => {
    const after = figures(marked)
    const bare = (rows: object[]) => rows.map((row) => ({ ...row, personId: '', certifiedAt: 0, certificateCode: '' }))
    expect(bare(after.rows)).toEqual(bare(before.rows))
    expect(after.done).toBe(before.done)
    const ids = (after.rows as { personId: string }[]).map(({ personId }) => personId)
    expect(ids).not.toContain(marked.who.personId)
    const [row] = marked.db.select().from(deletions).all()
    expect(row).toMatchObject({ personId: marked.who.personId, pseudonymId: null })
    expect(row?.erasedAt).not.toBeNull()
    expect(marked.db.$client.pragma('foreign_key_check')).toEqual([])
  })

  test('leaves certificates that say only that they were withdrawn', () => {
    for (const code of [marked.who.code, marked.who.otherCode]) {
      const found = verifyCredential(marked.db, code)
      expect(found).toMatchObject({ status: 'revoked', revokedReason: 'holder-wish' })
      expect(found?.facts).toBeUndefined()
    }
    const combined = verifyCombined(marked.db, marked.who.combinedCode)
    expect([combined?.status, combined?.facts]).toEqual(['revoked', undefined])
  })

  test('and no other certificate passes for one by losing what it says', () => {
    const { neighbour } = marked.world.people
    marked.db.$client.exec('begin')
    marked.db.$client
      .prepare(`update credentials set facts = '{}' where code = ?`)
      .run(neighbour.otherCode.replaceAll('-', ''))
    expect(verifyCredential(marked.db, neighbour.otherCode)?.status).toBe('forged')
    marked.db.$client.exec('rollback')
  })

  test('and others are as they were', () => {
    const { neighbour } = marked.world.people
    expect(verifyCredential(marked.db, neighbour.code)?.facts?.holder.name).toBe(neighbour.name)
  })
})

describe('whoever goes and keeps the certificates', () => {
  let marked: Marked
  beforeAll(async () => {
    marked = await markedWorld()
    await gone(marked, 'keep')
  }, 60_000)
  afterAll(() => marked.db.$client.close())

  test('is named on them and in their register alone; the address is nowhere', () => {
    const found = new Set(cellsWith(marked.db).map((cell) => cell.split('.')[0]))
    expect([...found].sort()).toEqual(['combined_credentials', 'credentials', 'register_names_data', 'register_rows'])
    expect(cellsWith(marked.db, ['@qwvolant'])).toEqual([])
    expect(filesWith(marked.config.dataDir, ['@qwvolant'])).toEqual([])
    expect(MARKS).toHaveLength(2)
  })

  test('and they can be checked as before', () => {
    const found = verifyCredential(marked.db, marked.who.code)
    expect([found?.status, found?.identity]).toEqual(['current', null])
    expect(verifyCombined(marked.db, marked.who.combinedCode)?.status).toBe('current')
  })
})

describe('before it happens', () => {
  let marked: Marked
  beforeAll(async () => void (marked = await markedWorld()), 60_000)
  afterAll(() => marked.db.$client.close())

  test('it is asked once, and taken back until it begins', () => {
    const { own, db, who, ctx } = marked
    const asked = { personId: who.personId, certificates: 'keep', language: 'es' } as const
    const dueAt = askDeletion(own, asked)
    expect(dueAt).toBe(own.now + 14 * DAY_MS)
    expect(askDeletion({ ...own, now: own.now + DAY_MS }, asked)).toBe(dueAt)
    takeBackDeletion(own)
    takeBackDeletion(own)
    expect(openDeletion(db, who.personId)).toBeUndefined()
    askDeletion(own, asked)
    const { id } = openDeletion(db, who.personId)!
    expect(beginErasure({ ...ctx, now: dueAt }, id)).toMatchObject({ id })
    expect(refusalCode(() => takeBackDeletion(own))).toBe('deletion-begun')
  })

  test('the last administrator and whoever owns a course alone hand over first; nobody asks for another', () => {
    const { own, ctx, world } = marked
    const as = (id: string) => ({ ...ctx, actor: { kind: 'person' as const, id, roles: [] } })
    const ask = (by: typeof own, personId: string) =>
      refusalCode(() => askDeletion(by, { personId, certificates: 'keep', language: 'es' }))
    const { administrator, neighbour, coordinator } = world.people
    expect(ask(as(administrator.personId), administrator.personId)).toBe('deletion-administrator')
    expect(ask(as(neighbour.personId), neighbour.personId)).toBe('deletion-owner')
    expect(ask(own, coordinator.personId)).toBe('not-allowed')
    expect(ask(as('nobody'), 'nobody')).toBe('not-found')
  })
})
