// The courses a person makes: those whose team they are in, published or still a draft.
import { and, desc, eq } from 'drizzle-orm'
import { courses, courseTeam, drafts, revisions } from '../../../db/schema/courses'
import type { Db } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import { type Shown, show } from '../quizzes/text'
import { CourseDocument } from './document'
import { isSameJson } from './same-json'
import type { TeamCourse } from './team-course'

/** Every course of a person's teams, last saved first; a stranger to all teams gets an empty list. */
export function listTeamCourses(db: Db, personId: string, lang: Lang): TeamCourse[] {
  const rows = db
    .select({ course: courses, part: courseTeam.part, draft: drafts, revision: revisions })
    .from(courseTeam)
    .innerJoin(courses, eq(courses.id, courseTeam.courseId))
    .leftJoin(drafts, eq(drafts.courseId, courses.id))
    .leftJoin(revisions, and(eq(revisions.courseId, courses.id), eq(revisions.number, courses.currentRevision)))
    .where(eq(courseTeam.personId, personId))
    .orderBy(desc(drafts.savedAt))
    .all()
  return rows.map(({ course, part, draft, revision }) => ({
    id: course.id,
    slug: course.slug,
    title: titleOf(revision?.document ?? draft?.document, course.slug, lang),
    part: part as TeamCourse['part'],
    ...(revision ? { revision: revision.number, publishedAt: revision.publishedAt } : {}),
    isUnpublished: course.unpublishedAt !== null,
    isAhead: Boolean(draft && revision && !isSameJson(draft.document, revision.document)),
    ...(draft ? { draftSavedAt: draft.savedAt } : {}),
  }))
}

// A draft may be half written: what it has of a title is shown, else its address.
function titleOf(json: string | undefined, slug: string, lang: Lang): Shown {
  const parsed =
    json === undefined ? undefined : CourseDocument.pick({ title: true, source: true }).safeParse(picked(json))
  return parsed?.success ? show(parsed.data.title, lang, parsed.data.source) : { text: slug, lang }
}

function picked(json: string): unknown {
  const { title, source } = JSON.parse(json) as { title?: unknown; source?: unknown }
  return { title, source }
}
