// What an attempt's page shows: the form while it is open, the result once it is sent.
import { lessonView } from '../../domain/courses/view-lesson.server'
import type { CourseView } from '../../domain/courses/views'
import { attemptResult } from '../../domain/progress/attempt-result.server'
import { attemptPackage } from '../../domain/progress/attempts.server'
import { progressOf } from '../../domain/progress/queries.server'
import type { AttemptPackage } from '../../domain/quizzes/package'
import type { Shown } from '../../domain/quizzes/text'
import { suggestCourses } from '../../domain/enrolments/suggest.server'
import { hasAnswered } from '../../domain/surveys/queries.server'
import { programme } from '../../domain/settings/queries.server'
import { i18nFor } from '../../platform/i18n'
import { newId } from '../../platform/ids'
import type { Lang } from '../../platform/languages'
import type { ResultPage } from '../../ui/quiz/result-data'
import type { QuizIslandPage, QuizWords } from '../../ui/quiz/words'
import type { SignedInContext } from '../guard.server'
import { type AttemptPlace, coursePath, lessonPath } from './lesson-door.server'
import { quizPart } from './quiz-part.server'

interface Frame {
  lang: Lang
  lessonTitle: Shown
  courseTitle: Shown
  /** address of the quiz lesson */
  lesson: string
  here: string
}
export type AttemptPage = Frame &
  ({ is: 'open'; attempt: AttemptPackage; formId: string; islandJson: string } | { is: 'sent'; result: ResultPage })

export function attemptPage(ctx: SignedInContext, place: AttemptPlace): AttemptPage {
  const { attempt, course, slug, here } = place
  const { lang } = ctx
  const lesson = lessonPath(lang, slug, attempt.lessonId)
  const frame: Frame = { lang, lessonTitle: titleOf(course, attempt.lessonId), courseTitle: course.title, lesson, here }
  if (attempt.submittedAt !== null) return { ...frame, is: 'sent', result: resultPage(ctx, place) }
  return {
    ...frame,
    is: 'open',
    attempt: attemptPackage(ctx.db, ctx.keys, attempt, lang),
    formId: newId(),
    islandJson: JSON.stringify(islandPage(ctx, place)),
  }
}

export function titleOf(course: CourseView, lessonId: string): Shown {
  const found = course.modules.flatMap((m) => m.lessons).find((l) => l.id === lessonId)
  return found?.title ?? course.title
}

function islandPage(ctx: SignedInContext, { attempt, enrolment, here }: AttemptPlace): QuizIslandPage {
  return {
    person: ctx.viewer.id,
    enrolment: enrolment.id,
    lesson: attempt.lessonId,
    revision: attempt.revision,
    attempt: attempt.id,
    lang: ctx.lang,
    signInPath: `/${ctx.lang}/sign-in?next=${encodeURIComponent(here)}`,
    words: quizWords(ctx.lang),
  }
}

function quizWords(lang: Lang): QuizWords {
  const t = i18nFor(lang).getFixedT(lang, 'quiz')
  return {
    saving: t('island.saving'),
    savedAt: t('island.savedAt'),
    takenBack: t('island.takenBack'),
    waiting: t('island.waiting'),
    signedOut: t('island.signedOut'),
    signIn: t('island.signIn'),
    refused: t('island.refused'),
    answered: t('answered'),
    unanswered: t('unanswered'),
    allAnswered: t('allAnswered'),
    missingOne: t('island.missingOne'),
    missingOther: t('island.missingOther'),
    unfinishedOne: t('island.unfinishedOne'),
    unfinishedOther: t('island.unfinishedOther'),
    unreadOne: t('island.unreadOne'),
    unreadOther: t('island.unreadOther'),
    placeTwice: t('flaw.placeTwice'),
    placeMissing: t('flaw.placeMissing'),
    partnerTwice: t('flaw.partnerTwice'),
    partnerMissing: t('flaw.partnerMissing'),
    unreadNumber: t('unreadNumber'),
    up: t('island.up'),
    down: t('island.down'),
    moved: t('island.moved'),
    paired: t('island.paired'),
    freed: t('island.freed'),
    partners: t('island.partners'),
    places: t('island.places'),
  }
}

function resultPage(ctx: SignedInContext, { attempt, enrolment, course, slug }: AttemptPlace): ResultPage {
  const { lang } = ctx
  const result = attemptResult(ctx.db, attempt, lang)
  const progress = progressOf(ctx.db, enrolment)
  const lesson = lessonView(ctx.db, course.id, course.revision, lang, attempt.lessonId)
  const quiz = lesson?.body.kind === 'quiz' ? quizPart(ctx, { course, lesson, enrolment }, lesson.body) : undefined
  const following = progress.missing[0]
  return {
    result,
    lessons: `${coursePath(lang, slug)}/lessons`,
    topic: course.topic,
    courseTitle: course.title,
    here: `${coursePath(lang, slug)}/lessons/${attempt.lessonId}/attempts/${attempt.id}`,
    coverTitle: course.slug,
    hours: course.hours,
    missingCount: progress.missing.length,
    ...(following ? { following: { id: following.id, title: titleOf(course, following.id) } } : {}),
    next: quiz?.next ?? 'used-up',
    attemptsLeft: quiz && quiz.attemptsAllowed > 0 ? quiz.attemptsAllowed - quiz.attempts.length : 0,
    timeZone: programme(ctx.db).reportTimeZone,
    ...(progress.completedAt === undefined
      ? {}
      : {
          completed: {
            from: enrolment.enrolledAt,
            to: progress.completedAt,
            ...(progress.certificateCode ? { code: progress.certificateCode } : {}),
            needsEmail: progress.needsEmail ?? false,
            isRevoked: progress.isRevoked ?? false,
          },
          after: {
            enrolmentId: enrolment.id,
            isSurveyOpen: !hasAnswered(ctx.db, enrolment.id),
            next: suggestCourses(ctx.db, { personId: ctx.viewer.id, lang, afterCourseId: course.id }),
          },
        }),
  }
}
