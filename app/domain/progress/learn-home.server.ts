// My learning: one course to continue, the others, the finished ones, and the certificates with their hours.
import type { Db } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import type { LessonKind, Topic } from '../courses/document'
import type { CoverPicture } from '../courses/views'
import { courseView } from '../courses/view-course.server'
import { lessonView } from '../courses/view-lesson.server'
import { certificatesOf } from '../credentials/queries.server'
import { type Enrolment, listEnrolments, listLeft } from '../enrolments/queries.server'
import type { ShownAnnouncement } from '../enrolments/announcement'
import { announcementsFor } from '../enrolments/see-announcements.server'
import { suggestCourses, type Suggestion } from '../enrolments/suggest.server'
import { type Shown, show } from '../quizzes/text'
import { hasAnswered } from '../surveys/queries.server'
import { type ProgressView, progressOf } from './queries.server'
import { shownPosition } from './shown-position.server'

export interface CourseCard {
  slug: string
  cover?: CoverPicture
  topic: Topic
  title: Shown
  doneCount: number
  requiredCount: number
  percent: number
  lastSeenAt: number
  completedAt?: number
  certificateCode?: string
  needsEmail?: boolean
  continueLesson: { id: string; title: Shown; kind: LessonKind; positionMs?: number; durationMs?: number }
}
export interface CertificateCard {
  code: string
  slug: string
  title: Shown
  hours: number
  issuedAt: number
  topic: Topic
}
export interface LearnHome {
  current?: CourseCard
  others: CourseCard[]
  completed: CourseCard[]
  certificates: CertificateCard[]
  certifiedHours: number
  certifiedSince?: number
  /** courses the person withdrew from, last left first */
  left: { slug: string; title: Shown; doneCount: number; requiredCount: number }[]
  /** what to take next: where nothing is begun, or something is finished */
  next: Suggestion[]
  /** of the finished courses whose three questions are unanswered, the last */
  /** what the teams of their courses told */
  told: ShownAnnouncement[]
  survey?: { enrolmentId: string; course: Shown }
}

/** Everything of one person, last seen first. */
export function learnHome(db: Db, personId: string, lang: Lang, now = Date.now()): LearnHome {
  const inside = listEnrolments(db, personId)
  const cards = inside.map((enrolment) => card(db, enrolment, progressOf(db, enrolment), lang))
  const finished = inside.map((enrolment, i) => ({ enrolment, card: cards[i]! })).filter(({ card }) => card.completedAt)
  finished.sort((a, b) => (b.card.completedAt ?? 0) - (a.card.completedAt ?? 0))
  const last = finished[0]
  const unasked = finished.find(({ enrolment }) => !hasAnswered(db, enrolment.id))
  const [current, ...others] = cards.filter((c) => !c.completedAt)
  const certificates = certificatesOf(db, personId).map((c) => ({
    code: c.code,
    slug: c.slug,
    title: show(c.title, lang, c.source),
    hours: c.hours,
    issuedAt: c.issuedAt,
    topic: c.topic as Topic,
  }))
  const since = Math.min(...certificates.map((c) => c.issuedAt))
  return {
    ...(current ? { current } : {}),
    others,
    told: inside.flatMap((enrolment) => announcementsFor(db, enrolment, lang, now)),
    completed: cards.filter((c) => c.completedAt),
    certificates,
    certifiedHours: certificates.reduce((sum, c) => sum + c.hours, 0),
    ...(Number.isFinite(since) ? { certifiedSince: since } : {}),
    left: listLeft(db, personId).map((enrolment) => {
      const { slug, title, doneCount, requiredCount } = card(db, enrolment, progressOf(db, enrolment), lang)
      return { slug, title, doneCount, requiredCount }
    }),
    next: current && !last ? [] : suggestCourses(db, { personId, lang, afterCourseId: last?.enrolment.courseId }),
    ...(unasked ? { survey: { enrolmentId: unasked.enrolment.id, course: unasked.card.title } } : {}),
  }
}

function card(db: Db, enrolment: Enrolment, progress: ProgressView, lang: Lang): CourseCard {
  const course = courseView(db, enrolment.courseId, progress.revision, lang)
  const lesson = course.modules.flatMap((m) => m.lessons).find((l) => l.id === progress.continueLessonId)!
  const view = lessonView(db, enrolment.courseId, progress.revision, lang, lesson.id)?.body
  const positionMs = view?.kind === 'video' ? shownPosition(db, view, progress.lessons[lesson.id]) : undefined
  return {
    slug: course.slug,
    ...(course.cover?.small ? { cover: course.cover.small } : {}),
    topic: course.topic,
    title: course.title,
    doneCount: progress.doneCount,
    requiredCount: progress.requiredCount,
    percent: progress.percent,
    lastSeenAt: enrolment.lastSeenAt,
    ...(progress.completedAt ? { completedAt: progress.completedAt } : {}),
    ...(progress.certificateCode ? { certificateCode: progress.certificateCode } : {}),
    ...(progress.needsEmail ? { needsEmail: true } : {}),
    continueLesson: {
      id: lesson.id,
      title: lesson.title,
      kind: lesson.kind,
      ...(positionMs === undefined ? {} : { positionMs }),
      ...(lesson.durationMs === undefined ? {} : { durationMs: lesson.durationMs }),
    },
  }
}
