// Which questions an attempt asks, and in which order: those of no pool always, of each pool as many as it says. The
// draw hangs on the attempt's seed alone, so that it can be told again.
import type { Question, Quiz } from './questions'

export const inPool = (quiz: Quiz, pool: string): Question[] => quiz.questions.filter((q) => q.pool === pool)

/** How many questions an attempt asks. */
export function askedCount(quiz: Quiz): number {
  const drawn = quiz.pools.reduce((sum, pool) => sum + pool.draw, 0)
  return quiz.questions.filter((q) => q.pool === undefined).length + drawn
}

/**
 * Ids of the questions of one attempt. `rank` gives a text that is different and unforeseeable for each id in each
 * attempt: the lowest ranks of a pool are drawn. In the quiz's order, or by rank where the quiz shuffles.
 */
export function drawQuestions(quiz: Quiz, rank: (text: string) => string): string[] {
  const byRank = (ids: string[], prefix: string): string[] => {
    const ranked = ids.map((id) => ({ id, by: rank(`${prefix}${id}`) }))
    return ranked.sort((a, b) => (a.by < b.by ? -1 : 1)).map((r) => r.id)
  }
  const drawn = new Set(
    quiz.pools.flatMap((pool) =>
      byRank(
        inPool(quiz, pool.id).map((q) => q.id),
        'draw:',
      ).slice(0, pool.draw),
    ),
  )
  const asked = quiz.questions.filter((q) => q.pool === undefined || drawn.has(q.id)).map((q) => q.id)
  return quiz.shuffleQuestions ? byRank(asked, '') : asked
}
