// The result of a submitted attempt: the mark, each answer with its key and reasons, and what a mended key changed.
import type { Db } from '../../platform/db'
import { translator } from '../../platform/i18n'
import type { Lang } from '../../platform/languages'
import type { CourseDocument } from '../courses/document'
import { positionOf } from '../courses/position-in'
import { findLesson, textLanguage } from '../courses/rules'
import { lessonView } from '../courses/view-lesson.server'
import type { LessonView } from '../courses/views'
import type { Answered, Graded } from '../quizzes/grade'
import type { AttemptResult, QuestionResult } from '../quizzes/package'
import type { Question } from '../quizzes/questions'
import { questionResult } from '../quizzes/question-result'
import { show } from '../quizzes/text'
import { answersOf, type AttemptRecord, openQuiz } from './attempts.server'
import { mendedQuestions, regradesOf } from './mended-keys.server'

/** Throws on an open attempt. */
export function attemptResult(db: Db, attempt: AttemptRecord, lang: Lang): AttemptResult {
  if (attempt.submittedAt === null || attempt.scorePercent === null) throw new Error('an open attempt has no result')
  const { document, questions, frozen } = openQuiz(db, attempt)
  const answers = answersOf(db, attempt.id)
  const graded = new Map((JSON.parse(attempt.result ?? '[]') as Graded[]).map((g) => [g.id, g]))
  const mended = mendedQuestions(db, attempt)
  const results = questions.map((question, i) => {
    const key = mended.get(question.id)
    const isRegraded = key?.type === question.type
    const shown = {
      db,
      revision: attempt.revision,
      document,
      lang,
      question: isRegraded ? key : question,
      asked: question,
    }
    return {
      ...resultOf(shown, i + 1, answers.get(question.id), graded.get(question.id)),
      ...(isRegraded ? { isRegraded } : {}),
    }
  })
  return {
    attemptId: attempt.id,
    number: attempt.number,
    attemptsAllowed: frozen.attemptsAllowed,
    scorePercent: attempt.scorePercent,
    passMarkPercent: frozen.passMarkPercent,
    isPassed: attempt.passedAt !== null,
    correctCount: results.filter((r) => r.isCorrect).length,
    questions: results,
    submittedAt: attempt.submittedAt,
    regrades: regradesOf(db, attempt.id),
  }
}

interface Told {
  db: Db
  revision: number
  document: CourseDocument
  lang: Lang
  /** with the key that holds now */
  question: Question
  /** as it stood in the attempt */
  asked: Question
}

function resultOf(
  { db, revision, document, lang, question, asked }: Told,
  number: number,
  answer: Answered | undefined,
  graded: Graded | undefined,
): QuestionResult {
  const shownLang = textLanguage(document, lang)
  const t = translator(lang)
  const truth = (value: boolean): string => (value ? t('quiz:true') : t('quiz:false'))
  const { source } = document
  const seen = question.see && findLesson(document, question.see.lesson)
  return {
    ...questionResult({ question, asked, number, answer, graded, lang: shownLang, source, truth }),
    ...(question.see && seen
      ? {
          see: {
            lessonId: seen.id,
            lessonTitle: show(seen.title, shownLang, source),
            ...placeSeen(lessonView(db, document.id, revision, lang, seen.id), question.see.atMs),
          },
        }
      : {}),
  }
}

/** A quiz names seconds of the first recording; the reader is led to the same place of the one they will see. */
function placeSeen(view: LessonView | undefined, atMs: number): { atMs: number; of?: Lang } {
  const video = view?.body.kind === 'video' ? view.body : undefined
  const [first, ...others] = video?.recordings ?? []
  if (!video || !first || others.length === 0) return { atMs }
  return { atMs: positionOf(video, first.lang, atMs), of: video.recordingLang }
}
