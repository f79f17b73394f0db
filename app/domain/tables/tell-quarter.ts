// What is published of a quarter: enrolments first, then completions, which may tell nothing about the enrolments that
// earlier releases, or this one, left blank. Pure.
import { ALL, groupOf } from './cells'
import { restOf, type Tallies, tellMeasure, type Told, toldOf, wholeOf } from './suppress'

/** What happened in a quarter, and what happened before in quarters about which nothing was ever published. */
export interface Counted {
  enrolments: Tallies
  /** without slack, which is worked out here */
  completions: Tallies
  /** by key: enrolments less completions */
  openApart: ReadonlyMap<string, number>
}

/**
 * `released` = everything that was ever published, withdrawn or not, the oldest first. Whoever completes has enrolled:
 * completions of a course beyond the enrolments that were told of it would show how many a blank must hold at least. So
 * they are told only where told enrolments leave `least` of them open. How many they leave open is reckoned from what
 * everybody can read: were blanks taken as they are, that a later figure is told would narrow them.
 */
export function tellQuarter(counted: Counted, released: readonly Told[], least: number): Told {
  const enrolments = tellMeasure(counted.enrolments, least)
  const slackOf = (key: string, completed: number): number => {
    const before = released.reduce(
      (open, one) => Math.max(0, open + (one.told.enrolments[key] ?? 0) - mostCompleted(one, key)),
      Math.max(0, counted.openApart.get(key) ?? 0),
    )
    return before + (enrolments.told[key] ?? 0) - completed
  }
  const within = [...counted.completions].map(
    ([key, tally]) => [key, { ...tally, slack: slackOf(key, tally.count) }] as const,
  )
  const completions = tellMeasure(new Map(within), least)
  return {
    told: { enrolments: enrolments.told, completions: completions.told },
    blanks: { enrolments: enrolments.blanks, completions: completions.blanks },
  }
}

/** The most that a reader can think of as completed in a cell: of a blank, all the blanks beside it. */
function mostCompleted(table: Told, key: string): number {
  const told = toldOf(table, 'completions', key)
  if (told !== undefined) return told
  if (key === ALL) return Number.POSITIVE_INFINITY
  const group = groupOf(key)
  return restOf(table, 'completions', group) ?? mostCompleted(table, wholeOf(group))
}
