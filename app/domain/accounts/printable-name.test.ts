import { describe, expect, it } from 'vitest'
import { isPrintableName } from './printable-name'

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
