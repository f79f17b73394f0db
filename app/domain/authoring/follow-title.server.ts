// Until its first publication the address of a course follows its title, unless somebody chose another: nobody has a link
// to it yet. From then on it only changes where a person changes it.
import { eq } from 'drizzle-orm'
import { courses, courseSlugs } from '../../../db/schema/courses'
import type { Context } from '../context'
import type { CourseDocument } from '../courses/document'
import { slugFrom } from './slug'

/** An address like the title that no other course has or had. */
export function freeSlug(ctx: Context, { id, title }: { id: string; title: string }): string {
  for (let n = 1; ; n += 1) {
    const slug = slugFrom(title, n)
    if (!isTaken(ctx, id, slug)) return slug
  }
}

/** Of a course that was never public: gives `after` the address of its title where `before` had that of its own. */
export function followTitle(ctx: Context, before: CourseDocument, after: CourseDocument): void {
  const [old, title] = [titleOf(before), titleOf(after)]
  if (title === old || after.slug !== before.slug || !follows(before)) return
  if (!follows(after)) after.slug = freeSlug(ctx, { id: after.id, title })
}

/**
 * Holds the address of a course that was never public for it, as its draft says: a draft that was taken back to an
 * address that is another's by now gets one like its title.
 */
export function holdAddress(ctx: Context, document: CourseDocument): CourseDocument {
  const { id, slug } = document
  const held = isTaken(ctx, id, slug)
    ? { ...document, slug: freeSlug(ctx, { id, title: titleOf(document) }) }
    : document
  ctx.db.update(courses).set({ slug: held.slug }).where(eq(courses.id, id)).run()
  return held
}

/** Whether the address is the one of the title, numbered or not. */
export const follows = (document: CourseDocument): boolean => {
  const stem = slugFrom(titleOf(document))
  return (
    document.slug === stem || (document.slug.startsWith(stem) && /^-[1-9]\d*$/.test(document.slug.slice(stem.length)))
  )
}

const titleOf = ({ title, source }: CourseDocument): string => title[source]?.text ?? ''

function isTaken({ db }: Context, id: string, slug: string): boolean {
  const bySlug = db.select({ id: courses.id }).from(courses).where(eq(courses.slug, slug)).get()
  const byOld = db.select({ id: courseSlugs.courseId }).from(courseSlugs).where(eq(courseSlugs.slug, slug)).get()
  return [bySlug, byOld].some((other) => other !== undefined && other.id !== id)
}
