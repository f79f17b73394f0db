import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fullFacts, sampleCombined } from '../../../tests/support/certificate'
import { crossings, lowest, pagesOf, squeezed, texts } from '../../../tests/support/pdf-lines'
import { combinedPdf } from './pdf.server'

const verifyUrl = 'https://minicursos.example/v/7KQ4-M2XD-9PTA-31ZW'
const signature = readFileSync('tests/fixtures/signature.png')

describe('a combined certificate on paper', () => {
  const combined = (count: number, over = {}) =>
    combinedPdf(sampleCombined(count, over), { lang: 'es', verifyUrl, signature, parts: new Map() })

  it('lists its courses on one sheet, with hours, dates, codes and contents', async () => {
    const pdf = await combined(3)
    expect(pagesOf(pdf)).toBe(1)
    for (const text of texts(pdf)) {
      for (const said of [
        '3 cursos, 12 horas en total',
        'del 3 al 21 de febrero de 2026',
        '7KQ4-M2XD-9PTA-0002',
        'Luz y humedad; Plan.',
        'En 57 días: 0,3 horas',
      ])
        expect(squeezed(text)).toContain(squeezed(said))
    }
  })

  it('goes on on counted sheets, and no course is left out', async () => {
    const pdf = await combined(60)
    const pages = pagesOf(pdf)
    expect(pages).toBeGreaterThan(2)
    for (const text of texts(pdf)) {
      for (let page = 1; page <= pages; page += 1) expect(squeezed(text)).toContain(`hoja${page}de${pages}`)
      for (let part = 1; part <= 60; part += 1) expect(squeezed(text)).toContain(squeezed(`pequeñas, parte ${part}`))
    }
    expect(lowest(pdf)).toBeGreaterThan(8)
  })

  it('keeps its page with a name of 120 letters', async () => {
    const holder = { ...fullFacts().holder, name: 'Ñ'.repeat(120) }
    const pdf = await combined(2, { holder })
    for (const text of texts(pdf)) expect(squeezed(text)).toContain('Ñ'.repeat(120))
    expect(crossings(pdf)).toEqual([])
  })

  it('says what became of its parts', async () => {
    const facts = sampleCombined(3)
    const parts = new Map([
      [facts.parts[0]!.id, { status: 'revoked' as const }],
      [facts.parts[1]!.id, { status: 'replaced' as const, replacedByCode: '0000-1111-2222-3333' }],
    ])
    for (const text of texts(await combinedPdf(facts, { lang: 'es', verifyUrl, parts }))) {
      expect(squeezed(text)).toContain(squeezed('fue anulado: sus horas ya no cuentan'))
      expect(squeezed(text)).toContain(squeezed('vale ahora 0000-1111-2222-3333'))
    }
  })
})
