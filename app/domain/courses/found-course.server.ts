// A new course comes to be with whoever makes it as its owner. An address that another course has is not taken from it:
// the new one gets its own.
import { and, eq } from 'drizzle-orm'
import { courses, courseTeam } from '../../../db/schema/courses'
import { type Db, inTransaction } from '../../platform/db'
import { type Context, personOf } from '../context'
import { Refusal } from '../refusal'
import type { CourseDocument } from './document'
import type { TeamPart } from './policy'
import { refuseTakenSlug, saveDraft } from './save-draft.server'

/** Saves the document of a course that is not there yet. Throws where its id is known: callers have looked. */
export function foundCourse(ctx: Context, document: CourseDocument): { courseId: string; slug: string } {
  return inTransaction(ctx, (ctx) => {
    const { id: personId } = personOf(ctx)
    if (isCourse(ctx.db, document.id)) throw new Error(`the course ${document.id} is there already`)
    const slug = freeSlug(ctx, document)
    const { courseId } = saveDraft(ctx, { ...document, slug })
    ctx.db.insert(courseTeam).values({ courseId, personId, part: 'owner', addedAt: ctx.now, addedBy: personId }).run()
    return { courseId, slug }
  })
}

export const isCourse = (db: Db, id: string): boolean =>
  db.select({ id: courses.id }).from(courses).where(eq(courses.id, id)).get() !== undefined

/** The part of a person in the team of a course; none = a stranger to it. */
export function teamPart(db: Db, courseId: string, personId: string): TeamPart | undefined {
  const own = and(eq(courseTeam.courseId, courseId), eq(courseTeam.personId, personId))
  return db.select({ part: courseTeam.part }).from(courseTeam).where(own).get()?.part as TeamPart | undefined
}

/** The document's own address, or that with a piece of its id. */
function freeSlug(ctx: Context, document: CourseDocument): string {
  try {
    refuseTakenSlug(ctx, document)
    return document.slug
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return slugApart(document)
  }
}

export const slugApart = ({ slug, id }: Pick<CourseDocument, 'slug' | 'id'>): string =>
  `${slug.slice(0, 72).replace(/-+$/, '')}-${id.slice(0, 6)}`
