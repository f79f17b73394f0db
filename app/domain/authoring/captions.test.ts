import { describe, expect, it } from 'vitest'
import type { Captions, Cue, Recording } from '../courses/document'
import { applyChange, type CaptionChange, CaptionChanges } from './caption-changes'
import { cueWords } from './caption-words'
import { warningsOf } from './caption-warnings'
import { readClock, writeClock } from './clock'
import { follow, followTranslations } from './follow-translations'

const cue = (startMs: number, text: string, endMs = startMs + 900) => ({ startMs, endMs, text })
const captions = (...cues: Cue[]): Captions => ({ cues, notes: [] })
const cues = (was: Cue[], now: Cue[]) => ({ of: 'cues' as const, was, now })
const [a, b, c] = [cue(0, 'Uno'), cue(1000, 'Dos'), cue(2000, 'Tres')] as const

describe('a change of captions', () => {
  it('corrects, splits, joins, adds and takes out, in order of time', () => {
    const track = captions(a, b, c)
    const outcome = (change: CaptionChange) => applyChange(track, change).is
    expect(outcome(cues([b], [cue(1000, 'Dós')]))).toBe('done')
    expect(outcome(cues([a], [cue(0, 'U', 400), cue(400, 'no', 900)]))).toBe('done')
    expect(outcome(cues([cue(1000, 'Dós'), c], [cue(1000, 'Dós\nTres', 2900)]))).toBe('done')
    expect(outcome(cues([], [cue(3000, 'Cuatro')]))).toBe('done')
    expect(outcome(cues([cue(400, 'no', 900)], []))).toBe('done')
    expect(track.cues.map(({ text }) => text)).toEqual(['U', 'Dós\nTres', 'Cuatro'])
  })

  it('twice is once', () => {
    const track = captions(a, b)
    for (const change of [cues([b], [cue(1000, 'Dós')]), cues([], [c]), cues([a], [])]) {
      expect(applyChange(track, change).is).toBe('done')
      const after = structuredClone(track)
      expect(applyChange(track, change).is).toBe('there')
      expect(track).toEqual(after)
    }
  })

  it('of a cue that somebody else changed shows theirs, and writes nothing', () => {
    const track = captions(a, cue(1000, 'De Ana'), c)
    const before = structuredClone(track)
    expect(applyChange(track, cues([b], [cue(1000, 'Mío')]))).toEqual({ is: 'changed', theirs: [cue(1000, 'De Ana')] })
    expect(applyChange(track, cues([b], [])).is).toBe('changed')
    expect(track).toEqual(before)
  })

  it('of another cue is in nobody’s way', () => {
    const track = captions(a, cue(1000, 'De Ana'), c)
    expect(applyChange(track, cues([c], [cue(2000, 'Mío')])).is).toBe('done')
  })

  it('changes notes of the screen the same way', () => {
    const track: Captions = { cues: [], notes: [{ atMs: 5, text: '50 lux' }] }
    expect(
      applyChange(track, { of: 'notes', was: [{ atMs: 5, text: '50 lux' }], now: [{ atMs: 9, text: '40 lux' }] }),
    ).toEqual({
      is: 'done',
    })
    expect(track.notes).toEqual([{ atMs: 9, text: '40 lux' }])
  })

  it('keeps what a translated cue was made from', () => {
    const track = captions({ ...a, source: 'One' })
    applyChange(track, cues([a], [cue(0, 'Úno')]))
    expect(track.cues).toEqual([{ ...cue(0, 'Úno'), source: 'One' }])
  })

  it('has words without control characters and empty lines; times that are none do not pass', () => {
    expect(cueWords(' a\u0000\u202e\r\n\r\n\tb ')).toBe('a\nb')
    const parsed = CaptionChanges.safeParse([{ of: 'cues', was: [], now: [{ startMs: -1, endMs: 2, text: 'x' }] }])
    expect(parsed.success).toBe(false)
  })
})

describe('translations', () => {
  const translated = [cue(0, 'Um'), cue(1000, 'Dois'), cue(2000, 'Três')]

  it('move with their source, and remember its old words only while they differ', () => {
    expect(follow(translated, cues([b], [cue(1100, 'Dos', 1900)]))[1]).toEqual(cue(1100, 'Dois', 1900))
    const marked = follow(translated, cues([b], [cue(1000, 'Otra')]))
    expect(marked[1]).toEqual({ ...cue(1000, 'Dois'), source: 'Dos' })
    expect(follow(marked, cues([cue(1000, 'Otra')], [cue(1000, 'Nueva')]))[1]).toMatchObject({ source: 'Dos' })
    expect(follow(marked, cues([cue(1000, 'Otra')], [b]))[1]).toEqual(cue(1000, 'Dois'))
    expect(follow(translated, cues([b], [cue(1000, 'Dos\n')]))[1]).toEqual(cue(1000, 'Dois'))
  })

  it('of a cue that is split stay whole and are marked; of two that are joined are joined', () => {
    const split = follow(translated, cues([b], [cue(1000, 'D', 1400), cue(1400, 'os', 1900)]))
    expect(split[1]).toEqual({ ...cue(1000, 'Dois'), source: 'Dos' })
    const joined = follow(translated, cues([a, b], [cue(0, 'Uno\nDos', 1900)]))
    expect(joined).toEqual([cue(0, 'Um\nDois', 1900), cue(2000, 'Três')])
  })

  it('leave with their source, and others stay', () => {
    expect(follow(translated, cues([b], [])).map(({ text }) => text)).toEqual(['Um', 'Três'])
    expect(follow(translated, cues([cue(500, 'x')], []))).toEqual(translated)
  })

  it('of what is on the screen move, are marked and leave in the same way', () => {
    const recording = {
      language: 'es',
      captions: { es: captions(), pt: { cues: [], notes: [{ atMs: 5_000, text: '50 luxes' }] } },
    } as unknown as Recording
    const note = (was: string, now: string | undefined, atMs = 5_000): CaptionChange => ({
      of: 'notes',
      was: [{ atMs: 5_000, text: was }],
      now: now === undefined ? [] : [{ atMs, text: now }],
    })
    const notes = (change: CaptionChange) => {
      followTranslations(recording, change)
      return recording.captions.pt?.notes
    }
    expect(notes(note('50 lux', '40 lux'))).toEqual([{ atMs: 5_000, text: '50 luxes', source: '50 lux' }])
    expect(notes(note('40 lux', '50 lux'))).toEqual([{ atMs: 5_000, text: '50 luxes' }])
    expect(notes(note('50 lux', '50 lux', 6_000))).toEqual([{ atMs: 6_000, text: '50 luxes' }])
    expect(notes(note('otra', undefined))).toHaveLength(1)
    recording.captions.pt!.notes[0]!.atMs = 5_000
    expect(notes(note('50 lux', undefined))).toEqual([])
  })

  it('do not lead: the recording’s own captions do', () => {
    const recording = {
      language: 'es',
      captions: { es: captions(b), pt: captions(cue(1000, 'Dois')) },
    } as unknown as Recording
    followTranslations(recording, cues([b], [cue(1000, 'Otra')]))
    expect(recording.captions.pt?.cues[0]?.source).toBe('Dos')
    expect(recording.captions.es?.cues[0]?.source).toBeUndefined()
  })
})

describe('warnings', () => {
  const codes = (one: Cue, before?: Cue) => warningsOf(one, before, 'es').map(({ code }) => code)
  it('say what is hard to read', () => {
    expect(codes(cue(1000, 'Bien dicho', 3000), cue(0, 'a', 900))).toEqual([])
    expect(codes(cue(1000, 'Mucho texto para un segundo', 2000))).toEqual(['fast'])
    expect(codes(cue(1000, 'a', 1500))).toEqual(['short'])
    expect(codes(cue(1000, 'a', 2000), cue(0, 'b', 1200))).toEqual(['overlap'])
    expect(codes(cue(60_000, 'a', 61_000), cue(0, 'b', 1200))).toEqual(['gap'])
    expect(codes(cue(0, 'x'.repeat(43), 9000))).toEqual(['line'])
    expect(codes(cue(0, 'a\nb\nc', 9000))).toEqual(['lines'])
    expect(codes(cue(1000, 'a', 500))).toEqual(['backwards'])
  })
})

describe('times', () => {
  it.each([
    ['1:05.3', 65_300],
    ['0:00', 0],
    ['1:02:03,004', 3_723_004],
    ['75', 75_000],
    ['125:10', 7_510_000],
  ])('%s is %i ms', (typed, ms) => {
    expect(readClock(typed)).toBe(ms)
    expect(readClock(writeClock(ms))).toBe(ms)
  })
  it.each(['', '-1:00', '1:60', '1:61:00', 'x', '1:2:3:4'])('«%s» is none', (typed) => {
    expect(readClock(typed)).toBeUndefined()
  })
})
