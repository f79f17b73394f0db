// The tables that are published: what was counted of a quarter, for a coordinator to look at, and what was released of it.
// Neither holds a cell that may not be told: whoever reads these tables learns no more than everybody.
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** The last count of a quarter that is not released yet; asked for again, it is counted anew. */
export const tableDrafts = sqliteTable('table_drafts', {
  quarter: text('quarter').primaryKey(), // YYYY-Q1 … Q4, in the zone of reports
  askedAt: integer('asked_at').notNull(),
  askedBy: text('asked_by').notNull(),
  countedAt: integer('counted_at'), // none while it waits or is counted
  figures: text('figures'), // JSON of QuarterFigures
  failedAt: integer('failed_at'),
})

/**
 * What was published of a quarter, once and for ever: triggers refuse any change but the withdrawal, and every removal.
 * A withdrawn one keeps its figures, which were read by others and bind what later ones may tell.
 */
export const tableReleases = sqliteTable(
  'table_releases',
  {
    number: integer('number').primaryKey(), // 1, 2, 3 …, in the order of the quarters
    quarter: text('quarter').notNull().unique(),
    figures: text('figures').notNull(), // JSON of QuarterFigures, the bytes the hash is of
    sha256: text('sha256').notNull(),
    releasedAt: integer('released_at').notNull(),
    releasedBy: text('released_by').notNull(),
    withdrawnAt: integer('withdrawn_at'),
    withdrawnBy: text('withdrawn_by'),
    withdrawnReason: text('withdrawn_reason'),
  },
  (t) => [
    index('table_releases_released').on(t.releasedAt),
    check('table_releases_quarter', sql`${t.quarter} glob '[0-9][0-9][0-9][0-9]-Q[1-4]'`),
    check('table_releases_withdrawn', sql`(${t.withdrawnAt} is null) = (${t.withdrawnReason} is null)`),
  ],
)
