// Copies of one's own data: whose they are, how far they are, and until when the file is kept.
import { and, desc, eq, gt, isNull, lte } from 'drizzle-orm'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { personalCopies } from '../../../db/schema/privacy'
import type { Db } from '../../platform/db'

export type PersonalCopy = typeof personalCopies.$inferSelect

export const copyFile = (exportsDir: string, id: string): string => join(exportsDir, `copy-${id}.zip`)

/** The newest one a person asked for, whatever became of it. */
export const newestCopy = (db: Db, personId: string): PersonalCopy | undefined =>
  db
    .select()
    .from(personalCopies)
    .where(eq(personalCopies.personId, personId))
    .orderBy(desc(personalCopies.askedAt), desc(personalCopies.id))
    .limit(1)
    .get()

/** One's own, while its file is kept. */
export function findOwnCopy(db: Db, asks: { id: string; personId: string; now: number }): PersonalCopy | undefined {
  const own = and(
    eq(personalCopies.id, asks.id),
    eq(personalCopies.personId, asks.personId),
    gt(personalCopies.expiresAt, asks.now),
    isNull(personalCopies.removedAt),
  )
  return db.select().from(personalCopies).where(own).get()
}

/** Deletes files that were kept long enough. Safe to repeat. */
export async function sweepCopies(db: Db, exportsDir: string, now: number): Promise<number> {
  const old = and(lte(personalCopies.expiresAt, now), isNull(personalCopies.removedAt))
  const ended = db.update(personalCopies).set({ removedAt: now }).where(old).returning({ id: personalCopies.id }).all()
  for (const { id } of ended) await rm(copyFile(exportsDir, id), { force: true })
  return ended.length
}
