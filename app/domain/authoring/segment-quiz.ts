// What is translated of a quiz: its questions with everything they say, and the answers people may type.
import type { Lang } from '../../platform/languages'
import type { CourseDocument, Lesson } from '../courses/document'
import type { Question } from '../quizzes/questions'
import type { AddText, Segment } from './segment'
import { translateAccepted } from './write-accepted'

interface Into {
  target: Lang
  add: AddText
  /** else only answers that are typed: they are judged in every language in which people are inside */
  needsTexts: boolean
  segments: Segment[]
}

export function quizSegments(
  document: CourseDocument,
  lesson: Extract<Lesson, { kind: 'quiz' }>,
  { target, add, needsTexts, segments }: Into,
): void {
  lesson.quiz.questions.forEach((question, i) => {
    const of = i + 1
    const key = `question/${question.id}`
    if (needsTexts) {
      add({ key: `${key}/prompt`, part: 'prompt', of }, question.prompt, (text) => (question.prompt = text))
      partSegments(question, of, add)
    }
    if (question.type === 'short') {
      const accepted = acceptedSegment(question, document.source, target)
      if (accepted) segments.push({ key: `${key}/accepted`, place: lesson.id, part: 'accepted', of, ...accepted })
    }
    if (needsTexts)
      add(
        { key: `${key}/explanation`, part: 'explanation', of },
        question.explanation,
        (text) => (question.explanation = text),
      )
  })
}

function partSegments(question: Question, of: number, add: AddText): void {
  if (question.type === 'single' || question.type === 'multiple')
    question.options.forEach((option, i) => {
      const key = `option/${option.id}`
      add({ key: `${key}/text`, part: 'option', n: i + 1, of }, option.text, (text) => (option.text = text))
      add(
        { key: `${key}/explanation`, part: 'optionExplanation', n: i + 1, of },
        option.explanation,
        (text) => (option.explanation = text),
      )
    })
  if (question.type === 'number')
    add({ key: `question/${question.id}/unit`, part: 'unit', of }, question.unit, (text) => (question.unit = text))
  if (question.type === 'matching')
    question.pairs.forEach((pair, i) => {
      add({ key: `pair/${pair.id}/left`, part: 'left', n: i + 1, of }, pair.left, (text) => (pair.left = text))
      add({ key: `pair/${pair.id}/right`, part: 'right', n: i + 1, of }, pair.right, (text) => (pair.right = text))
    })
  if (question.type === 'ordering')
    question.items.forEach((item, i) =>
      add({ key: `item/${item.id}`, part: 'item', n: i + 1, of }, item.text, (text) => (item.text = text)),
    )
}

const MOST_ANSWERS = 50

/** The answers one to a line. */
function acceptedSegment(
  question: Extract<Question, { type: 'short' }>,
  sourceLang: Lang,
  target: Lang,
): Pick<Segment, 'sourceLang' | 'source' | 'approved' | 'oldSource' | 'write'> | undefined {
  const { [sourceLang]: own, [target]: approved } = question.accepted
  if (!own) return undefined
  const madeFrom = question.acceptedFrom?.[target]?.join('\n')
  return {
    sourceLang,
    source: own.join('\n'),
    ...(approved ? { approved: approved.join('\n') } : {}),
    ...(approved && madeFrom !== undefined && madeFrom !== own.join('\n') ? { oldSource: madeFrom } : {}),
    write: (words) => {
      const answers = [...new Set(words.split('\n').map((line) => line.trim()))].filter(Boolean)
      translateAccepted(question, answers.slice(0, MOST_ANSWERS), target)
    },
  }
}
