import { describe, expect, it } from 'vitest'
import { TOPICS } from './document'
import { drawCover, drawEmptyCase } from './cover-drawing'

describe('a cover', () => {
  it('is the same whenever it is drawn', () => {
    for (const topic of TOPICS) {
      const once = drawCover({ topic, title: 'Conservación preventiva' })
      expect(drawCover({ topic, title: 'Conservación preventiva' })).toEqual(once)
      expect(drawCover({ topic, title: 'Otro título muy distinto' }).body).not.toBe(once.body)
    }
  })
  it('lets nothing of a title through', () => {
    for (const topic of TOPICS) {
      const { body } = drawCover({ topic, title: '<script>alert("textil")</script>&\u202e' })
      expect(body).not.toMatch(/script|alert|style=|&/)
      expect(body.match(/<(?!path|circle|ellipse)[a-z]/)).toBeNull()
    }
  })
  it('stays small, with whole numbers, for any title', () => {
    for (const topic of TOPICS) {
      for (const title of ['', 'a', '¿?', '漢字', 'Textiles en depósito', 'x'.repeat(500)]) {
        const { body } = drawCover({ topic, title })
        expect(body.length).toBeLessThan(6_000)
        expect(body).not.toMatch(/NaN|undefined|Infinity/)
      }
    }
  })
  it('hangs its lamp higher on a certificate, and the lamp can be off', () => {
    expect(drawCover({ topic: 'risk', title: 'Plagas', tall: true }).viewBox).toBe('60 -560 280 860')
    expect(drawEmptyCase(false).body).not.toContain('be')
    expect(drawEmptyCase().body).toContain('be')
  })
})
