// An attacker on figures of few people, who knows the rules by which they are told and has all the time in the world.
import { isSmall } from '../../app/domain/reports/withhold'

/** What would be said of a world, and the sizes of the groups in it that nobody may find out when they are small. */
export interface GuessedWorld {
  said: string
  groups: number[]
}

/** What was said where a group is of the same one to four people in every world that it may have been said of. */
export function guessed(worlds: readonly GuessedWorld[]): string[] {
  const bySaid = new Map<string, Set<number>[]>()
  for (const { said, groups } of worlds) {
    let sizes = bySaid.get(said)
    if (!sizes) bySaid.set(said, (sizes = groups.map(() => new Set<number>())))
    for (const [i, size] of groups.entries()) sizes[i]!.add(size)
  }
  return [...bySaid].flatMap(([said, sizes]) =>
    sizes.flatMap((possible, i) => (possible.size === 1 && isSmall([...possible][0]!) ? [`${said}, group ${i}`] : [])),
  )
}
