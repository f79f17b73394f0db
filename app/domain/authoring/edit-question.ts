// The form of a question: its words in the language of the course, its key, and what it hangs on. What the other
// languages say of a row stays with the row's id.
import type { CourseDocument } from '../courses/document'
import { idsOf } from '../courses/document-texts'
import type { Question } from '../quizzes/questions'
import { readNumber } from '../quizzes/read-number'
import type { Text } from '../quizzes/text'
import { Refusal } from '../refusal'
import { clockOf } from '../media/clock'
import { readClock } from './clock'
import { editable } from './editable'
import { findQuestion, labelOf } from './parts'
import { freshPartId } from './fresh-part-id'
import { linesOf, MOST_OPTIONS, MOST_PARTS, QuestionForm, type QuestionValue } from './question-form'
import { questionValues } from './question-values'
import { writeAccepted } from './write-accepted'
import { writeOptional, writeText } from './write-text'

/** Its subject is the question's id. */
export const editQuestion = editable({
  shape: QuestionForm,
  values(document, subject) {
    const found = findQuestion(document, subject)
    return found && questionValues(found.question, document)
  },
  write(document, subject, value) {
    const found = findQuestion(document, subject)
    if (!found) throw new Refusal('place-gone')
    const { question } = found
    // another window made it a question of another type
    if (question.type !== value.type) throw new Refusal('draft-changed')
    writeBase(document, question, value)
    writeKey(document, question, value)
    return { act: 'edit-question', subject, label: labelOf(document, question), isTyping: true }
  },
})

function writeBase(document: CourseDocument, question: Question, value: QuestionValue): void {
  const { source } = document
  question.prompt = writeText(question.prompt, value.prompt, source)
  setOrDrop(question, 'explanation', writeOptional(question.explanation, value.explanation, source))
  setOrDrop(question, 'outcome', value.outcome || undefined)
  setOrDrop(question, 'pool', value.pool || undefined)
  question.weight = value.weight
  const { see } = question
  const isSame = see?.lesson === value.seeLesson && clockOf(see.atMs) === value.seeAt
  if (isSame) return
  const atMs = value.seeAt === '' ? 0 : (readClock(value.seeAt) ?? 0)
  setOrDrop(question, 'see', value.seeLesson === '' ? undefined : { lesson: value.seeLesson, atMs })
}

function writeKey(document: CourseDocument, question: Question, value: QuestionValue): void {
  const { source } = document
  if ('credit' in question) question.credit = value.partial ? 'partial' : 'all'
  switch (question.type) {
    case 'single':
    case 'multiple': {
      const before = question.options
      const isRight = (row: number): boolean =>
        question.type === 'single' ? value.right === row + 1 : value.options[row]?.right === 'yes'
      question.options = writeRows(document, before, value.options, MOST_OPTIONS, {
        isEmpty: ({ text, explanation }) => text === '' && explanation === '',
        write: (old, { text, explanation }, row) => ({
          text: writeText(old?.text, text, source),
          correct: isRight(row),
          ...maybe('explanation', writeOptional(old?.explanation, explanation, source)),
        }),
      })
      return
    }
    case 'true-false':
      return setOrDrop(question, 'answer', value.truth && value.truth === 'true')
    case 'short':
      return writeAccepted(question, linesOf(value.accepted), source)
    case 'number':
      setOrDrop(question, 'answer', value.answer === '' ? undefined : readNumber(value.answer, source))
      question.tolerance = value.tolerance === '' ? 0 : (readNumber(value.tolerance, source) ?? 0)
      return setOrDrop(question, 'unit', writeOptional(question.unit, value.unit, source))
    case 'matching':
      question.pairs = writeRows(document, question.pairs, value.pairs, MOST_PARTS, {
        isEmpty: ({ left, right }) => left === '' && right === '',
        write: (old, { left, right }) => ({
          left: writeText(old?.left, left, source),
          right: writeText(old?.right, right, source),
        }),
      })
      return
    case 'ordering':
      question.items = writeRows(document, question.items, value.items, MOST_PARTS, {
        isEmpty: ({ text }) => text === '',
        write: (old, { text }) => ({ text: writeText(old?.text, text, source) }),
      })
  }
}

/** Rows with words on them, in their order; a new one has the page's id unless something else in the course has it. */
function writeRows<Row extends { id: string }, Part extends { id: string }>(
  document: CourseDocument,
  before: readonly Part[],
  rows: readonly Row[],
  most: number,
  how: { isEmpty: (row: Row) => boolean; write: (old: Part | undefined, row: Row, index: number) => Omit<Part, 'id'> },
): Part[] {
  const own = new Map(before.map((part) => [part.id, part]))
  const used = new Set(idsOf(document))
  const written = rows.flatMap((row, index): Part[] => {
    if (how.isEmpty(row)) return []
    const old = own.get(row.id)
    own.delete(row.id)
    const id = old || !used.has(row.id) ? row.id : freshPartId('o')
    used.add(id)
    return [{ id, ...how.write(old, row, index) } as Part]
  })
  if (written.length > most) throw new Refusal('draft-limits')
  return written
}

const maybe = (key: 'explanation', text: Text | undefined): { explanation?: Text } => (text ? { [key]: text } : {})

function setOrDrop<T extends object, K extends keyof T>(object: T, key: K, value: T[K] | undefined): void {
  if (value === undefined) delete object[key]
  else object[key] = value
}
