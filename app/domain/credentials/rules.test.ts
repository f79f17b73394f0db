import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeFrom, distinctDays, formatCode, hoursPerDay, overlapOf, parseCode, shareMinutes } from './rules'

describe('a code', () => {
  it('carries 80 random bits in signs that are not taken for each other', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (bytes) => {
        const code = codeFrom(bytes)
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
        const bits = [...code].map((sign) =>
          '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(sign).toString(2).padStart(5, '0'),
        )
        expect(bits.join('')).toBe([...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join(''))
      }),
    )
  })

  it('is read back however it is typed', () => {
    for (let i = 0; i < 200; i += 1) {
      const code = codeFrom(randomBytes(10))
      const shown = formatCode(code)
      expect(shown).toMatch(/^(\w{4}-){3}\w{4}$/)
      expect(formatCode(shown)).toBe(shown)
      const ways = [
        shown,
        code.toLowerCase(),
        ` ${shown.replaceAll('-', ' ')}\u00a0`,
        shown.replaceAll('-', '–'),
        shown.replaceAll('0', 'o').replaceAll('1', 'l'),
        shown.replaceAll('0', 'O').replaceAll('1', 'i'),
        `https://minicursos.example/v/${shown}`,
        `http://localhost:3000/pt/certificates/${shown}?x=1`,
        [...code].map((sign) => String.fromCodePoint(sign.codePointAt(0)! + 0xfee0)).join(''),
      ]
      for (const way of ways) expect(parseCode(way), way).toBe(code)
    }
  })

  it.each([
    '',
    'ABC',
    'x'.repeat(17),
    '7KQ4-M2XD',
    '7KQ4M2XD7KQ4M2X*',
    '/v/',
    '%00',
    'ñ'.repeat(16),
    'A'.repeat(100_000),
    '💀'.repeat(8),
  ])('is not made out of %s', (typed) => expect(parseCode(typed)).toBeUndefined())
})

describe('hours of modules', () => {
  it('are shared by effort and are together exactly the hours, whatever the course', () => {
    const courses = fc
      .integer({ min: 1, max: 400 })
      .chain((hours) =>
        fc
          .array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 50 })
          .map((efforts) => ({ hours, efforts })),
      )
    fc.assert(
      fc.property(courses, ({ hours, efforts }) => {
        const shares = shareMinutes(hours, efforts)
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(hours * 60)
        expect(Math.min(...shares)).toBeGreaterThan(0)
        for (const [i, share] of shares.entries())
          for (const [j, other] of shares.entries())
            if (efforts[i]! > efforts[j]!) expect(share).toBeGreaterThanOrEqual(other - 15)
      }),
    )
  })

  it.each([
    [4, [60, 120, 60], [60, 120, 60]],
    [4, [100, 20], [195, 45]],
    [1, [20], [60]],
    [2, [10, 10, 10], [45, 45, 30]],
    [1, [1000, 1, 1, 1, 1], [40, 5, 5, 5, 5]],
  ])('%i h by %j are %j', (hours, efforts, shares) => expect(shareMinutes(hours, efforts)).toEqual(shares))
})

describe('days', () => {
  const span = (from: string, to: string) => ({ from, to })

  it('are counted once, however spans lie over each other', () => {
    expect(distinctDays([span('2026-11-03', '2026-11-03')])).toBe(1)
    expect(distinctDays([span('2026-02-27', '2026-03-01')])).toBe(3)
    expect(distinctDays([span('2026-11-10', '2026-11-12'), span('2026-11-01', '2026-11-02')])).toBe(5)
    expect(distinctDays([span('2026-11-01', '2026-11-10'), span('2026-11-05', '2026-11-12')])).toBe(12)
    expect(distinctDays([span('2026-11-01', '2026-11-10'), span('2026-11-10', '2026-11-10')])).toBe(10)
    expect(distinctDays([span('2026-11-01', '2026-11-30'), span('2026-11-05', '2026-11-06')])).toBe(30)
  })

  it('in common are an overlap; days side by side are none', () => {
    expect(overlapOf(span('2026-11-01', '2026-11-10'), span('2026-11-10', '2026-11-12'))).toEqual(
      span('2026-11-10', '2026-11-10'),
    )
    expect(overlapOf(span('2026-11-01', '2026-11-09'), span('2026-11-10', '2026-11-12'))).toBeUndefined()
  })

  it('have so many hours each, never said lower than it is', () => {
    expect([hoursPerDay(24, 3), hoursPerDay(25, 3), hoursPerDay(4, 19), hoursPerDay(20, 1)]).toEqual([8, 8.4, 0.3, 20])
  })
})
