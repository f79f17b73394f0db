// What is told of one question after an attempt: the answer, the key, the reasons.
import type { Lang } from '../../platform/languages'
import type { Answered, Graded } from './grade'
import type { QuestionResult } from './package'
import type { Question } from './questions'
import { tellKey, tellResponse } from './tell'
import { show } from './text'

export interface ToTell {
  /** with the key that holds now */
  question: Question
  /** as it stood in the attempt */
  asked: Question
  number: number
  answer: Answered | undefined
  graded: Graded | undefined
  /** the language the texts are shown in, and the one they were made in */
  lang: Lang
  source: Lang
  truth: (value: boolean) => string
}

/** Without the second of a video: where that is, the course knows. */
export function questionResult(told: ToTell): QuestionResult {
  const { question, asked, number, answer, graded, lang, source, truth } = told
  const words = { lang, source, truth }
  const creditPercent = graded?.creditPercent ?? 0
  const isPartial = 'credit' in question && question.credit === 'partial'
  return {
    id: question.id,
    type: question.type,
    number,
    prompt: show(asked.prompt, lang, source),
    isCorrect: creditPercent === 100,
    creditPercent,
    ...(isPartial && graded?.share ? { share: { got: graded.share[0], of: graded.share[1] } } : {}),
    ...(answer ? { answered: tellResponse(asked, answer.response, words) } : {}),
    correct: tellKey(question, words),
    ...(question.explanation ? { explanation: show(question.explanation, lang, source) } : {}),
    whyNot: answer ? whyNot(told, answer) : [],
  }
}

/** The reasons against the wrong options that were chosen. */
function whyNot({ question, lang, source }: ToTell, { response }: Answered): QuestionResult['whyNot'] {
  if (question.type !== 'single' && question.type !== 'multiple') return []
  const chosen = 'choice' in response ? [response.choice] : 'choices' in response ? response.choices : []
  return question.options.flatMap((option) =>
    !option.correct && option.explanation && chosen.includes(option.id)
      ? [{ option: show(option.text, lang, source), why: show(option.explanation, lang, source) }]
      : [],
  )
}
