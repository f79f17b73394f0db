// A quiz of the draft as a learner meets it, drawn, packed and graded by the same functions; nothing of it is kept.
import type { Lang } from '../../platform/languages'
import { checkQuestion } from '../quizzes/check'
import type { CourseDocument } from '../courses/document'
import { findLesson, textLanguage } from '../courses/rules'
import { drawQuestions } from '../quizzes/draw'
import { type Answered, gradeQuiz } from '../quizzes/grade'
import { isEmpty, type Mask, packQuestion, unmask } from '../quizzes/pack'
import type { AttemptResult, PackagedQuestion, PackagedResponse } from '../quizzes/package'
import { questionResult } from '../quizzes/question-result'
import type { Question } from '../quizzes/questions'
import { show } from '../quizzes/text'
import type { QuizLesson } from './parts'

export interface TrialInput {
  document: CourseDocument
  lesson: QuizLesson
  lang: Lang
  /** different and unforeseeable for each text in each trial; the same when the trial comes back */
  rank: (text: string) => string
}

export interface Trial {
  questions: Question[]
  packed: PackagedQuestion[]
  mask: Mask
  /** so many cannot be asked yet */
  unfitCount: number
}

/** What is asked. What has no prompt, too few parts or no key is left out and counted. */
export function openTrial({ document, lesson, lang, rank }: TrialInput): Trial {
  const fit = lesson.quiz.questions.filter((question) => isFit(question, document))
  const byId = new Map(fit.map((question) => [question.id, question]))
  const questions = drawQuestions({ ...lesson.quiz, questions: fit }, rank).flatMap((id) => byId.get(id) ?? [])
  const mask: Mask = (id) => rank(`option:${id}`).slice(0, 12)
  const shown = {
    mask,
    lang: textLanguage(document, lang),
    source: document.source,
    shuffle: lesson.quiz.shuffleOptions,
  }
  return {
    questions,
    mask,
    packed: questions.map((question, i) => packQuestion(question, { ...shown, number: i + 1 })),
    unfitCount: lesson.quiz.questions.length - fit.length,
  }
}

function isFit(question: Question, { source }: CourseDocument): boolean {
  if (!question.prompt[source]) return false
  const parts =
    question.type === 'matching' ? question.pairs : question.type === 'ordering' ? question.items : undefined
  if (parts && parts.length < 2) return false
  if ((question.type === 'single' || question.type === 'multiple') && question.options.length < 2) return false
  return checkQuestion(question, {}, source).length === 0
}

/** Graded as an attempt is. `truth` = how true and false are said. */
export function gradeTrial(
  { document, lang }: TrialInput,
  trial: Trial,
  given: (question: Question) => PackagedResponse | null,
  truth: (value: boolean) => string,
): AttemptResult {
  const shownLang = textLanguage(document, lang)
  const answers = new Map(
    trial.questions.flatMap((question): [string, Answered][] => {
      const packed = given(question)
      const response = packed ? unmask(question, packed, trial.mask) : undefined
      return response && !isEmpty(response) ? [[question.id, { response, language: lang }]] : []
    }),
  )
  const { graded, scorePercent } = gradeQuiz(trial.questions, answers)
  const { passMarkPercent } = document.passing
  const { source } = document
  const questions = trial.questions.map((question, i) => {
    const seen = question.see && findLesson(document, question.see.lesson)
    const told = { question, asked: question, number: i + 1, answer: answers.get(question.id), graded: graded[i] }
    return {
      ...questionResult({ ...told, lang: shownLang, source, truth }),
      ...(question.see && seen
        ? { see: { lessonId: seen.id, lessonTitle: show(seen.title, shownLang, source), atMs: question.see.atMs } }
        : {}),
    }
  })
  return {
    attemptId: '',
    number: 1,
    attemptsAllowed: 0,
    scorePercent,
    passMarkPercent,
    isPassed: scorePercent >= passMarkPercent,
    correctCount: questions.filter(({ isCorrect }) => isCorrect).length,
    questions,
    submittedAt: 0,
    regrades: [],
  }
}
