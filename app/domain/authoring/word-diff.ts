// Two versions of a text, word by word, as somebody reads them: what stayed, what went, what came. Long stretches that
// stayed are left out.
import { diffWordsWithSpace } from 'diff'

export interface Piece {
  is: 'same' | 'del' | 'ins' | 'gap'
  text: string
}

/** Words kept on each side of a change. */
const AROUND = 60
const LONGEST = 20_000
const TOO_MANY_EDITS = 4_000

/** The pieces in order; [] where nothing differs. Very long or wholly other texts are one piece out and one in. */
export function wordDiff(before: string, after: string): Piece[] {
  if (before === after) return []
  const found =
    before.length + after.length > LONGEST
      ? byLines(before, after)
      : diffWordsWithSpace(before, after, { maxEditLength: TOO_MANY_EDITS })
  if (!found) return whole(before, after)
  const pieces = found.map(({ added, removed, value }): Piece => ({
    is: added ? 'ins' : removed ? 'del' : 'same',
    text: value,
  }))
  return pieces.flatMap((piece, i) => shorten(piece, i === 0, i === pieces.length - 1))
}

const whole = (before: string, after: string): Piece[] =>
  (
    [
      { is: 'del', text: before },
      { is: 'ins', text: after },
    ] as Piece[]
  ).filter(({ text }) => text !== '')

/** Of long texts the lines that are the same at both ends are set aside; what is between is compared. */
function byLines(before: string, after: string) {
  const [old, fresh] = [before.split('\n'), after.split('\n')]
  let head = 0
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head += 1
  let tail = 0
  while (
    tail < old.length - head &&
    tail < fresh.length - head &&
    old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]
  )
    tail += 1
  const middle = (lines: string[]): string => lines.slice(head, lines.length - tail).join('\n')
  const [from, to] = [middle(old), middle(fresh)]
  const inner =
    from.length + to.length > 2 * LONGEST ? undefined : diffWordsWithSpace(from, to, { maxEditLength: TOO_MANY_EDITS })
  const same = (lines: string[], end: string) =>
    lines.length > 0 ? [{ value: lines.join('\n') + end, added: false, removed: false }] : []
  const changed = inner ?? [
    { value: from, added: false, removed: true },
    { value: to, added: true, removed: false },
  ]
  return [...same(old.slice(0, head), '\n'), ...changed, ...same(tail > 0 ? old.slice(-tail) : [], '')]
}

function shorten(piece: Piece, isFirst: boolean, isLast: boolean): Piece[] {
  const { is, text } = piece
  if (is !== 'same' || text.length <= 2 * AROUND + 20) return [piece]
  const head = isFirst ? '' : text.slice(0, AROUND).replace(/\S*$/, '')
  const tail = isLast ? '' : text.slice(-AROUND).replace(/^\S*/, '')
  return [
    ...(head ? [{ is, text: head }] : []),
    { is: 'gap' as const, text: '' },
    ...(tail ? [{ is, text: tail }] : []),
  ]
}
