// The title and the hours of a revision, as lists of many courses say them. A revision never changes, so what was read
// once stays known, and it is read without the hundred kilobytes that stand around it.
import { and, eq, sql } from 'drizzle-orm'
import { revisions } from '../../../db/schema/courses'
import type { Db } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import { type Shown, show, type Text } from '../quizzes/text'

interface Facts {
  title: Text
  source: Lang
  hours: number
}

const known = new WeakMap<Db, Map<string, Facts | undefined>>()

/** The hours of a revision; 0 where there is none. */
export const hoursOf = (db: Db, courseId: string, revision: number): number =>
  factsOf(db, courseId, revision)?.hours ?? 0

/** The title of a revision in a language, else in that of its source. */
export function titleOf(db: Db, courseId: string, revision: number, lang: Lang): Shown {
  const facts = factsOf(db, courseId, revision)
  if (!facts) throw new Error(`no revision ${revision} of course ${courseId}`)
  return show(facts.title, lang, facts.source)
}

function factsOf(db: Db, courseId: string, revision: number): Facts | undefined {
  let facts = known.get(db)
  if (!facts) known.set(db, (facts = new Map()))
  const key = `${courseId}:${revision}`
  if (!facts.has(key)) facts.set(key, read(db, courseId, revision))
  return facts.get(key)
}

function read(db: Db, courseId: string, revision: number): Facts | undefined {
  const row = db
    .select({ json: sql<string>`json_extract(${revisions.document}, '$.title', '$.source', '$.hours')` })
    .from(revisions)
    .where(and(eq(revisions.courseId, courseId), eq(revisions.number, revision)))
    .get()
  if (!row) return undefined
  const [title, source, hours] = JSON.parse(row.json) as [Text, Lang, number | null]
  return { title, source, hours: hours ?? 0 }
}
