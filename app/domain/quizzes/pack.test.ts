import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { everyQuestion } from '../../../tests/support/course'
import { keyOf } from './key'
import { flawOf, isEmpty, maskResponse, packQuestion, unmask } from './pack'
import type { PackagedResponse } from './package'

const questions = everyQuestion('z')
const maskWith = (salt: string) => (id: string) =>
  createHmac('sha256', salt).update(id).digest('base64url').slice(0, 12)
const pack = (salt: string) =>
  questions.map((q, i) =>
    packQuestion(q, { number: i + 1, mask: maskWith(salt), lang: 'pt', source: 'es', shuffle: true }),
  )

describe('the package of an attempt', () => {
  it('holds no key, no explanation and no id of an option', () => {
    const text = JSON.stringify(pack('a'))
    expect(text).not.toMatch(/correct|explanation|accepted|tolerance|answer|Porque/)
    for (const id of ['z-1a', 'z-2a', 'z-6a', 'z-7a', 'lux\u00f3metro', '40000']) expect(text).not.toContain(id)
    expect(text).toContain('Opción 1a (pt)')
  })

  it('has other option ids and another order in another attempt', () => {
    const orders = new Set(Array.from({ length: 12 }, (_, i) => JSON.stringify(pack(`salt ${i}`)[0])))
    expect(orders.size).toBe(12)
  })

  it('leads back to the document’s own ids, for every type', () => {
    const mask = maskWith('a')
    for (const question of questions) {
      const key = keyOf(question, 'es')
      expect(unmask(question, maskResponse(key, mask), mask)).toEqual(key)
    }
  })

  it('refuses options of another attempt, twice the same, and answers of another type', () => {
    const mask = maskWith('a')
    const other = maskWith('b')
    for (const question of questions.filter((q) => !['true-false', 'short', 'number'].includes(q.type))) {
      expect(unmask(question, maskResponse(keyOf(question, 'es'), other), mask)).toBeUndefined()
      expect(unmask(question, { words: 'x' }, mask)).toBeUndefined()
    }
    const id = mask('z-2a')
    expect(unmask(questions[1]!, { choices: [id, id] }, mask)).toBeUndefined()
  })

  it('refuses partners and items that are foreign, an item in two places, and names of the language itself', () => {
    const mask = maskWith('a')
    const [matching, ordering] = [questions[5]!, questions[6]!]
    expect(unmask(matching, { pairs: { [mask('z-6a')]: mask('z-6a') } }, mask)).toBeUndefined()
    expect(unmask(matching, { pairs: JSON.parse('{"__proto__":"x"}') as Record<string, string> }, mask)).toBeUndefined()
    expect(unmask(ordering, { order: [mask('z-7a'), mask('z-6a')] }, mask)).toBeUndefined()
    expect(unmask(ordering, { order: [mask('z-7a'), mask('z-7a')] }, mask)).toBeUndefined()
    expect(unmask(ordering, { places: { [mask('z-6a')]: 1 } }, mask)).toBeUndefined()
    expect(unmask(ordering, { places: { [mask('z-7a')]: 4 } }, mask)).toBeUndefined()
  })

  it('keeps what is incomplete or given twice as it was given, and names it', () => {
    const mask = maskWith('a')
    const packed = pack('a')
    const kept = (at: number, response: PackagedResponse) => {
      const own = unmask(questions[at]!, response, mask)!
      expect(maskResponse(own, mask)).toEqual(response)
      return flawOf(packed[at]!, response, 'es')
    }
    const [a, b, c] = ['z-7a', 'z-7b', 'z-7c'].map(mask) as [string, string, string]
    const missing = (...ids: string[]) => [...ids].sort()
    expect(kept(6, { places: { [a]: 1, [b]: 1, [c]: 3 } })).toEqual({ is: 'parts', twice: ['1'], missing: [] })
    expect(kept(6, { places: { [a]: 3, [b]: 1 } })).toEqual({ is: 'parts', twice: [], missing: [c] })
    expect(kept(6, { order: [b] })).toEqual({ is: 'parts', twice: [], missing: missing(a, c) })
    const [left, other, third] = ['z-6a', 'z-6b', 'z-6c'].map(mask) as [string, string, string]
    const right = mask('right:z-6a')
    expect(kept(5, { pairs: { [left]: right, [other]: right } })).toEqual({
      is: 'parts',
      twice: [right],
      missing: [third],
    })
    expect(kept(4, { number: '-1e400' })).toEqual({ is: 'not-a-number' })
    questions.forEach((question, i) => expect(kept(i, maskResponse(keyOf(question, 'es'), mask))).toBeUndefined())
    // Places that do make an order are one, whoever sends them so.
    expect(unmask(questions[6]!, { places: { [c]: 2, [a]: 1 } }, mask)).toEqual({ order: ['z-7a', 'z-7c'] })
  })

  it('knows an answer that says nothing', () => {
    expect(
      [{ choices: [] }, { words: '  ' }, { number: '' }, { pairs: {} }, { order: [] }, { places: {} }].every(isEmpty),
    ).toBe(true)
    expect(isEmpty({ truth: false })).toBe(false)
  })
})
