import { describe, expect, it } from 'vitest'
import { readQuestion } from './search-question'
import { fold, markText, wordsOf } from './search-text'

const shown = (text: string, asked: string, longest?: number): string =>
  markText(text, readQuestion(asked).terms, longest)
    .map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text))
    .join('')

describe('folded words', () => {
  it('have neither accents nor capitals, however they were written', () => {
    expect(fold('Conservación')).toBe('conservacion')
    expect(fold('CONSERVACIO\u0301N')).toBe('conservacion')
    expect(fold('São João · İzmir · ﬁcha')).toBe('sao joao · izmir · ficha')
  })
  it('keep their place in the text as written', () => {
    const text = '¿Cuánta luz? E\u0301l 50\u00a0lux…'
    expect(wordsOf(text).map(({ folded, start, end }) => [folded, text.slice(start, end)])).toEqual([
      ['cuanta', 'Cuánta'],
      ['luz', 'luz'],
      ['el', 'E\u0301l'],
      ['50', '50'],
      ['lux', 'lux'],
    ])
  })
})

describe('marks', () => {
  it('stand on the words as written', () => {
    expect(shown('La CONSERVACIÓN y el conservador', 'conserv')).toBe('La [CONSERVACIÓN] y el [conservador]')
    expect(shown('La luz y las Lúces', 'luz')).toBe('La [luz] y las Lúces')
    expect(shown('Las salas de la sala', 'la')).toBe('Las salas de [la] sala')
  })
  it('stand on phrases only where the words are side by side', () => {
    expect(shown('Humedad relativa; relativa humedad', '"humedad relativa"')).toBe(
      '[Humedad relativa]; relativa humedad',
    )
  })
  it('never cover a sign twice', () => {
    expect(shown('luz natural', '"luz natural" natural luz lu')).toBe('[luz natural]')
  })
  it('leave text that looks like markup as text', () => {
    expect(markText('<b>luz</b>', readQuestion('luz').terms)).toEqual([
      { text: '<b>', isMarked: false },
      { text: 'luz', isMarked: true },
      { text: '</b>', isMarked: false },
    ])
  })
  it('are kept in view where a long text is cut', () => {
    const long = `${'antes '.repeat(80)}humedad relativa ${'después '.repeat(80)}`
    const cut = shown(long, 'humedad', 100)
    expect(cut).toMatch(/^… (antes )+\[humedad\] relativa después/)
    expect(cut.length).toBeLessThan(110)
    expect(shown('x'.repeat(500), 'y', 100)).toBe(`${'x'.repeat(100)} …`)
    expect(shown(`${'y'.repeat(300)} fin`, 'fin', 100)).toContain('[fin]')
  })
})

describe('a question', () => {
  const read = (typed: string) => readQuestion(typed).terms.map((t) => t.words.join('+') + (t.isPrefix ? '*' : ''))
  it('is words, each once, and phrases between quotes of any kind', () => {
    expect(read('Luz  LUZ de museo')).toEqual(['luz*', 'de', 'museo*'])
    expect(read('«humedad relativa» luz')).toEqual(['humedad+relativa', 'luz*'])
    expect(read('“sala” "sin cerrar')).toEqual(['sala', 'sin*', 'cerrar*'])
  })
  it('takes plurals as beginnings of their singular, but not between quotes', () => {
    expect(read('vitrinas lecciones materiales informes gas "salas"')).toEqual([
      'salas',
      'vitrina*',
      'leccion*',
      'material*',
      'informe*',
      'gas*',
    ])
  })
  it('has no operators', () => {
    expect(read('luz AND -agua NEAR(a b) col:x ^y *')).toEqual([
      'luz*',
      'and*',
      'agua*',
      'near*',
      'a',
      'b',
      'col*',
      'x',
    ])
  })
  it('may have no word at all', () => {
    for (const typed of ['', '"', '""""', '*:^()-', '🙂🏛️', ' \u0000 '])
      expect(readQuestion(typed)).toEqual({ terms: [], isCut: false })
  })
  it('is read up to a length, and says so', () => {
    expect(readQuestion('a'.repeat(10_000)).isCut).toBe(true)
    expect(readQuestion('a b c d e f g h i')).toMatchObject({ isCut: true })
    expect(readQuestion('a b c d e f g h').isCut).toBe(false)
  })
})
