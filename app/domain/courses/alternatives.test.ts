import { describe, expect, it } from 'vitest'
import { courseDocument, hashOf, videoLesson } from '../../../tests/support/course'
import { isWatched } from '../progress/ranges'
import { alternativesOf, runsBeside } from './alternatives'
import { checkDocument } from './check'
import { CourseDocument, type VideoLesson } from './document'
import { mediaOf } from './rules'

function documentWith(alternatives: object): CourseDocument {
  const lesson = videoLesson('v1') as VideoLesson
  Object.assign(lesson.recordings[0]!, { alternatives })
  return courseDocument([lesson])
}
const ref = (name: string) => ({ hash: hashOf(name), label: `${name}.mp4` })

describe('a recording with alternatives', () => {
  it('keeps them through the shape of the document, and the document names their files', () => {
    const given = { sign: { asset: ref('senas'), language: 'bzs' }, described: { asset: ref('descrita') } }
    const document = CourseDocument.parse(JSON.parse(JSON.stringify(documentWith(given))))
    const lesson = document.modules[0]!.lessons[0] as VideoLesson
    expect(alternativesOf(lesson.recordings[0]!)).toEqual([
      { kind: 'sign', asset: ref('senas'), signLanguage: 'bzs' },
      { kind: 'described', asset: ref('descrita') },
    ])
    expect(mediaOf(document).map(({ label }) => label)).toEqual(['v1.mp4', 'senas.mp4', 'descrita.mp4'])
  })

  it('names a sign language that there is', () => {
    const wrong = documentWith({ sign: { asset: ref('senas'), language: 'xx' } })
    expect(CourseDocument.safeParse(wrong).success).toBe(false)
    const none = documentWith({ sign: { asset: ref('senas') } })
    expect(CourseDocument.safeParse(none).success).toBe(false)
  })

  it('cannot be published with the recording itself as one of them', () => {
    const codes = (alternatives: object) => checkDocument(documentWith(alternatives)).map((f) => f.code)
    expect(codes({ described: { asset: ref('v1') } })).toContain('alternative-same')
    expect(codes({ described: { asset: ref('descrita') } })).not.toContain('alternative-same')
  })
})

describe('the length of an alternative', () => {
  it.each([
    [600_000, 602_000, true],
    [600_000, 598_000, true],
    [600_000, 602_001, false],
    [600_000, 597_999, false],
    [60_000, 61_200, true],
    [60_000, 61_201, false],
    [10_000, 10_500, true],
    [10_000, 10_501, false],
  ])('beside %i ms: %i ms may be: %s', (recording, other, may) => {
    expect(runsBeside(recording, other)).toBe(may)
  })

  it('lets whoever sees the shortest one allowed have done the lesson', () => {
    for (const ms of [5_000, 20_000, 60_000, 99_000, 101_000, 3_600_000]) {
      const shortest = ms - Math.min(2_000, Math.max(500, ms * 0.02))
      expect([runsBeside(ms, shortest), isWatched(shortest, ms)]).toEqual([true, true])
    }
  })
})
