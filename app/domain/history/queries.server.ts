// Reads over what was completed before this platform: the files that brought it, and what a person has of it.
import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import { pastBatches, pastCompletions } from '../../../db/schema/history'
import { type Db, once } from '../../platform/db'
import type { Scope } from '../accounts/policy'
import type { Actor } from '../context'
import { seesBatch } from './policy'
import type { PastBatch, PastCompletion } from './past'

type BatchRow = typeof pastBatches.$inferSelect

const MOST_SHOWN = 200

const ofScope = ({ country }: Scope) => (country === null ? undefined : eq(pastBatches.country, country))

/** Files that were taken in, withdrawn ones too, the last first. */
export function listBatches(db: Db, scope: Scope): PastBatch[] {
  return db
    .select({ batch: pastBatches, reader: people.name })
    .from(pastBatches)
    .leftJoin(people, eq(people.id, pastBatches.readBy))
    .where(and(isNotNull(pastBatches.importedAt), ofScope(scope)))
    .orderBy(desc(pastBatches.importedAt))
    .limit(MOST_SHOWN)
    .all()
    .map(shown)
}

/** A file that was read, taken in or not, where whoever asks may see it. */
export function findBatch(db: Db, actor: Actor, scope: Scope, id: string): PastBatch | undefined {
  const row = db
    .select({ batch: pastBatches, reader: people.name })
    .from(pastBatches)
    .leftJoin(people, eq(people.id, pastBatches.readBy))
    .where(eq(pastBatches.id, id))
    .get()
  return row && row.batch.linesRead !== null && seesBatch(actor, scope, row.batch) ? shown(row) : undefined
}

const shown = ({ batch, reader }: { batch: BatchRow; reader: string | null }): PastBatch => ({
  ...batch,
  findings: JSON.parse(batch.findings) as PastBatch['findings'],
  form: JSON.parse(batch.form) as PastBatch['form'],
  reader,
})

/** The first lines of a file, as they will be shown. */
export function firstLines(db: Db, batchId: string, count: number) {
  const of = eq(pastCompletions.batchId, batchId)
  return db.select().from(pastCompletions).where(of).orderBy(asc(pastCompletions.n)).limit(count).all()
}

const ownPast = (db: Db) =>
  db
    .select({
      course: pastCompletions.course,
      hours: pastCompletions.hours,
      startedOn: pastCompletions.startedOn,
      completedOn: pastCompletions.completedOn,
      institution: pastCompletions.institution,
      source: pastBatches.source,
    })
    .from(people)
    .innerJoin(pastCompletions, eq(pastCompletions.emailKey, people.emailKey))
    .innerJoin(pastBatches, eq(pastBatches.id, pastCompletions.batchId))
    .where(and(eq(people.id, sql.placeholder('person')), isNotNull(people.emailConfirmedAt), isCounted()))
    .orderBy(desc(pastCompletions.completedOn), desc(pastCompletions.n))
    .prepare()

/** What a person completed before this platform, by the address they confirmed; the last first. */
export const pastOf = (db: Db, personId: string): PastCompletion[] => once(db, ownPast).all({ person: personId })

/** Of the files that count. */
export const isCounted = () => and(isNotNull(pastBatches.importedAt), isNull(pastBatches.withdrawnAt))

/** Whether there is a file that this coordinator read and did not take in yet; the last one. */
export function unfinishedBatch(db: Db, readBy: string): string | undefined {
  const open = and(eq(pastBatches.readBy, readBy), isNull(pastBatches.importedAt), isNotNull(pastBatches.linesRead))
  return db
    .select({ id: pastBatches.id })
    .from(pastBatches)
    .where(open)
    .orderBy(desc(pastBatches.readAt))
    .limit(1)
    .get()?.id
}
