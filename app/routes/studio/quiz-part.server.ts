// What the editor of a quiz shows: its questions, each with its form where it is open, and what they can hang on.
import { clockOf } from '../../domain/media/clock'
import { freshPartId } from '../../domain/authoring/fresh-part-id'
import type { QuizLesson } from '../../domain/authoring/parts'
import { idsOfQuestion } from '../../domain/authoring/part-ids'
import { checkDocument } from '../../domain/courses/check'
import type { CourseDocument } from '../../domain/courses/document'
import type { Finding } from '../../domain/courses/finding'
import { lessonsOf } from '../../domain/courses/rules'
import type { Question } from '../../domain/quizzes/questions'
import type { QuestionLine, QuizPart } from '../../ui/studio/quiz/quiz-part'
import { savePart, sourceWords } from './frame.server'

/** Above this many, the page has a form only for the one that is open. */
const ALL_FORMS = 25
const SPARE_ROWS = 4
/** What translations lack is said where they are made. */
const ELSEWHERE: ReadonlySet<string> = new Set(['text-missing', 'text-outdated'])

export interface QuizAsked {
  document: CourseDocument
  lesson: QuizLesson
  /** the question to show open */
  open: string
  /** only that one is wanted: the script has the others */
  isAlone: boolean
  /** keys that are not what attempts were judged by: the earlier revision, by question */
  changed: ReadonlyMap<string, number>
}

export function quizPart({ document, lesson, open, isAlone, changed }: QuizAsked): QuizPart {
  const { questions, pools } = lesson.quiz
  const findings = findingsOf(document, questions)
  const isShort = questions.length <= ALL_FORMS
  return {
    settings: savePart(document, 'quiz', lesson.id),
    questions: questions.flatMap((question, i): QuestionLine[] => {
      if (isAlone && question.id !== open) return []
      const since = changed.get(question.id)
      const isOpen = question.id === open || questions.length === 1
      const hasForm = isShort || isOpen
      const line: QuestionLine = {
        id: question.id,
        number: i + 1,
        type: question.type,
        prompt: sourceWords(document, question.prompt),
        findings: findings.get(question.id) ?? [],
        isOpen,
        ...(hasForm ? { form: savePart(document, 'question', question.id) } : {}),
        spareIds: hasForm ? Array.from({ length: SPARE_ROWS }, () => freshPartId('o')) : [],
        ...(since === undefined ? {} : { keySince: since }),
      }
      return [line]
    }),
    nextType: questions.at(-1)?.type ?? 'single',
    videos: videosOf(document),
    outcomes: document.outcomes.map(({ id, text }) => ({ id, text: sourceWords(document, text) })),
    pools: pools.map(({ id }) => id),
    passMarkPercent: document.passing.passMarkPercent,
    isFull: questions.length >= 200,
  }
}

/** By question, those of its rows included. Of a question nobody has begun to write, nothing is said. */
function findingsOf(document: CourseDocument, questions: readonly Question[]): Map<string, QuestionLine['findings']> {
  const begun = questions.filter((question) => sourceWords(document, question.prompt) !== '' || question.explanation)
  const home = new Map(begun.flatMap((question) => idsOfQuestion(question).map((id) => [id, question.id])))
  const byQuestion = new Map<string, Finding[]>()
  for (const finding of checkDocument(document)) {
    const question = home.get(finding.at)
    if (question === undefined || ELSEWHERE.has(finding.code)) continue
    byQuestion.set(question, [...(byQuestion.get(question) ?? []), finding])
  }
  return byQuestion
}

function videosOf(document: CourseDocument): QuizPart['videos'] {
  return lessonsOf(document).flatMap(({ lesson }) =>
    lesson.kind === 'video'
      ? [
          {
            id: lesson.id,
            title: sourceWords(document, lesson.title),
            chapters: lesson.chapters.map(({ atMs, title }) => ({
              clock: clockOf(atMs),
              title: sourceWords(document, title),
            })),
          },
        ]
      : [],
  )
}
