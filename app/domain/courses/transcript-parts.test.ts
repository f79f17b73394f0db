import { describe, expect, it } from 'vitest'
import { byChapter, PART_LINES, PART_SIGNS, partAt, transcriptParts } from './transcript-parts'
import type { TranscriptLine } from './views'

const line = (i: number, text = `línea ${i}`, isNote = false): TranscriptLine => ({
  startMs: i * 1_000,
  endMs: i * 1_000 + 900,
  text,
  isNote,
})
const many = (count: number, text?: string) => Array.from({ length: count }, (_, i) => line(i, text))

describe('a transcript in parts', () => {
  it('of a usual length is one part, as it is', () => {
    const lines = many(80)
    expect(transcriptParts(lines)).toEqual([{ lines, fromMs: 0 }])
    expect(transcriptParts([])).toEqual([{ lines: [], fromMs: 0 }])
  })

  it('of 20,000 cues is read in bounded parts, and no word is lost', () => {
    const lines = many(20_000, 'una frase de subtítulo bastante corriente')
    const parts = transcriptParts(lines)
    for (const part of parts) {
      expect(part.lines.length).toBeLessThanOrEqual(PART_LINES)
      expect(part.lines.reduce((sum, l) => sum + l.text.length, 0)).toBeLessThanOrEqual(PART_SIGNS)
    }
    const words = (all: readonly TranscriptLine[]) => all.map((l) => l.text).join(' ')
    expect(words(parts.flatMap((p) => p.lines))).toBe(words(lines))
    expect(parts.length).toBeGreaterThan(1)
    expect(partAt(parts, 0)).toBe(0)
    expect(partAt(parts, 1e9)).toBe(parts.length - 1)
    expect(partAt(parts, parts[1]!.fromMs)).toBe(1)
    expect(partAt(parts, parts[1]!.fromMs - 1)).toBe(0)
  })

  it('keeps what is on the screen apart from what is said', () => {
    const lines = [...many(700, 'ya'), line(700, '[En pantalla: 50 lux]', true), line(701, 'ya')]
    const notes = transcriptParts(lines)
      .flatMap((p) => p.lines)
      .filter((l) => l.isNote)
    expect(notes.map((n) => n.text)).toEqual(['[En pantalla: 50 lux]'])
  })
})

describe('under chapters', () => {
  it('each line stands under its own', () => {
    const chapters = [
      { atMs: 2_000, title: 'uno' },
      { atMs: 4_000, title: 'dos' },
    ]
    const found = byChapter(many(6), chapters)
    expect(found.map((c) => [c.title, c.lines.length])).toEqual([
      [undefined, 2],
      ['uno', 2],
      ['dos', 2],
    ])
    expect(byChapter(many(3), [])).toHaveLength(1)
  })
})
