// What is told of a counted course. Every count of people is told of the same whole, those inside, since each is a part of
// them: so no two figures anywhere on the page tell on fewer than five by their difference. Cells that add up to a whole
// are told by the rule for parts.
import type { CourseFigures, LessonFigures, MonthFigure, RecordingFigures, ToldCourse } from './figures'
import { type CourseTally, languagesOf, type LessonTally } from './tally'
import type { RecordingTally } from './tally-watching'
import { tellQuestion } from './tell-questions'
import { type Figure, isSmall, LEAST, LEAST_WHOLE, tellCount, tellExactly, tellParts } from './withhold'

export const MONTHS_SHOWN = 12

/** `months` = the last twelve, 'YYYY-MM', the oldest first. `stretches` = by recording, in ms. */
export function tellFigures(
  tally: CourseTally,
  { months, stretches }: { months: readonly string[]; stretches: ReadonlyMap<string, number> },
): CourseFigures {
  const { people } = tally
  if (people === 0) return { v: 1, people: 'none' }
  if (people < LEAST) return { v: 1, people: 'few' }
  if (people < LEAST_WHOLE) return { v: 1, people }
  return { v: 1, people, told: tellCourse(tally, months, stretches) }
}

function tellCourse(tally: CourseTally, months: readonly string[], stretches: ReadonlyMap<string, number>): ToldCourse {
  const { people } = tally
  const lessons = [...tally.lessons]
  const paused = people - tally.completed - tally.active
  const [active, rest] = tellGoing([tally.active, paused], tally)
  const [, ...stops] = tellParts([tally.notBegun, ...lessons.map(([, lesson]) => lesson.stopped)], people)
  return {
    completed: tellExactly(tally.completed, people),
    active,
    paused: rest,
    languages: tellLanguages(tally),
    enrolledIn: tellMonths(people, tally.enrolledIn, months),
    completedIn: tellMonths(people, tally.completedIn, months),
    lessons: lessons.map(([id, lesson], i) => tellLesson(people, { id, stopped: stops[i]! }, lesson, stretches)),
  }
}

/** Those on their way and those who paused: told beside those who completed only where none of the three is a small group. */
function tellGoing(cells: [active: number, paused: number], { people, completed }: CourseTally): [Figure, Figure] {
  if (isSmall(completed)) return [{ is: 'hidden' }, { is: 'hidden' }]
  const [active, paused] = tellParts(cells, people)
  return [active!, paused!]
}

/** The people of each language, and of them those who completed: told only where their language is. */
function tellLanguages(tally: CourseTally): ToldCourse['languages'] {
  const languages = languagesOf(tally)
  const people = tellParts(
    languages.map((lang) => tally.enrolledBy[lang]),
    tally.people,
  )
  // one table: by its sums of rows and columns one hidden cell could be worked out, so all are told or none
  const cells = languages.flatMap((lang) => [tally.completedBy[lang], tally.enrolledBy[lang] - tally.completedBy[lang]])
  const isTold = cells.every((count) => count === 0 || count >= LEAST)
  return languages.map((language, i) => ({
    language,
    people: people[i]!,
    completed: isTold ? tellCount(cells[2 * i]!, tally.people) : { is: 'hidden' },
  }))
}

function tellMonths(people: number, counts: ReadonlyMap<string, number>, months: readonly string[]): MonthFigure[] {
  const before = [...counts].reduce((sum, [month, count]) => (months.includes(month) ? sum : sum + count), 0)
  const parts = tellParts([before, ...months.map((month) => counts.get(month) ?? 0)], people)
  return ['', ...months].map((month, i) => ({ month, people: parts[i]! }))
}

function tellLesson(
  people: number,
  { id, stopped }: { id: string; stopped: Figure },
  { opened, done, recordings, questions }: LessonTally,
  stretches: ReadonlyMap<string, number>,
): LessonFigures {
  return {
    id,
    opened: tellCount(opened, people),
    done: tellCount(done, people),
    stopped,
    recordings: [...recordings].map(([asset, counted]) =>
      tellRecording(people, { asset, stretchMs: stretches.get(asset) ?? 0 }, counted),
    ),
    questions: [...questions].map(([question, counted]) => tellQuestion(people, question, counted)),
  }
}

function tellRecording(
  people: number,
  recording: { asset: string; stretchMs: number },
  { watched, seen, again, left }: RecordingTally,
): RecordingFigures {
  const told = { ...recording, watched: tellCount(watched, people) }
  if (watched < LEAST) return { ...told, stretches: [] }
  // of those who watched, all who did not leave it somewhere are the last part
  const leftHere = tellParts([...left, watched - left.reduce((sum, count) => sum + count, 0)], people)
  return {
    ...told,
    stretches: seen.map((count, i) => ({
      seen: tellCount(count, people),
      again: tellCount(again[i]!, people),
      left: leftHere[i]!,
    })),
  }
}
