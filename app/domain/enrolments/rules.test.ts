import { describe, expect, it } from 'vitest'
import { requiredLessons, standing } from './rules'

const rule = { lessons: ['a', 'b', 'c'], passMarkPercent: 70 }
const history = (absent: Record<string, number>) =>
  ['a', 'b', 'c', 'd'].map((id) => ({ id, lastAbsentRevision: absent[id] ?? null }))

describe('required lessons', () => {
  it('are those of the revision enrolled in; later additions are optional', () => {
    expect(requiredLessons(rule, 1, history({}), new Set(['d']))).toEqual(['a', 'b', 'c'])
  })
  it('lose what a later revision removed, unless it was done', () => {
    expect(requiredLessons(rule, 1, history({ b: 2 }), new Set())).toEqual(['a', 'c'])
    expect(requiredLessons(rule, 1, history({ b: 2 }), new Set(['b']))).toEqual(['a', 'b', 'c'])
  })
  it('keep what was absent only before the person enrolled', () => {
    expect(requiredLessons(rule, 3, history({ b: 2 }), new Set())).toEqual(['a', 'b', 'c'])
  })
})

describe('standing', () => {
  it('rounds down and is complete only when all is done', () => {
    expect(standing(['a', 'b', 'c'], new Set(['a', 'b']))).toEqual({
      requiredCount: 3,
      doneCount: 2,
      percent: 66,
      isComplete: false,
    })
    expect(standing([], new Set())).toMatchObject({ percent: 100, isComplete: true })
  })
})
