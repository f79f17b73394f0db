// What learners reported as wrong: for the team of the course, and for the person who told it. Nobody else sees it, and
// the team does not see who told.
import { and, asc, count, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { courses, courseTeam, errorReports } from '../../../db/schema/courses'
import type { Db } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import { type Shown, show } from '../quizzes/text'
import { revisionDocument } from './queries.server'
import type { OwnReport, TeamReport } from './reports'
import type { Lesson } from './document'
import { findLesson, recordingFor } from './rules'

const REPORTS_SHOWN = 50

export function isOnTeam(db: Db, courseId: string, personId: string): boolean {
  const mine = and(eq(courseTeam.courseId, courseId), eq(courseTeam.personId, personId))
  return db.select({ part: courseTeam.part }).from(courseTeam).where(mine).get() !== undefined
}

const teamsOf = (db: Db, personId: string) =>
  db.select({ id: courseTeam.courseId }).from(courseTeam).where(eq(courseTeam.personId, personId))

/** Open reports about the courses of a person's teams. */
export function countOpenReports(db: Db, personId: string): number {
  const open = and(inArray(errorReports.courseId, teamsOf(db, personId)), isNull(errorReports.settledAt))
  return db.select({ count: count() }).from(errorReports).where(open).get()?.count ?? 0
}

/** Open ones, oldest first, or the last that were settled; for the teams a person is on. */
export function listTeamReports(db: Db, personId: string, lang: Lang, state: 'open' | 'settled'): TeamReport[] {
  const isSettled = state === 'settled'
  return db
    .select({ report: errorReports, slug: courses.slug, newest: courses.currentRevision })
    .from(errorReports)
    .innerJoin(courses, eq(courses.id, errorReports.courseId))
    .where(
      and(
        inArray(errorReports.courseId, teamsOf(db, personId)),
        isSettled ? isNotNull(errorReports.settledAt) : isNull(errorReports.settledAt),
      ),
    )
    .orderBy(isSettled ? desc(errorReports.settledAt) : asc(errorReports.reportedAt))
    .limit(REPORTS_SHOWN)
    .all()
    .map(({ report, slug, newest }) => teamReport(db, { report, slug, newest: newest ?? report.revision }, lang))
}

type Row = typeof errorReports.$inferSelect

function teamReport(
  db: Db,
  { report, slug, newest }: { report: Row; slug: string; newest: number },
  lang: Lang,
): TeamReport {
  const then = revisionDocument(db, report.courseId, report.revision)
  const lesson = findLesson(then, report.lessonId)
  const now = findLesson(revisionDocument(db, report.courseId, newest), report.lessonId)
  const recordings = lesson?.kind === 'video' && lesson.recordings.length > 1 ? lesson.recordings : []
  const of = recordings.find((r) => r.asset.hash === report.asset)?.language
  return {
    id: report.id,
    slug,
    lessonId: report.lessonId,
    isThere: now !== undefined,
    course: show(then.title, lang, then.source),
    lesson: lesson ? show(lesson.title, lang, then.source) : { text: report.lessonId, lang },
    language: report.language as Lang,
    revision: report.revision,
    ...(report.atMs === null ? {} : { atMs: report.atMs }),
    ...(of ? { of } : {}),
    ...captionsOf(report, now, then.source),
    words: report.words,
    reportedAt: report.reportedAt,
    ...settlement(report),
  }
}

/** Where the captions seen at that moment are corrected; none where nothing was said about a moment of a video. */
function captionsOf(
  { courseId, lessonId, atMs, asset, language }: Row,
  lesson: Lesson | undefined,
  source: Lang,
): Pick<TeamReport, 'captions'> {
  if (atMs === null || lesson?.kind !== 'video' || lesson.recordings.length === 0) return {}
  const lang = language as Lang
  const recording = lesson.recordings.find((r) => r.asset.hash === asset) ?? recordingFor(lesson, lang, source)
  const seen = recording.captions[lang] ? lang : recording.language
  const second = Math.floor(atMs / 1000)
  return { captions: `${courseId}/lessons/${lessonId}/captions/${recording.language}/${seen}?t=${second}` }
}

const settlement = ({ settledAt, answer }: Row) => ({
  ...(settledAt === null ? {} : { settledAt }),
  ...(answer === null ? {} : { answer }),
})

/** What a person told about one lesson, newest first. */
export function listOwnReports(db: Db, personId: string, courseId: string, lessonId: string): OwnReport[] {
  return db
    .select()
    .from(errorReports)
    .where(
      and(
        eq(errorReports.personId, personId),
        eq(errorReports.courseId, courseId),
        eq(errorReports.lessonId, lessonId),
      ),
    )
    .orderBy(desc(errorReports.reportedAt))
    .limit(20)
    .all()
    .map((row) => ({
      id: row.id,
      words: row.words,
      reportedAt: row.reportedAt,
      ...(row.atMs === null ? {} : { atMs: row.atMs }),
      ...settlement(row),
    }))
}

/** How many reports of each course a person owns are open; for the mail to owners. */
export function openReportsOfOwner(db: Db, personId: string, lang: Lang): { title: Shown; count: number }[] {
  const owned = and(eq(courseTeam.personId, personId), eq(courseTeam.part, 'owner'))
  return db
    .select({ id: courses.id, revision: courses.currentRevision, count: count() })
    .from(errorReports)
    .innerJoin(courses, eq(courses.id, errorReports.courseId))
    .innerJoin(courseTeam, eq(courseTeam.courseId, courses.id))
    .where(and(owned, isNull(errorReports.settledAt)))
    .groupBy(courses.id)
    .all()
    .flatMap(({ id, revision, count }) => {
      if (revision === null) return []
      const { title, source } = revisionDocument(db, id, revision)
      return [{ title: show(title, lang, source), count }]
    })
}
