import { describe, expect, test } from 'vitest'
import { courseDocument, readingLesson } from '../../../tests/support/course'
import { CourseDocument } from '../courses/document'
import { findLesson } from '../courses/rules'
import { countChanges } from './changes'
import { compare } from './compare'
import { moves } from './compare-parts'
import { wordDiff } from './word-diff'
import { writeText } from './write-text'

const before = CourseDocument.parse(courseDocument())
const after = (work: (document: CourseDocument) => void): CourseDocument => {
  const document = structuredClone(before)
  work(document)
  return document
}
const quizIn = (document: CourseDocument) => {
  const lesson = findLesson(document, 'z1')
  if (lesson?.kind !== 'quiz') throw new Error('no quiz')
  return lesson.quiz
}

test('nothing differs from itself', () => {
  expect(countChanges(compare(before, structuredClone(before)))).toBe(0)
})

test('a changed sentence is told at its lesson, word by word', () => {
  const { places } = compare(
    before,
    after((document) => {
      const lesson = findLesson(document, 'r1')!
      lesson.title = writeText(lesson.title, 'Lectura primera', 'es')
    }),
  )
  expect(places).toEqual([
    {
      id: 'r1',
      kind: 'reading',
      label: 'Lectura primera',
      changes: [
        {
          is: 'text',
          part: 'title',
          lang: 'es',
          pieces: [
            { is: 'same', text: 'Lectura ' },
            { is: 'del', text: 'r1' },
            { is: 'ins', text: 'primera' },
          ],
        },
      ],
    },
  ])
})

describe('what those inside must be told', () => {
  test('another pass mark, another key, a lesson that goes', () => {
    const { weighty } = compare(
      before,
      after((document) => {
        document.passing.passMarkPercent = 80
        const [first] = quizIn(document).questions
        if (first?.type === 'single') first.options.forEach((option, i) => (option.correct = i === 1))
        document.modules[0]!.lessons.splice(1, 1)
      }),
    )
    expect(weighty).toEqual({
      passMark: { from: 70, to: 80 },
      keys: [{ lesson: 'z1', question: 'z1-q1', label: 'Pregunta q1' }],
      removedLessons: [{ id: 'r1', label: 'Lectura r1' }],
    })
  })

  test('a wrong option more, or other words of the right one, change no key', () => {
    const { weighty, places } = compare(
      before,
      after((document) => {
        const [first] = quizIn(document).questions
        if (first?.type !== 'single') return
        first.options[0]!.text = writeText(first.options[0]!.text, 'Opción corregida', 'es')
        first.options.push({ id: 'z1-1d', text: { es: { text: 'Opción 1d' } }, correct: false })
      }),
    )
    expect(weighty.keys).toEqual([])
    expect(places[0]?.changes.map(({ is }) => is)).toEqual(['text', 'added'])
  })
})

test('lessons that came, went to another module, and moved', () => {
  const { places } = compare(
    before,
    after((document) => {
      const [home] = document.modules
      const [video, reading, quiz] = home!.lessons
      home!.lessons = [quiz!, video!]
      document.modules.push({ id: 'mod-2', title: { es: { text: 'Dos' } }, lessons: [reading!, readingLesson('r9')] })
    }),
  )
  const told = places.flatMap(({ id, changes }) => changes.map((change) => `${id} ${change.is}`))
  expect(told).toEqual(['z1 moved', 'mod-2 added', 'r1 moved', 'r9 added'])
})

test('captions: lines with other words, and lines that only moved', () => {
  const { places } = compare(
    before,
    after((document) => {
      const lesson = findLesson(document, 'v1')
      if (lesson?.kind !== 'video') return
      lesson.recordings[0]!.captions.pt!.cues[0]!.text = 'Oi'
      lesson.recordings[0]!.captions.es!.cues[0]!.endMs = 2_500
    }),
  )
  expect(places[0]?.changes).toMatchObject([
    { is: 'captions', lang: 'es', lines: [], moved: 1 },
    { is: 'captions', lang: 'pt', lines: [{ atMs: 0 }], moved: 0 },
  ])
})

test('before the first publication everything is new', () => {
  expect(compare(undefined, before).places.map(({ id }) => id)).toEqual(['v1', 'r1', 'z1'])
})

test('as few moves as can explain an order', () => {
  const of = (ids: string) => [...ids].map((id) => ({ id }))
  expect(moves(of('abcde'), of('bcdea'))).toEqual(['a'])
  expect(moves(of('abc'), of('cba'))).toHaveLength(2)
  expect(moves(of('abc'), of('axc'))).toEqual([])
})

test('long texts show the surroundings of a change; very long ones stay readable', () => {
  const long = 'palabra '.repeat(200)
  const pieces = wordDiff(`${long}gato ${long}`, `${long}perro ${long}`)
  expect(pieces.map(({ is }) => is)).toEqual(['gap', 'same', 'del', 'ins', 'same', 'gap'])
  const lines = Array.from({ length: 4_000 }, (_, i) => `línea ${i}`)
  const changed = lines.with(2_000, 'otra línea')
  const found = wordDiff(lines.join('\n'), changed.join('\n'))
  const said = found.filter(({ is }) => is !== 'gap').map(({ text }) => text)
  expect(said.join('').length).toBeLessThan(400)
  expect(said.join('')).toContain('otra')
  expect(wordDiff('', 'nuevo')).toEqual([{ is: 'ins', text: 'nuevo' }])
})
