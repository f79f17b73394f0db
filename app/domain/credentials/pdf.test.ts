import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fullFacts, sampleCombined, sampleFacts } from '../../../tests/support/certificate'
import { askTools, readPdf, textOf } from '../../../tests/support/pdf-reader'
import { LANGUAGES } from '../../platform/languages'
import { isPrintableName } from '../accounts/printable-name'
import { TOPICS } from '../courses/document'
import { type CertificateFacts, withoutMark } from './facts'
import { certificatePdf, combinedPdf } from './pdf.server'

const verifyUrl = 'https://minicursos.example/v/7KQ4-M2XD-9PTA-31ZW'
const print = (facts: CertificateFacts, lang: (typeof LANGUAGES)[number] = 'es') =>
  certificatePdf(facts, { lang, verifyUrl })
const squeezed = (text: string) => text.replace(/\s+/g, '')

/** Text by our own reading of the file and, where it is installed, by pdftotext; the file found whole by qpdf. */
function texts(pdf: Buffer): string[] {
  const { problems, text } = askTools(pdf)
  expect(problems ?? '').toBe('')
  return [textOf(pdf), ...(text === undefined ? [] : [text])]
}

const withName = (name: string) => sampleFacts({ holder: { name } })

describe('a certificate on paper', () => {
  it.each(LANGUAGES)('is one tagged page in %s with its fonts inside', async (lang) => {
    const pdf = await print(sampleFacts(), lang)
    const heads = [...readPdf(pdf).values()].map((object) => object.head)
    const all = heads.join('\n')
    const root = heads.find((head) => head.includes('/Type /Catalog')) ?? ''
    expect(heads.filter((head) => /\/Type \/Page\b(?!s)/.test(head))).toHaveLength(1)
    expect(root).toContain(`/Lang (${lang})`)
    expect(all).toContain('/Marked true')
    expect(all).toContain('/DisplayDocTitle true')
    expect(all).toContain('/S /H1')
    expect(all).toMatch(/\/S \/Figure\n\/Alt /)
    const fonts = heads.filter((head) => head.includes('/Type /FontDescriptor'))
    expect(fonts.length).toBeGreaterThan(1)
    expect(fonts.filter((head) => !/\/FontFile[23]/.test(head))).toEqual([])
    expect(all).not.toMatch(/\/Subtype \/Type1\b/)
    expect(pdf.length).toBeLessThan(60_000)
  })

  it('says what the facts say', async () => {
    for (const text of texts(await print(sampleFacts()))) {
      for (const said of [
        'Certificado de finalización, otorgado a',
        'Conservación preventiva en salas pequeñas',
        '4 horas, del 3 al 21 de noviembre de 2026, con nota de 88 %',
        'Luz y humedad. Dosis de luz.',
        'Plan. Plan de una página.',
        'Marta Oliveira Prado',
        'Programa Ibermuseos',
        'Identificación legal 00-0000000-0',
        '7KQ4-M2XD-9PTA-31ZW',
        'minicursos.example/v/7KQ4-M2XD-9PTA-31ZW',
        'Emitido el 21 de noviembre de 2026',
      ])
        expect(squeezed(text)).toContain(squeezed(said))
      expect(squeezed(text)).toContain(squeezed('Lucía Fernanda Ñañez Conceição'))
      expect(text).not.toContain('Prueba de luz')
    }
  })

  it('is in the language asked for, and marks what is in another', async () => {
    const pdf = await print(sampleFacts(), 'pt')
    const [text = ''] = texts(pdf)
    expect(text).toContain('Conservação preventiva em salas pequenas')
    expect(text).toContain('de 3 a 21 de novembro de 2026')
    expect(text).toContain('Plan de una página')
    const marked = [...readPdf(pdf).values()].filter(({ head }) => /\/S \/P\n\/Lang \(es\)/.test(head))
    expect(marked).toHaveLength(1)
    const english = [...readPdf(await print(sampleFacts(), 'en')).values()].map(({ head }) => head).join('\n')
    expect(english).toMatch(/\/S \/H2\n\/Lang \(es\)/)
  })

  it('keeps the mark to itself when it is not among the facts', async () => {
    for (const text of texts(await print(withoutMark(sampleFacts())))) expect(text).not.toMatch(/88|nota/)
  })

  it('says across the sheet that it no longer counts', async () => {
    const stamped = (stamp: NonNullable<Parameters<typeof certificatePdf>[1]['stamp']>) =>
      certificatePdf(sampleFacts(), { lang: 'es', verifyUrl, stamp })
    const [revoked = ''] = texts(await stamped({ kind: 'revoked', day: '2026-12-01' }))
    expect(revoked).toContain('Anulado el 1 de diciembre de 2026')
    const [replaced = ''] = texts(await stamped({ kind: 'replaced', day: '2026-12-01', byCode: '0000-1111-2222-3333' }))
    expect(squeezed(replaced)).toContain('por0000-1111-2222-3333')
  })
})

describe('a name on paper', () => {
  it.each([
    [
      'of 120 letters',
      'María de los Ángeles Guadalupe Concepción Fernández-Villaverde y Sánchez de la Barquera Ñíguez d’Ávila Itzcóatl Xóchitl B',
    ],
    ['of 120 letters without a space', 'Ñ'.repeat(120)],
    ['of one long word and two short', `O ${'Wamba'.repeat(20)} de`],
    ['with a letter that only a mark makes', 'Kuñatai Ag̃uije Ỹvy'],
    ['in Cyrillic and Greek', 'Ольга Петровна Ελένη'],
    ['in Vietnamese and Romanian', 'Nguyễn Thị Ánh Ștefănescu'],
    ['with a ligature', 'Sofia Affleck Offing'],
  ])('may be one %s', async (_, name) => {
    for (const text of texts(await print(withName(name))))
      expect(squeezed(text)).toContain(squeezed(name.normalize('NFC')))
  })

  it('is given back letter by letter, whatever was printed before it', async () => {
    for (const name of ['áéíóú ñãç', 'aeiou nac', "D'Ávila", 'D’Avila', 'Dʼavila']) {
      expect(textOf(await print(withName(name)))).toContain(name)
    }
  })

  it('has a glyph for every letter that a name may have', async () => {
    const signs = Array.from({ length: 0x2000 }, (_, i) => String.fromCodePoint(i)).filter((sign) =>
      isPrintableName(`A${sign}`),
    )
    expect(signs.length).toBeGreaterThan(1_500)
    const carrier = (mark: string) => (mark < '\u0500' ? 'a' : mark < '\u0600' ? 'א' : mark < '\u1d00' ? 'ب' : 'a')
    const written = signs.map((sign) => (/\p{M}/u.test(sign) ? `${carrier(sign)}${sign}` : sign))
    for (let from = 0; from < written.length; from += 60) {
      const text = textOf(await print(withName(`A${written.slice(from, from + 60).join('')}`)))
      expect(text.includes('\0'), text).toBe(false)
    }
  })

  it.each([
    ['דנה Dana לוי', ['דנה', 'Dana', 'לוי']],
    ['Dana דנה בת אברהם 25', ['Dana', 'דנה בת אברהם', '25']],
    ['محمد العربي Fez', ['محمد العربي', 'Fez']],
  ])('may go from right to left: %s', async (name, runs) => {
    const pdf = await print(withName(name))
    const heads = [...readPdf(pdf).values()].map(({ head }) => head).join('\n')
    expect(heads).toContain('/ActualText')
    const { text, problems } = askTools(pdf)
    expect(problems ?? '').toBe('')
    // Our own reading gives a run as it is drawn, pdftotext as it is read.
    const drawn = (run: string) => (/[\u0590-\u06ff]/.test(run) ? [...run].reverse().join('') : run)
    for (const run of runs) {
      expect(text ?? run).toContain(run)
      if (!/[\u0600-\u06ff]/.test(run)) expect(squeezed(textOf(pdf))).toContain(squeezed(drawn(run)))
    }
  })
})

describe('a course on paper', () => {
  it('is drawn for every topic', async () => {
    for (const topic of TOPICS) {
      const facts = sampleFacts()
      expect((await print({ ...facts, course: { ...facts.course, topic } })).length).toBeGreaterThan(10_000)
    }
  })

  it('stays on its page however much there is of it', async () => {
    const facts = sampleFacts()
    const lessons = Array.from({ length: 8 }, (_, i) => ({
      kind: 'video' as const,
      title: { es: `Una lección de nombre largo, la número ${i}` },
    }))
    const modules = Array.from({ length: 50 }, (_, i) => ({
      title: { es: `Un módulo que también lo tiene, el número ${i}` },
      lessons,
    }))
    const title = {
      es: 'Gestión integral del riesgo para colecciones patrimoniales en depósitos compartidos de museos comunitarios'.repeat(
        3,
      ),
    }
    const pdf = await print({
      ...facts,
      holder: { name: 'Ñ'.repeat(120) },
      course: { ...facts.course, title, modules },
    })
    expect([...readPdf(pdf).values()].filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head))).toHaveLength(1)
    for (const text of texts(pdf)) expect(text).toMatch(/Y \d+ módulos más\./)
    expect(lowest(pdf)).toBeGreaterThan(20)
  })
})

const signature = readFileSync('tests/fixtures/signature.png')
const pagesOf = (pdf: Buffer) =>
  [...readPdf(pdf).values()].filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head)).length

describe('what employers ask for, on paper', () => {
  it('is there: hours of modules, number, note, signature', async () => {
    const pdf = await certificatePdf(fullFacts(), { lang: 'es', verifyUrl, signature })
    for (const text of texts(pdf)) {
      for (const said of [
        'Luz y humedad (2 h 30 min).',
        'Plan (1 h 30 min).',
        '901 (Perú)',
        'Curso de capacitación conforme',
      ])
        expect(squeezed(text)).toContain(squeezed(said))
    }
    const heads = [...readPdf(pdf).values()].map(({ head }) => head).join('\n')
    expect(heads).toContain('/Subtype /Image')
    expect(heads.match(/\/S \/Figure/g)).toHaveLength(2)
  })

  it('shows the whole number to its holder alone', async () => {
    const own = await certificatePdf(fullFacts(), { lang: 'pt', verifyUrl, identityNumber: '45.678.901' })
    for (const text of texts(own)) expect(text).toContain('DNI 45.678.901 (Peru)')
    for (const text of texts(await print(fullFacts()))) expect(text).not.toContain('45')
  })

  it('says hours a day where more than eight were certified', async () => {
    const facts = fullFacts()
    const long = { ...facts, days: 3, course: { ...facts.course, hours: 40 } }
    for (const text of texts(await print(long))) expect(squeezed(text)).toContain('En3días:13,4horasaldíaenpromedio.')
    for (const text of texts(await print(facts))) expect(text).not.toContain('promedio')
  })

  it('fits one page with everything at its longest', async () => {
    const facts = fullFacts()
    const title = { es: 'Gestión integral del riesgo para colecciones patrimoniales en depósitos '.repeat(4) }
    const modules = Array.from({ length: 50 }, (_, i) => ({ title: { es: `Módulo ${i}` }, minutes: 75, lessons: [] }))
    const longest = 'W'.repeat(200)
    const pdf = await certificatePdf(
      {
        ...facts,
        holder: { ...facts.holder, name: 'W'.repeat(120) },
        days: 2,
        course: { ...facts.course, hours: 62, title, modules },
        legalNote: { country: 'MX', text: { es: 'Nota de la ley. '.repeat(25) } },
        signatory: { name: longest, role: { es: longest, pt: longest, en: longest } },
      },
      { lang: 'es', verifyUrl, signature, identityNumber: 'W'.repeat(40) },
    )
    expect(pagesOf(pdf)).toBe(1)
    expect(texts(pdf)).toBeTruthy()
    expect(lowest(pdf)).toBeGreaterThan(20)
    expect(highest(pdf)).toBeLessThan(595)
    expect(crossings(pdf)).toEqual([])
  })
})

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

/** Lines of text of the left column, top first: their heights above the edge and their sizes, in points. */
function linesOf(pdf: Buffer): { y: number; size: number }[] {
  const content = [...readPdf(pdf).values()].map(({ stream }) => stream).join('\n')
  const found = [...content.matchAll(/1 0 0 1 ([\d.]+) ([-\d.]+) Tm\n\/F\d+ ([\d.]+) Tf/g)]
  return found.filter(([, x]) => Number(x) < 400).map(([, , y, size]) => ({ y: Number(y), size: Number(size) }))
}

/** Lines that stand less than their own height under the one before: one is written over the other. */
function crossings(pdf: Buffer): unknown[] {
  const heights = [...new Map(linesOf(pdf).map((line) => [Math.round(line.y), line])).values()].toSorted(
    (a, b) => b.y - a.y,
  )
  return heights.flatMap((line, i) => {
    const above = heights[i - 1]
    return above && above.y - line.y < 0.9 * line.size ? [{ above, line }] : []
  })
}

const highest = (pdf: Buffer): number => Math.max(...linesOf(pdf).map(({ y }) => y))

/** The lowest line of text, in points above the edge. */
function lowest(pdf: Buffer): number {
  const content = [...readPdf(pdf).values()].map(({ stream }) => stream).join('\n')
  return Math.min(...[...content.matchAll(/1 0 0 1 [\d.]+ ([-\d.]+) Tm/g)].map(([, y]) => Number(y)))
}
