// What to take next, by a rule anybody can follow: of the courses not yet taken, those of the same topic first, then
// those that are no easier than the last one, then the newest.
import type { Level, Topic } from './document'

export interface NextCandidate {
  courseId: string
  topic: Topic
  level: Level
  firstPublishedAt: number
}

const DEPTH: Record<Level, number> = { starter: 0, experienced: 1 }

/** At most `most` of them; `after` is the course just finished, where there is one. */
export function nextCourses<C extends NextCandidate>(
  candidates: readonly C[],
  taken: ReadonlySet<string>,
  after?: Pick<NextCandidate, 'topic' | 'level'>,
  most = 3,
): C[] {
  const rank = (course: C): [number, number, number, string] => [
    after && course.topic === after.topic ? 0 : 1,
    // newcomers begin at the beginning; whoever has finished one does not go back first
    after ? (DEPTH[course.level] >= DEPTH[after.level] ? 0 : 1) : DEPTH[course.level],
    -course.firstPublishedAt,
    course.courseId,
  ]
  return candidates
    .filter((course) => !taken.has(course.courseId))
    .map((course) => ({ course, rank: rank(course) }))
    .sort((a, b) => compare(a.rank, b.rank))
    .slice(0, most)
    .map(({ course }) => course)
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const at = a.findIndex((part, i) => part !== b[i])
  return at < 0 ? 0 : (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1
}
