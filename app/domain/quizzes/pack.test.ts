import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { everyQuestion } from '../../../tests/support/course'
import { keyOf } from './key'
import { flawOf, isEmpty, maskResponse, packQuestion, unmask } from './pack'

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

  it('refuses a partner given twice, an order with a foreign or repeated id, and names of the language itself', () => {
    const mask = maskWith('a')
    const [matching, ordering] = [questions[5]!, questions[6]!]
    const right = mask('right:z-6a')
    expect(unmask(matching, { pairs: { [mask('z-6a')]: right, [mask('z-6b')]: right } }, mask)).toBeUndefined()
    expect(unmask(matching, { pairs: JSON.parse('{"__proto__":"x"}') as Record<string, string> }, mask)).toBeUndefined()
    expect(unmask(ordering, { order: [mask('z-7a'), mask('z-6a')] }, mask)).toBeUndefined()
    expect(unmask(ordering, { order: [mask('z-7a'), mask('z-7a')] }, mask)).toBeUndefined()
    // What is only incomplete is kept, and said before sending.
    expect(unmask(ordering, { order: [mask('z-7b')] }, mask)).toEqual({ order: ['z-7b'] })
    expect(flawOf(ordering, { response: { order: ['z-7b'] }, language: 'es' })).toBe('incomplete')
    expect(flawOf(matching, { response: { pairs: { 'z-6a': 'z-6b' } }, language: 'es' })).toBe('incomplete')
    expect(flawOf(questions[4]!, { response: { number: '-1e400' }, language: 'es' })).toBe('not-a-number')
    for (const question of questions) {
      expect(flawOf(question, { response: keyOf(question, 'es'), language: 'es' })).toBeUndefined()
    }
  })

  it('knows an answer that says nothing', () => {
    expect([{ choices: [] }, { words: '  ' }, { number: '' }, { pairs: {} }, { order: [] }].every(isEmpty)).toBe(true)
    expect(isEmpty({ truth: false })).toBe(false)
  })
})
