// What is told of one counted question: how often asked, share right, the slip most made, whether it separates, and
// whether its key should be looked at.
import { DISCRIMINATION_LEAST, discriminationOf, isReversed } from './discrimination'
import type { QuestionFigures } from './figures'
import type { Slip } from './slips'
import type { QuestionTally } from './tally-questions'
import { drawnOf, isSmall, LEAST, tellCount } from './withhold'

/** The slip that most people made; of several as frequent the first by name, so that it is always the same one. */
function topSlip({ slips }: QuestionTally): { slip: Slip; count: number } | undefined {
  let top: [string, number] | undefined
  for (const [key, count] of slips) {
    if (!top || count > top[1] || (count === top[1] && key < top[0])) top = [key, count]
  }
  return top && { slip: JSON.parse(top[0]) as Slip, count: top[1] }
}

/**
 * `people` = inside the course, of whom those asked are a part. Shares and doubts follow from the counts as they are told,
 * and so tell nothing more.
 */
export function tellQuestion(people: number, id: string, tally: QuestionTally): QuestionFigures {
  const asked = tellCount(tally.asked, people)
  if (tally.asked < LEAST) return { id, asked }
  const wrong = tally.asked - tally.right
  // whether anybody at all is in the small part is not told either
  if (wrong < LEAST) return { id, asked, right: { is: 'nearly-all' } }
  if (tally.right < LEAST) return { id, asked, right: { is: 'nearly-none' }, doubts: ['unmet'] }
  const right = tellCount(tally.right, people)
  const measured = tally.asked >= DISCRIMINATION_LEAST ? discriminationOf(tally.pairs) : undefined
  const slip = tellSlip(people, tally)
  const [drawn, most] = [drawnOf(right, people), drawnOf(asked, people)]
  return {
    id,
    asked,
    right,
    rightPercent: Math.min(100, Math.round((drawn * 100) / most)),
    ...(slip ? { slip } : {}),
    ...(measured === undefined ? {} : { discrimination: Math.round(measured * 10) / 10 }),
    ...doubted(
      measured !== undefined && isReversed(measured, most) && 'reversed',
      slip && isRival(slip.slip) && drawnOf(slip.people, people) > drawn && 'rival',
    ),
  }
}

/**
 * The slip that most people made. Those who made it, the others who were wrong, those who were right and those who were not
 * asked make up the whole course: it is told only where none of the four is of one to four people.
 */
function tellSlip(people: number, tally: QuestionTally): QuestionFigures['slip'] {
  const top = topSlip(tally)
  if (!top) return undefined
  const others = tally.asked - tally.right - top.count
  if ([people - tally.asked, tally.right, top.count, others].some(isSmall)) return undefined
  return { slip: top.slip, people: tellCount(top.count, people) }
}

type Doubt = NonNullable<QuestionFigures['doubts']>[number]

function doubted(...doubts: (Doubt | false | undefined)[]): { doubts?: Doubt[] } {
  const found = doubts.filter((doubt): doubt is Doubt => Boolean(doubt))
  return found.length > 0 ? { doubts: found } : {}
}

/** What may be the right answer after all: neither a right option that was left out, nor one pair of several. */
const isRival = ({ kind }: Slip): boolean => kind !== 'missed' && kind !== 'paired'
