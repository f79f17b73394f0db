// How much the platform holds, for the page about the machine: plain counts, of nobody in particular.
import { count, isNotNull } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import { auditEntries } from '../../../db/schema/audit'
import { courses } from '../../../db/schema/courses'
import { credentials } from '../../../db/schema/credentials'
import { enrolments } from '../../../db/schema/enrolments'
import { institutions } from '../../../db/schema/institutions'
import { assets } from '../../../db/schema/media'
import { completions } from '../../../db/schema/progress'
import type { Db } from '../../platform/db'

const TABLES = { people, courses, institutions, enrolments, completions, credentials, assets, acts: auditEntries }
export type Counted = keyof typeof TABLES

/** Rows of each; people whose account ended are counted no more. */
export function countAll(db: Db): Record<Counted, number> {
  const each = Object.entries(TABLES).map(([name, table]) => [
    name,
    db.select({ n: count() }).from(table).get()?.n ?? 0,
  ])
  const counts = Object.fromEntries(each) as Record<Counted, number>
  // all of an index, less the few of another: asked for at once, every row would be read
  const ended = db.select({ n: count() }).from(people).where(isNotNull(people.endedAt)).get()?.n ?? 0
  return { ...counts, people: counts.people - ended }
}
