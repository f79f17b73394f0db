// How a question was answered: by each person's first attempt, as it is judged today. Later attempts have seen the
// explanations, and would make every question look easier than it is. Pure.
import type { Question } from '../quizzes/questions'
import { addPair, noPairs, type PairSums } from './discrimination'
import type { CountedAttempt } from './learner'
import { type Slip, slipsOf } from './slips'

export interface QuestionTally {
  asked: number
  /** right as a whole; part of an answer is not right */
  right: number
  /** people by what went wrong, under the JSON of the Slip */
  slips: Map<string, number>
  pairs: PairSums
}

/** Written answers can be all different: no more than so many are told apart. */
const MOST_SLIPS = 2_000

export const newQuestionTally = (): QuestionTally => ({ asked: 0, right: 0, slips: new Map(), pairs: noPairs() })

/** Adds one attempt. Questions that the revision does not have any more are left out. */
export function addAttempt(
  tallies: ReadonlyMap<string, QuestionTally>,
  questions: ReadonlyMap<string, Question>,
  { graded, answers }: CountedAttempt,
): void {
  const total = graded.reduce((sum, g) => sum + worth(g), 0)
  const most = graded.reduce((sum, g) => sum + g.weight, 0)
  for (const g of graded) {
    const [tally, question, answer] = [tallies.get(g.id), questions.get(g.id), answers.get(g.id)]
    if (!tally || !question) continue
    tally.asked += 1
    const isRight = g.share[0] >= g.share[1]
    if (isRight) tally.right += 1
    else if (answer) for (const slip of slipsOf(question, answer)) addSlip(tally.slips, slip)
    if (most > g.weight) addPair(tally.pairs, g.share[0] / g.share[1], (total - worth(g)) / (most - g.weight))
  }
}

const worth = ({ share, weight }: CountedAttempt['graded'][number]): number => (weight * share[0]) / share[1]

function addSlip(slips: Map<string, number>, slip: Slip): void {
  const key = JSON.stringify(slip)
  const count = slips.get(key)
  if (count === undefined && slips.size >= MOST_SLIPS) return
  slips.set(key, (count ?? 0) + 1)
}
