// The answers that are accepted for a question, in the language of the course and in the others: like texts, those in
// other languages remember what they were made from for as long as it differs from today's.
import type { Lang } from '../../platform/languages'
import { LANGUAGES } from '../../platform/languages'
import type { Question } from '../quizzes/questions'

type ShortQuestion = Extract<Question, { type: 'short' }>

/** New answers in the language of the course; none takes them away. */
export function writeAccepted(question: ShortQuestion, answers: string[], source: Lang): void {
  const others: ShortQuestion['accepted'] = { ...question.accepted }
  const before = others[source]
  delete others[source]
  const from: NonNullable<ShortQuestion['acceptedFrom']> = {}
  for (const lang of LANGUAGES) {
    const madeFrom = others[lang] && (question.acceptedFrom?.[lang] ?? before)
    if (madeFrom && !isSame(madeFrom, answers)) from[lang] = madeFrom
  }
  question.accepted = answers.length > 0 ? { ...others, [source]: answers } : others
  setFrom(question, from)
}

/** Approved answers in another language, made from those that stand; none takes them away. */
export function translateAccepted(question: ShortQuestion, answers: string[], lang: Lang): void {
  if (answers.length === 0) delete question.accepted[lang]
  else question.accepted[lang] = answers
  const { [lang]: _old, ...from } = question.acceptedFrom ?? {}
  setFrom(question, from)
}

/** Takes the answers in one language from the same question elsewhere, beside the source's answers that stand here. */
export function takeAcceptedFrom(question: ShortQuestion, there: ShortQuestion, lang: Lang, source: Lang): void {
  const answers = there.accepted[lang]
  if (!answers) return
  const madeFrom = there.acceptedFrom?.[lang] ?? there.accepted[source]
  translateAccepted(question, answers, lang)
  const today = question.accepted[source] ?? []
  if (lang !== source && madeFrom && !isSame(madeFrom, today))
    question.acceptedFrom = { ...question.acceptedFrom, [lang]: madeFrom }
}

function setFrom(question: ShortQuestion, from: NonNullable<ShortQuestion['acceptedFrom']>): void {
  if (Object.keys(from).length > 0) question.acceptedFrom = from
  else delete question.acceptedFrom
}

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.join('\n') === b.join('\n')
