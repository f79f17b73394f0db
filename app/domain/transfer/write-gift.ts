// The questions of a quiz as GIFT, in the language the course is made in, and what GIFT cannot say of them.
import type { Lang } from '../../platform/languages'
import { checkQuestion } from '../quizzes/check'
import type { Question } from '../quizzes/questions'
import type { Text } from '../quizzes/text'

export type GiftLossCode =
  | 'ordering'
  | 'unfinished'
  | 'see'
  | 'outcome'
  | 'weight'
  | 'pool'
  | 'unit'
  | 'credit'
  | 'languages'
export interface GiftLoss {
  /** of the question in its quiz, from 1 */
  number: number
  code: GiftLossCode
}

export function writeGift(questions: readonly Question[], source: Lang): { gift: string; losses: GiftLoss[] } {
  const losses: GiftLoss[] = []
  const blocks = questions.flatMap((question, i) => {
    const whole = isWhole(question, source)
    for (const code of whole ? lossesOf(question, source) : ['unfinished' as const])
      losses.push({ number: i + 1, code })
    const answers = whole ? answersOf(question, source) : undefined
    if (answers === undefined) return []
    const explanation = question.explanation?.[source]?.text
    // "plain", so that what looks like markup stays what was written
    return [`[plain]${say(question.prompt, source)} {${answers}${explanation ? `####${escaped(explanation)}` : ''}}\n`]
  })
  return { gift: blocks.join('\n'), losses }
}

function isWhole(question: Question, source: Lang): boolean {
  if (!question.prompt[source] || checkQuestion(question, {}, source).length > 0) return false
  if (question.type === 'single' || question.type === 'multiple') return question.options.length > 1
  return question.type !== 'matching' || question.pairs.length > 1
}

function lossesOf(question: Question, source: Lang): GiftLossCode[] {
  if (question.type === 'ordering') return ['ordering']
  const isAll = 'credit' in question && question.credit === 'all'
  return [
    ...(question.see ? ['see' as const] : []),
    ...(question.outcome ? ['outcome' as const] : []),
    ...(question.weight !== 1 ? ['weight' as const] : []),
    ...(question.pool ? ['pool' as const] : []),
    ...(question.type === 'number' && question.unit ? ['unit' as const] : []),
    ...(question.type === 'matching' && isAll ? ['credit' as const] : []),
    ...(Object.keys(question.prompt).some((lang) => lang !== source) ? ['languages' as const] : []),
  ]
}

function answersOf(question: Question, source: Lang): string | undefined {
  switch (question.type) {
    case 'single':
    case 'multiple': {
      const share = 100 / question.options.filter((option) => option.correct).length
      const lines = question.options.map(({ text, correct, explanation }) => {
        const why = explanation?.[source]?.text
        return `\t${signOf(question, correct, share)}${say(text, source)}${why ? `#${escaped(why)}` : ''}\n`
      })
      return `\n${lines.join('')}`
    }
    case 'true-false':
      return question.answer ? 'T' : 'F'
    case 'short':
      return (question.accepted[source] ?? []).map((one) => `=${escaped(one)}`).join(' ')
    case 'number':
      return `#${decimal(question.answer ?? 0)}:${decimal(question.tolerance)}`
    case 'matching':
      return `\n${question.pairs.map(({ left, right }) => `\t=${say(left, source)} -> ${say(right, source)}\n`).join('')}`
    case 'ordering':
      return undefined
  }
}

function signOf(question: Question, correct: boolean, share: number): string {
  if (question.type !== 'multiple') return correct ? '=' : '~'
  const worth = correct ? share : question.credit === 'all' ? -100 : -share
  return `~%${decimal(Number(worth.toFixed(5)))}%`
}

const decimal = (value: number): string =>
  new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: 12 }).format(value)

const say = (text: Text, source: Lang): string => escaped(text[source]?.text ?? '')

const escaped = (text: string): string => text.replace(/[\\~=#{}:]/g, '\\$&').replace(/\r?\n/g, '\\n')
