// Where a person stands in the courses of a group, all of them together. Pure.

/** They exclude each other. */
export const STANDINGS = ['not-started', 'active', 'stuck', 'completed'] as const
export type Standing = (typeof STANDINGS)[number]

/** Whom coordinators may write to. */
export const WAITING = ['not-started', 'stuck'] as const satisfies readonly Standing[]
export type Waiting = (typeof WAITING)[number]

/** What a person did in the courses of a group; courses they left without completing do not count. */
export interface Doings {
  completed: number
  isStarted: boolean
  /** ms UTC; null = in none of them */
  seenAt: number | null
}

/** `before` = stuckBefore(): who was last seen earlier is stuck. */
export function standingOf({ completed, isStarted, seenAt }: Doings, courses: number, before: number): Standing {
  if (completed >= courses) return 'completed'
  if (!isStarted && completed === 0) return 'not-started'
  return (seenAt ?? 0) < before ? 'stuck' : 'active'
}

/** A person of a group, as whoever coordinates it sees them. */
export interface GroupPerson {
  id: string
  name: string
  standing: Standing
  completed: number
  seenAt: number | null
}

export interface GroupFigures {
  /** in the group, seen or not */
  members: number
  /** of these, who is only counted: does not share, or is of another country */
  hidden: number
  by: Record<Standing, number>
}
