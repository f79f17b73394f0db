// Two versions of a quiz: questions that came, went or moved, and of those in both what differs, the key above all.
import { keyPrint } from '../quizzes/key-print'
import type { Question, Quiz } from '../quizzes/questions'
import type { Lang } from '../../platform/languages'
import { compareTexts, moves, type NamedText } from './compare-parts'
import type { Change, ValueName } from './changes'

export interface QuizComparison {
  changes: Change[]
  keys: { question: string; label: string }[]
}

export function compareQuizzes(before: Quiz, after: Quiz, source: Lang): QuizComparison {
  const labelOf = (question: Question): string => question.prompt[source]?.text ?? ''
  const changes: Change[] = settings(before, after)
  const keys: QuizComparison['keys'] = []
  const old = new Map(before.questions.map((question) => [question.id, question]))
  const fresh = new Set(after.questions.map(({ id }) => id))
  for (const question of before.questions)
    if (!fresh.has(question.id)) changes.push({ is: 'removed', thing: 'question', label: labelOf(question) })
  for (const question of after.questions) {
    const label = labelOf(question)
    const was = old.get(question.id)
    if (!was) changes.push({ is: 'added', thing: 'question', label })
    else {
      changes.push(...compareTexts(textsIn(was), textsIn(question), label))
      changes.push(...options(was, question, source))
      changes.push(...value('weight', was.weight, question.weight, label))
      if (keyPrint(was) === keyPrint(question)) continue
      changes.push({ is: 'key', label })
      keys.push({ question: question.id, label })
    }
  }
  for (const id of moves(before.questions, after.questions)) {
    const moved = after.questions.find((question) => question.id === id)!
    changes.push({ is: 'moved', thing: 'question', label: labelOf(moved) })
  }
  return { changes, keys }
}

function settings(before: Quiz, after: Quiz): Change[] {
  const drawn = (quiz: Quiz): string => quiz.pools.map(({ id, draw }) => `${id}: ${draw}`).join(', ')
  return [
    ...value('attempts', before.attempts, after.attempts),
    ...value('wait', before.waitMinutes, after.waitMinutes),
    ...value('shuffle', Number(before.shuffleQuestions), Number(after.shuffleQuestions)),
    ...value('draw', drawn(before), drawn(after)),
  ]
}

function value(name: ValueName, from: string | number, to: string | number, about?: string): Change[] {
  if (from === to) return []
  return [{ is: 'value', name, from: String(from), to: String(to), ...(about === undefined ? {} : { about }) }]
}

/** The parts of a question by id. */
function partsIn(question: Question) {
  if (question.type === 'single' || question.type === 'multiple') return question.options
  if (question.type === 'ordering') return question.items
  return question.type === 'matching' ? question.pairs.map(({ id, left }) => ({ id, text: left })) : []
}

function options(before: Question, after: Question, source: Lang): Change[] {
  const [old, fresh] = [partsIn(before), partsIn(after)]
  const lacking = (some: typeof old, others: typeof old) =>
    some.filter(({ id }) => !others.some((other) => other.id === id)).map(({ text }) => text[source]?.text ?? '')
  return [
    ...lacking(old, fresh).map((label): Change => ({ is: 'removed', thing: 'option', label })),
    ...lacking(fresh, old).map((label): Change => ({ is: 'added', thing: 'option', label })),
  ]
}

/** The words of a question, with what names them in both versions. */
function textsIn(question: Question): NamedText[] {
  const found: NamedText[] = [
    { key: 'prompt', part: 'prompt', text: question.prompt },
    { key: 'explanation', part: 'explanation', text: question.explanation },
  ]
  if (question.type === 'single' || question.type === 'multiple')
    for (const { id, text, explanation } of question.options)
      found.push({ key: id, part: 'option', text }, { key: `${id} why`, part: 'explanation', text: explanation })
  if (question.type === 'ordering')
    for (const { id, text } of question.items) found.push({ key: id, part: 'option', text })
  if (question.type === 'matching')
    for (const { id, left, right } of question.pairs)
      found.push({ key: id, part: 'option', text: left }, { key: `${id} right`, part: 'option', text: right })
  if (question.type === 'number') found.push({ key: 'unit', part: 'unit', text: question.unit })
  return found
}
