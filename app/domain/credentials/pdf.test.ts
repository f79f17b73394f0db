import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fullFacts, sampleFacts } from '../../../tests/support/certificate'
import { askTools, readPdf, textOf } from '../../../tests/support/pdf-reader'
import { crossings, highest, lowest, pagesOf, squeezed, texts } from '../../../tests/support/pdf-lines'
import { LANGUAGES } from '../../platform/languages'
import { isPrintableName } from '../accounts/printable-name'
import { TOPICS } from '../courses/document'
import { type CertificateFacts, withoutMark } from './facts'
import { certificatePdf } from './pdf.server'

const verifyUrl = 'https://minicursos.example/v/7KQ4-M2XD-9PTA-31ZW'
const print = (facts: CertificateFacts, lang: (typeof LANGUAGES)[number] = 'es') =>
  certificatePdf(facts, { lang, verifyUrl })

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

  it.each([
    ['of the widest letters', 'https://minicursos.example', 'WWWW-MMMM-QQQQ-WMWM'],
    ['at a long address', 'https://formacion-en-linea.museos.cultura.gob.example', 'WWWW-MMMM-QQQQ-WMWM'],
  ])('never breaks a code %s', async (_, origin, code) => {
    const pdf = await certificatePdf(sampleFacts(), {
      lang: 'es',
      verifyUrl: `${origin}/v/${code}`,
    })
    for (const text of texts(pdf)) expect(text).toContain(code)
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
