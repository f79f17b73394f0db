// The glossary of a course: how its team says a word of the field in each language.
import { and, eq } from 'drizzle-orm'
import { glossaryTerms } from '../../../db/schema/authoring'
import { type Db, inTransaction } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import { actorName, type Context } from '../context'
import { mayTranslate } from '../courses/policy'
import { Refusal } from '../refusal'
import type { Term } from './glossary'
import { requirePart } from './team.server'

const MOST_TERMS = 1_000

/** In the order of the alphabet of the language given. */
export function listTerms(db: Db, courseId: string, by: Lang): Term[] {
  const rows = db.select().from(glossaryTerms).where(eq(glossaryTerms.courseId, courseId)).all()
  const terms = rows.map(({ id, words, note }) => ({
    id,
    words: JSON.parse(words) as Term['words'],
    ...(note ? { note } : {}),
  }))
  return terms.sort((a, b) => (a.words[by] ?? '').localeCompare(b.words[by] ?? '', by))
}

/** A word that is there already in the language it is looked up in gets its new translation. Refuses: not-found, draft-limits. */
export function addTerm(ctx: Context, courseId: string, from: Lang, term: Term): void {
  inTransaction(ctx, (ctx) => {
    requirePart(ctx, courseId, mayTranslate)
    const known = listTerms(ctx.db, courseId, from)
    const twin = known.find(
      ({ id, words }) => id === term.id || words[from]?.toLowerCase() === term.words[from]?.toLowerCase(),
    )
    if (!twin && known.length >= MOST_TERMS) throw new Refusal('draft-limits')
    const note = term.note ?? twin?.note ?? null
    const words = JSON.stringify({ ...twin?.words, ...term.words })
    const { now: addedAt, db } = ctx
    if (twin) db.update(glossaryTerms).set({ words, note }).where(rowOf(courseId, twin.id)).run()
    else
      db.insert(glossaryTerms)
        .values({ id: term.id, courseId, words, note, addedAt, addedBy: actorName(ctx.actor) })
        .onConflictDoNothing()
        .run()
  })
}

/** What is gone is gone. Refuses: not-found. */
export function removeTerm(ctx: Context, courseId: string, id: string): void {
  inTransaction(ctx, (ctx) => {
    requirePart(ctx, courseId, mayTranslate)
    ctx.db.delete(glossaryTerms).where(rowOf(courseId, id)).run()
  })
}

const rowOf = (courseId: string, id: string) => and(eq(glossaryTerms.courseId, courseId), eq(glossaryTerms.id, id))
