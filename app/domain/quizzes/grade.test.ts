import { describe, expect, it } from 'vitest'
import { everyQuestion } from '../../../tests/support/course'
import { foldAnswer, gradeQuiz, isRight } from './grade'
import { keyOf } from './key'
import type { Response } from './questions'
import { readNumber } from './read-number'

const questions = everyQuestion('z')
const byType = Object.fromEntries(questions.map((q) => [q.type, q]))

describe('grading', () => {
  it('gives full credit to the key of every type', () => {
    const answers = new Map(questions.map((q) => [q.id, { response: keyOf(q, 'es'), language: 'es' as const }]))
    expect(gradeQuiz(questions, answers)).toMatchObject({ scorePercent: 100, scorePoints: 7000, maxPoints: 7000 })
  })

  it('rounds a score down, so that a pass mark is never rounded up to', () => {
    const answers = new Map(
      questions.slice(0, 2).map((q) => [q.id, { response: keyOf(q, 'es'), language: 'es' as const }]),
    )
    expect(gradeQuiz(questions, answers).scorePercent).toBe(28)
  })

  it.each([
    ['single', { choice: 'z-1b' }],
    ['single', { truth: true }],
    ['multiple', { choices: ['z-2a'] }],
    ['multiple', { choices: ['z-2a', 'z-2b', 'z-2c'] }],
    ['true-false', { truth: true }],
    ['short', { words: 'termómetro' }],
    ['number', { number: '4000' }],
    ['number', { number: 'NaN' }],
    ['matching', { pairs: { 'z-6a': 'z-6b', 'z-6b': 'z-6a', 'z-6c': 'z-6c' } }],
    ['ordering', { order: ['z-7b', 'z-7a', 'z-7c'] }],
    ['ordering', { order: ['z-7a', 'z-7b'] }],
    ['ordering', { places: { 'z-7a': 1, 'z-7b': 1, 'z-7c': 2 } }],
  ] as [string, Response][])('marks %s answered %j wrong', (type, response) => {
    expect(isRight(byType[type]!, { response, language: 'es' })).toBe(false)
  })

  it('takes a short answer in any language of the course, whatever its case, accents and spaces', () => {
    for (const words of ['  LUXOMETRO. ', 'luxímetro', 'Light  meter', '«luxómetro»']) {
      expect(isRight(byType.short!, { response: { words }, language: 'pt' })).toBe(true)
    }
    expect(foldAnswer('¿Ñandú?')).toBe('nandu')
  })
})

describe('numbers', () => {
  it.each([
    ['40000', 'es', 40_000],
    ['40 000', 'es', 40_000],
    ['40.000', 'es', 40_000],
    ['40\u00a0000', 'pt', 40_000],
    ['1.234.567,8', 'pt', 1_234_567.8],
    ['40,5', 'es', 40.5],
    ['40.5', 'es', 40.5],
    ['40,000', 'en', 40_000],
    ['40.000', 'en', 40],
    ['0.125', 'es', 0.125],
    ['0,125', 'en', 0.125],
    ['-3', 'en', -3],
    ['−3', 'es', -3],
    [',5', 'es', 0.5],
    ['780 minutos', 'es', 780],
    ['61 %', 'pt', 61],
    ['180 000 lux hora', 'es', 180_000],
    ['20 °C', 'en', 20],
  ] as const)('reads %s in %s as %d', (typed, lang, value) => {
    expect(readNumber(typed, lang)).toBe(value)
  })

  it.each(['', '.', 'NaN', '1e12', '-1e400', '0x10', 'doce', '1,2,3', '1.2.3', '٣'])('does not read %j', (typed) => {
    expect(readNumber(typed, 'es')).toBeUndefined()
  })
})
