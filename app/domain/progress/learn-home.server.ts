// My learning: one course to continue, the others, the finished ones, and the certificates with their hours.
import type { Db } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import type { LessonKind, Topic } from '../courses/document'
import { courseView } from '../courses/view-course.server'
import { certificatesOf } from '../credentials/queries.server'
import { type Enrolment, listEnrolments } from '../enrolments/queries.server'
import { type Shown, show } from '../quizzes/text'
import { type ProgressView, progressOf } from './queries.server'

export interface CourseCard {
  slug: string
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
}

/** Everything of one person, last seen first. */
export function learnHome(db: Db, personId: string, lang: Lang): LearnHome {
  const cards = listEnrolments(db, personId).map((enrolment) => card(db, enrolment, progressOf(db, enrolment), lang))
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
    completed: cards.filter((c) => c.completedAt),
    certificates,
    certifiedHours: certificates.reduce((sum, c) => sum + c.hours, 0),
    ...(Number.isFinite(since) ? { certifiedSince: since } : {}),
  }
}

function card(db: Db, enrolment: Enrolment, progress: ProgressView, lang: Lang): CourseCard {
  const course = courseView(db, enrolment.courseId, progress.revision, lang)
  const lesson = course.modules.flatMap((m) => m.lessons).find((l) => l.id === progress.continueLessonId)!
  return {
    slug: course.slug,
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
      ...(progress.continuePositionMs === undefined ? {} : { positionMs: progress.continuePositionMs }),
      ...(lesson.durationMs === undefined ? {} : { durationMs: lesson.durationMs }),
    },
  }
}
