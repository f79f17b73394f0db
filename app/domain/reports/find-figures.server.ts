// The page of a course's figures: one row that the worker left, and the words of the newest revision. For its team only.
import { and, count, eq, isNull } from 'drizzle-orm'
import { courses, errorReports } from '../../../db/schema/courses'
import { courseFigures } from '../../../db/schema/reports'
import type { Db } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import { findOpenJob } from '../../platform/queue'
import { assetSizes } from '../courses/asset-sizes.server'
import type { CourseDocument } from '../courses/document'
import { revisionDocument } from '../courses/queries.server'
import { listTeamCourses } from '../courses/queries-team.server'
import { lessonsOf } from '../courses/rules'
import { show } from '../quizzes/text'
import { countKey } from './ask-figures.server'
import type { CourseFigures, ToldCourse } from './figures'
import type { FiguresView, ModuleView } from './figures-view'
import { surveyFigures } from './surveys.server'
import { quizFigures, videoFigures } from './view-lessons'

/** Undefined for who is not in the team of the course. */
export function findFigures(db: Db, personId: string, courseId: string, lang: Lang): FiguresView | undefined {
  const course = listTeamCourses(db, personId, lang).find(({ id }) => id === courseId)
  if (!course) return undefined
  const row = db.select().from(courseFigures).where(eq(courseFigures.courseId, courseId)).get()
  const figures = row && (JSON.parse(row.figures) as CourseFigures)
  const reports = openReports(db, courseId)
  const [surveys] = surveyFigures(db, [courseId])
  const head = {
    courseId,
    slug: course.slug,
    title: course.title,
    ...(row ? { asOf: row.asOf, lookedAt: row.lookedAt } : {}),
    isCounting: findOpenJob(db, countKey(courseId)) !== undefined,
    ...(surveys ? { surveys } : {}),
    openReports: [...reports.values()].reduce((sum, n) => sum + n, 0),
  }
  const empty = { ...head, people: 0, modules: [], videos: [], quizzes: [] }
  if (course.revision === undefined) return { ...empty, state: 'draft' }
  if (!figures) return { ...empty, state: 'uncounted' }
  if (typeof figures.people !== 'number') return { ...empty, state: figures.people }
  if (!figures.told) return { ...empty, people: figures.people, state: 'small' }
  const { lessons, ...told } = figures.told
  const document = revisionDocument(db, courseId, course.revision)
  const durations = new Map([...assetSizes(db, document)].map(([hash, asset]) => [hash, asset.durationMs ?? 0]))
  const shown = lessonsOf(document).flatMap(({ lesson }) => {
    const counted = lessons.find(({ id }) => id === lesson.id)
    return counted ? [{ lesson, counted }] : []
  })
  const words = { lang, source: document.source }
  return {
    ...head,
    state: 'told',
    people: figures.people,
    course: told,
    modules: modulesOf(document, figures.told, reports, lang),
    videos: shown.flatMap(({ lesson, counted }) =>
      lesson.kind === 'video' ? videoFigures(lesson, counted, words, durations) : [],
    ),
    quizzes: shown.flatMap(({ lesson, counted }) =>
      lesson.kind === 'quiz' ? quizFigures(lesson, counted, words) : [],
    ),
  }
}

function modulesOf(
  document: CourseDocument,
  { lessons }: ToldCourse,
  reports: ReadonlyMap<string, number>,
  lang: Lang,
): ModuleView[] {
  const counted = new Map(lessons.map((lesson) => [lesson.id, lesson]))
  return document.modules.map((module) => ({
    id: module.id,
    title: show(module.title, lang, document.source),
    lessons: module.lessons.flatMap(({ id, title, kind }) => {
      const own = counted.get(id)
      if (!own) return []
      const { opened, done, stopped } = own
      const row = { id, title: show(title, lang, document.source), kind, opened, done, stopped }
      return [{ ...row, openReports: reports.get(id) ?? 0 }]
    }),
  }))
}

function openReports(db: Db, courseId: string): Map<string, number> {
  const rows = db
    .select({ lessonId: errorReports.lessonId, count: count() })
    .from(errorReports)
    .innerJoin(courses, eq(courses.id, errorReports.courseId))
    .where(and(eq(errorReports.courseId, courseId), isNull(errorReports.settledAt)))
    .groupBy(errorReports.lessonId)
    .all()
  return new Map(rows.map((row) => [row.lessonId, row.count]))
}
