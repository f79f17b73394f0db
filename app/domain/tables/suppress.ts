// Which cells of a table may be published, so that nothing tells of fewer than `least` people: not a cell, not a
// difference, not who knows this rule. The attacks on it are in suppress.test.ts, the reasons in docs/decisions/033. Pure.
import { ALL, countryKey, groupOf, type Measure, nameOf, provincesOf } from './cells'

/** What a cell holds. */
export interface Tally {
  /** person × course */
  count: number
  /** different persons among them */
  people: number
  /**
   * of completions: how many enrolments of the cell stay open by what was published of enrolments, at the end of the
   * quarter; null = nothing hangs on it
   */
  slack: number | null
}
export type Tallies = ReadonlyMap<string, Tally>

/** What is published. A cell that is in no list is none where its group has no blanks, and not told where it has. */
export interface Told {
  /** counts of one or more by key, and that of everything */
  told: Record<Measure, Record<string, number>>
  /** groups in which cells are left blank */
  blanks: Record<Measure, string[]>
}

/** A cell that may not be told: of few people, or whose telling would leave few of the enrolled behind. */
export const isSensitive = ({ count, people, slack }: Tally, least: number): boolean =>
  count > 0 && (people < least || (slack !== null && slack < least))

/** One measure of a quarter, from the whole to its parts. What is within a blank is blank. */
export function tellMeasure(tallies: Tallies, least: number): { told: Record<string, number>; blanks: string[] } {
  const whole = tallies.get(ALL) ?? { count: 0, people: 0, slack: null }
  if (isSensitive(whole, least)) return { told: {}, blanks: [ALL] }
  const told: Record<string, number> = { [ALL]: whole.count }
  const blanks: string[] = []
  const groups = byGroup(tallies)
  const tell = (group: string, of: Tally): void => {
    const cells = groups.get(group) ?? []
    const hidden = hiddenOf(cells, of, least)
    if (hidden.size > 0) blanks.push(group)
    for (const cell of cells) if (cell.count > 0 && !hidden.has(cell)) told[cell.key] = cell.count
  }
  tell('country', whole)
  tell('course', whole)
  for (const cell of groups.get('country') ?? []) if (told[cell.key] !== undefined) tell(provincesOf(cell.key), cell)
  return { told, blanks: blanks.sort() }
}

type Cell = Tally & { key: string }

/**
 * Of the cells of a told whole, those to leave blank. Where one is sensitive: all of these, and the smallest of the others,
 * at least one, until without the largest of them there are `least` people and twice as many with it. So the
 * sum that is left is never of few people, a blank may stand for few, for none and for more than a few, and who knows one
 * of them does not know the rest. Cells alike are treated alike, or their order would tell. A whole of fewer than twice
 * `least` people is not parted at all. Complementary suppression: L. Willenborg and T. de Waal, Elements of Statistical
 * Disclosure Control, 2001, chapter 6.
 */
function hiddenOf(cells: readonly Cell[], whole: Tally, least: number): Set<Cell> {
  if (whole.count > 0 && whole.people < 2 * least) return new Set(cells)
  const hidden = new Set(cells.filter((cell) => isSensitive(cell, least)))
  if (hidden.size === 0) return hidden
  const others = cells.filter((cell) => cell.count > 0 && !hidden.has(cell)).sort(bySize)
  let last: Cell | undefined
  for (const cell of others) {
    if (last && bySize(last, cell) !== 0 && isEnough([...hidden], least)) break
    hidden.add(cell)
    last = cell
  }
  return hidden
}

const bySize = (a: Tally, b: Tally): number => a.people - b.people || a.count - b.count

function isEnough(hidden: readonly Tally[], least: number): boolean {
  const people = hidden.map((cell) => cell.people)
  const sum = people.reduce((a, b) => a + b, 0)
  return sum >= 2 * least && sum - Math.max(...people) >= least
}

function byGroup(tallies: Tallies): Map<string, Cell[]> {
  const groups = new Map<string, Cell[]>()
  for (const [key, tally] of tallies) {
    if (key === ALL) continue
    const group = groupOf(key)
    groups.set(group, [...(groups.get(group) ?? []), { key, ...tally }])
  }
  return groups
}

/** What is told of a cell; undefined = blank. */
export function toldOf(table: Told, measure: Measure, key: string): number | undefined {
  const count = table.told[measure][key]
  if (count !== undefined || key === ALL || table.blanks[measure].includes(groupOf(key))) return count
  // what is not listed is none, where all that it is part of is told
  return toldOf(table, measure, wholeOf(groupOf(key))) === undefined ? undefined : 0
}

/** The cell to which those of a group add up. */
export const wholeOf = (group: string): string => (group.startsWith('province:') ? countryKey(nameOf(group)) : ALL)

/** What the blanks of a group come to together; undefined where there is none, or where even that is not told. */
export function restOf(table: Told, measure: Measure, group: string): number | undefined {
  const whole = table.told[measure][wholeOf(group)]
  if (!table.blanks[measure].includes(group) || whole === undefined) return undefined
  const parts = Object.entries(table.told[measure]).filter(([key]) => key !== ALL && groupOf(key) === group)
  return whole - parts.reduce((sum, [, count]) => sum + count, 0)
}
