// Judges an attempt again by mended keys. It only raises: what counted goes on counting.
import { type Answered, type Graded, gradedAs, type Score, scoreOf, shareOf, standingShare } from '../quizzes/grade'
import type { Question } from '../quizzes/questions'

/** The attempt's questions with what they were graded, against the mended questions by id. Weights stay the attempt's. */
export function judgeAgain(
  questions: readonly Question[],
  standing: readonly Graded[],
  answers: ReadonlyMap<string, Answered>,
  mended: ReadonlyMap<string, Question>,
): Score {
  const byId = new Map(standing.map((g) => [g.id, g]))
  return scoreOf(
    questions,
    questions.map((question) => {
      const before = byId.get(question.id) ?? gradedAs(question.id, [0, 1], answers.has(question.id))
      return better(before, question, mended.get(question.id), answers.get(question.id))
    }),
  )
}

function better(before: Graded, question: Question, key: Question | undefined, answer: Answered | undefined): Graded {
  // Answers of one type cannot be read by the key of another.
  if (!key || !answer || key.type !== question.type) return before
  const [got, of] = shareOf(key, answer)
  const [had, out] = standingShare(before)
  return got * out > had * of ? gradedAs(question.id, [got, of], true) : before
}
