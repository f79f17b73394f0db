import { describe, expect, it } from 'vitest'
import { readSubtitles } from './subtitles'

const srt = (text: string, encoding: BufferEncoding = 'utf8') => readSubtitles(Buffer.from(text, encoding))
const ONE = '00:00:01,000 --> 00:00:02,500'

describe('SRT', () => {
  it('begins at 0, with a mark, CRLF, overlapping times', () => {
    const text = `\uFEFF0\r\n${ONE}\r\nHola\r\n\r\n1\r\n00:00:02,000 --> 00:00:04,000\r\nDos\r\nlíneas\r\n`
    expect(srt(text)).toMatchObject({
      format: 'srt',
      problems: [],
      cues: [
        { startMs: 1000, endMs: 2500, text: 'Hola' },
        { startMs: 2000, endMs: 4000, text: 'Dos\nlíneas' },
      ],
    })
  })

  it('in Latin-1 keeps its accents, also the quotes and dashes of Windows', () => {
    expect(srt(`1\n${ONE}\nConservación: qué año\n`, 'latin1')?.cues[0]?.text).toBe('Conservación: qué año')
    expect(
      readSubtitles(Buffer.concat([Buffer.from(`1\n${ONE}\n`), Buffer.from([0x93, 0xe9, 0x94])]))?.cues[0]?.text,
    ).toBe('“é”')
  })

  it('without numbers, without empty lines between, with a position behind the times', () => {
    const text = `${ONE} X1:10 Y1:20\nHola\n2\n00:03.5 --> 00:04\nAdiós`
    expect(srt(text)?.cues).toEqual([
      { startMs: 1000, endMs: 2500, text: 'Hola' },
      { startMs: 3500, endMs: 4000, text: 'Adiós' },
    ])
  })

  it('takes away the marks of players and leaves words alone', () => {
    const text = `1\n${ONE}\n{\\an8}<i>Luz</i> < 50 y > 10 {nota} >> ANA: <script>x</script>\n`
    expect(srt(text)?.cues[0]?.text).toBe('Luz < 50 y > 10 {nota} >> ANA: <script>x</script>')
  })

  it('tells the line of times that are none, and keeps the rest; backwards times are kept to be seen', () => {
    const text = `1\n-00:00:01,000 --> 00:00:02,000\nMal\n\n2\n00:00:05,000 --> 00:00:03,000\nAl revés\n`
    expect(srt(text)).toMatchObject({
      problems: [{ line: 2 }],
      cues: [{ startMs: 5000, endMs: 3000, text: 'Al revés' }],
    })
  })
})

describe('VTT', () => {
  it('loses its tags, keeps the words and the notes', () => {
    const text = `WEBVTT\n\nNOTE on-screen 00:01.000\n[En pantalla: 50 lux]\n\n00:01.000 --> 00:02.000\n<v Ana><b>Hola</b> &lt;script&gt;\n`
    expect(srt(text)).toMatchObject({
      format: 'vtt',
      cues: [{ startMs: 1000, endMs: 2000, text: 'Hola <script>' }],
      notes: [{ atMs: 1000, text: '[En pantalla: 50 lux]' }],
    })
  })

  it('in UTF-16 is read too', () => {
    expect(readSubtitles(Buffer.from(`\uFEFFWEBVTT\n\n00:01.000 --> 00:02.000\nAño\n`, 'utf16le'))?.cues[0]?.text).toBe(
      'Año',
    )
  })
})

describe('what is no caption file', () => {
  it.each([
    ['binary bytes', Buffer.from([0x57, 0x45, 0x42, 0x56, 0x54, 0x54, 0x0a, 0, 1, 2, 3])],
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('Érase una vez')],
    ['only a head', Buffer.from('WEBVTT\n\n')],
  ])('%s', (_, bytes) => {
    expect(readSubtitles(bytes)).toBeUndefined()
  })

  it('20,000 cues are read', () => {
    const cues = Array.from({ length: 20_000 }, (_, i) => `${i}\n${ONE}\nFrase ${i}\n`).join('\n')
    expect(srt(cues)?.cues).toHaveLength(20_000)
  })
})
