// A course begins: a draft with a title, an address that reads like it, one module, and whoever began it as its owner.
import { eq } from 'drizzle-orm'
import { courses, courseTeam } from '../../../db/schema/courses'
import type { Lang } from '../../platform/languages'
import { inTransaction } from '../../platform/db'
import { record } from '../audit/record.server'
import { actorName, type Context, personOf } from '../context'
import type { CourseDocument } from '../courses/document'
import { saveDraft } from '../courses/save-draft.server'
import { Refusal } from '../refusal'
import { freeSlug } from './follow-title.server'
import { writeText } from './write-text'

export interface StartInput {
  /** made in the form: starting twice is starting once */
  id: string
  title: string
  source: Lang
  /** name of the first module, and of the author, as they stand until somebody changes them */
  moduleTitle: string
  authorName: string
}

/** Refuses: not-allowed (no instructor), course-id-reused (another person's). */
export function startCourse(ctx: Context, input: StartInput): { courseId: string } {
  const person = personOf(ctx)
  if (!person.roles.includes('instructor')) throw new Refusal('not-allowed')
  return inTransaction(ctx, (ctx) => {
    const known = ctx.db.select().from(courses).where(eq(courses.id, input.id)).get()
    if (known?.createdBy === person.id) return { courseId: known.id }
    if (known) throw new Refusal('course-id-reused')
    saveDraft(ctx, newDocument(input, freeSlug(ctx, input)))
    addOwner(ctx, input.id, person.id)
    record(ctx, 'authoring.start-course', input.id)
    return { courseId: input.id }
  })
}

/** Whoever begins a course is its owner. */
export function addOwner(ctx: Context, courseId: string, personId: string): void {
  ctx.db
    .insert(courseTeam)
    .values({ courseId, personId, part: 'owner', addedAt: ctx.now, addedBy: actorName(ctx.actor) })
    .onConflictDoNothing()
    .run()
}

function newDocument({ id, title, source, moduleTitle, authorName }: StartInput, slug: string): CourseDocument {
  return {
    format: 1,
    id,
    slug,
    previousSlugs: [],
    source,
    languages: { [source]: 'full' },
    topic: 'conservation',
    level: 'starter',
    hours: 1,
    licence: 'CC-BY-4.0',
    title: writeText(undefined, title, source),
    summary: {},
    outcomes: [],
    authors: [{ name: authorName }],
    sources: [],
    passing: { passMarkPercent: 70 },
    media: [],
    modules: [{ id: 'm1', title: writeText(undefined, moduleTitle, source), lessons: [] }],
  }
}
