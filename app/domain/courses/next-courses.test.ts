import { expect, test } from 'vitest'
import { type NextCandidate, nextCourses } from './next-courses'

const course = (courseId: string, over: Partial<NextCandidate> = {}): NextCandidate => ({
  courseId,
  topic: 'conservation',
  level: 'starter',
  firstPublishedAt: 1,
  ...over,
})
const ids = (courses: NextCandidate[]) => courses.map(({ courseId }) => courseId)

test('the same topic first, then no easier than the last, then the newest', () => {
  const all = [
    course('old-other', { topic: 'access' }),
    course('new-other', { topic: 'access', firstPublishedAt: 9 }),
    course('easier', { firstPublishedAt: 9 }),
    course('deeper', { level: 'experienced' }),
  ]
  const after = { topic: 'conservation', level: 'experienced' } as const
  expect(ids(nextCourses(all, new Set(), after, 4))).toEqual(['deeper', 'easier', 'new-other', 'old-other'])
})

test('never one that was taken, at most three, and newcomers begin at the beginning', () => {
  const all = ['a', 'b', 'c', 'd', 'e'].map((id, i) => course(id, { level: i < 2 ? 'experienced' : 'starter' }))
  expect(ids(nextCourses(all, new Set(['c'])))).toEqual(['d', 'e', 'a'])
  expect(nextCourses(all, new Set(['a', 'b', 'c', 'd', 'e']))).toEqual([])
  expect(nextCourses([], new Set())).toEqual([])
})

test('does not depend on the order it is given', () => {
  const all = ['x', 'y', 'z'].map((id) => course(id))
  expect(ids(nextCourses(all, new Set()))).toEqual(ids(nextCourses([...all].reverse(), new Set())))
})
