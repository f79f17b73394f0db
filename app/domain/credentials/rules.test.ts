import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeFrom, formatCode, isPrintableName, parseCode } from './rules'

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

describe('a printable name', () => {
  it.each([
    'Lucía Fernanda Quispe Mamani',
    'João d’Ávila e Conceição',
    'Ñandutí Guaraní g̃',
    'דנה Dana לוי',
    'محمد العربي',
    'Ольга Петровна',
    'Ελένη',
    'Juan Carlos 2.º',
    'Á'.repeat(120),
  ])('may be %s', (name) => expect(isPrintableName(name)).toBe(true))

  it.each(['', '   ', '...', 'Ana 🎓', 'A'.repeat(121), '漢字', 'Ana\u202eanA', 'Ana\nLuz', '<b>Ana</b>', '\ud800x'])(
    'is not %s',
    (name) => expect(isPrintableName(name)).toBe(false),
  )
})
