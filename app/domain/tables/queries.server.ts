// What was released, for everybody; and what waits to be, for those who publish. The figures of a withdrawn release are
// read by the rule that decides what later ones may tell, and shown to nobody.
import { and, asc, desc, eq, isNull, min } from 'drizzle-orm'
import { reportRows } from '../../../db/schema/reports'
import { tableDrafts, tableReleases } from '../../../db/schema/tables'
import type { Db } from '../../platform/db'
import { programme } from '../settings/queries.server'
import type { QuarterFigures, ShownRelease } from './figures'
import { openQuarters } from './quarters'

type ReleaseRow = typeof tableReleases.$inferSelect

/** Every release, the newest first; withdrawn ones without their figures. */
export const listReleases = (db: Db): ShownRelease[] =>
  db.select().from(tableReleases).orderBy(desc(tableReleases.number)).all().map(toShown)

/** The very bytes that the hash is of; undefined where there is none, or where it was withdrawn. */
export const frozenText = (db: Db, number: number): string | undefined =>
  db
    .select({ figures: tableReleases.figures })
    .from(tableReleases)
    .where(and(eq(tableReleases.number, number), isNull(tableReleases.withdrawnAt)))
    .get()?.figures

export function findRelease(db: Db, number: number): ShownRelease | undefined {
  const row = db.select().from(tableReleases).where(eq(tableReleases.number, number)).get()
  return row && toShown(row)
}

const toShown = (row: ReleaseRow): ShownRelease => ({
  number: row.number,
  quarter: row.quarter,
  releasedAt: row.releasedAt,
  sha256: row.sha256,
  withdrawn: row.withdrawnAt === null ? undefined : { at: row.withdrawnAt, reason: row.withdrawnReason ?? '' },
  figures: row.withdrawnAt === null ? (JSON.parse(row.figures) as QuarterFigures) : undefined,
})

/** What was ever published, withdrawn or not, the oldest first: for the rule alone. */
export const everPublished = (db: Db): QuarterFigures[] =>
  db
    .select({ figures: tableReleases.figures })
    .from(tableReleases)
    .orderBy(asc(tableReleases.number))
    .all()
    .map(({ figures }) => JSON.parse(figures) as QuarterFigures)

/** The release of the newest quarter. */
export const lastRelease = (db: Db): ReleaseRow | undefined =>
  db.select().from(tableReleases).orderBy(desc(tableReleases.number)).limit(1).get()

/** The quarters that may be released now, the oldest first. */
export function listOpenQuarters(db: Db, now: number): string[] {
  const first = db
    .select({ at: min(reportRows.enrolledAt) })
    .from(reportRows)
    .get()
  const timeZone = programme(db).reportTimeZone
  return openQuarters({ firstAt: first?.at ?? null, lastReleased: lastRelease(db)?.quarter ?? null, now, timeZone })
}

export type DraftRow = typeof tableDrafts.$inferSelect

export const findDraft = (db: Db, quarter: string): DraftRow | undefined =>
  db.select().from(tableDrafts).where(eq(tableDrafts.quarter, quarter)).get()

export const draftFigures = ({ figures }: DraftRow): QuarterFigures | undefined =>
  figures === null ? undefined : (JSON.parse(figures) as QuarterFigures)

/** Who released what, by number: for coordinators, not for the page. */
export const releasedBy = (db: Db): Map<number, string> =>
  new Map(
    db
      .select({ number: tableReleases.number, by: tableReleases.releasedBy })
      .from(tableReleases)
      .all()
      .map(({ number, by }) => [number, by]),
  )

/** The number of the release of a quarter. */
export const findReleaseOf = (db: Db, quarter: string): number | undefined =>
  db.select({ number: tableReleases.number }).from(tableReleases).where(eq(tableReleases.quarter, quarter)).get()
    ?.number
