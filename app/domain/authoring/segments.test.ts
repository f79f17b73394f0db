import { expect, test } from 'vitest'
import { courseDocument, everyQuestion, quizLesson, readingLesson, videoLesson } from '../../../tests/support/course'
import type { CourseDocument } from '../courses/document'
import { textsOf } from '../courses/document-texts'
import { progressOfLanguage } from './progress-of-language'
import { proposalsBySegment, type Segment, standingOf } from './segment'
import { segmentsOf } from './segments'
import { writeText } from './write-text'
import { writeAccepted } from './write-accepted'

const NONE = new Map()
const at = (segments: Segment[], key: string): Segment => segments.find((segment) => segment.key === key)!
const video = (document: CourseDocument) => {
  const lesson = document.modules[0]!.lessons[0]!
  if (lesson.kind !== 'video') throw new Error('no video')
  return lesson
}

test('every text of a course is a segment, once, and so is every cue, note and list of answers', () => {
  const document = courseDocument()
  const segments = segmentsOf(document, 'pt')
  expect(new Set(segments.map(({ key }) => key)).size).toBe(segments.length)
  const captions = segments.filter(({ part }) => part === 'cue' || part === 'note')
  const accepted = segments.filter(({ part }) => part === 'accepted')
  expect(segments).toHaveLength(textsOf(document).length + captions.length + accepted.length)
  expect(captions.map(({ source }) => source)).toEqual(['Hola', '[En pantalla: 50 lux]'])
  expect(accepted.map(({ source, approved }) => [source, approved])).toEqual([['luxómetro', 'luxímetro']])
})

test('writing each one changes that one, and no other', () => {
  const count = segmentsOf(courseDocument(), 'pt').length
  for (let i = 0; i < count; i += 1) {
    const document = courseDocument()
    const before = segmentsOf(document, 'pt')
    before[i]!.write('novo')
    const after = segmentsOf(document, 'pt')
    expect(after.map(({ approved }) => approved)).toEqual(
      before.map(({ approved }, n) => (n === i ? 'novo' : approved)),
    )
  }
})

test('exactly the segment whose source changed is flagged, with its old words; approving the same words clears it', () => {
  const document = courseDocument([readingLesson('r1'), quizLesson('z1', everyQuestion('z1'))])
  const reading = document.modules[0]!.lessons[0]!
  reading.title = writeText(reading.title, 'Otro título', 'es')
  const segments = segmentsOf(document, 'pt')
  const changed = segments.filter((segment) => standingOf(segment, undefined).state === 'changed')
  expect(changed.map(({ key, oldSource }) => [key, oldSource])).toEqual([['lesson/r1/title', 'Lectura r1']])
  expect(progressOfLanguage(segments, NONE).all).toMatchObject({ changed: 1, approved: segments.length - 1 })
  changed[0]!.write(changed[0]!.approved!)
  expect(progressOfLanguage(segmentsOf(document, 'pt'), NONE).all.changed).toBe(0)
})

test('a language with captions alone has captions and the answers people type', () => {
  const parts = segmentsOf(courseDocument(), 'en').map(({ part }) => part)
  expect(new Set(parts)).toEqual(new Set(['cue', 'note', 'accepted']))
})

test('captions go with the recording’s own language, also into the language of the course', () => {
  const document = courseDocument([videoLesson('v1')])
  const [first] = video(document).recordings
  video(document).recordings.push({
    ...first!,
    language: 'pt',
    captions: { pt: { cues: [{ startMs: 0, endMs: 900, text: 'Olá' }], notes: [] } },
  })
  const own = segmentsOf(document, 'es')
  expect(own.map(({ source, sourceLang, track }) => [source, sourceLang, track])).toEqual([['Olá', 'pt', 'v1/pt']])
})

test('accepted answers are flagged while they are of other answers than today’s', () => {
  const document = courseDocument([quizLesson('q1')])
  const [lesson] = document.modules[0]!.lessons
  const short = lesson?.kind === 'quiz' ? lesson.quiz.questions.find(({ type }) => type === 'short') : undefined
  if (short?.type !== 'short') throw new Error('a short answer')
  const accepted = () => segmentsOf(document, 'pt').find(({ part }) => part === 'accepted')!
  writeAccepted(short, ['luxómetro', 'medidor'], 'es')
  expect(accepted()).toMatchObject({ approved: 'luxímetro', oldSource: 'luxómetro', source: 'luxómetro\nmedidor' })
  writeAccepted(short, ['luxómetro'], 'es')
  expect(accepted().oldSource).toBeUndefined()
  writeAccepted(short, ['fotómetro'], 'es')
  accepted().write('fotómetro')
  expect(accepted()).toMatchObject({ approved: 'fotómetro' })
  expect(short.acceptedFrom).toEqual({ en: ['luxómetro'] })
})

test('merged cues: the first keeps the translation, and approving it takes away what is no longer said', () => {
  const document = courseDocument([videoLesson('v1')])
  const { captions } = video(document).recordings[0]!
  captions.es!.cues = [{ startMs: 0, endMs: 4_000, text: 'Hola a todo el mundo' }]
  captions.pt!.cues = [
    { startMs: 0, endMs: 2_000, text: 'Olá', source: 'Hola' },
    { startMs: 2_000, endMs: 4_000, text: 'a todas as pessoas' },
  ]
  const cue = at(segmentsOf(document, 'pt'), 'cue/v1/es/0')
  expect(cue).toMatchObject({ approved: 'Olá', oldSource: 'Hola' })
  cue.write('Olá a todas as pessoas')
  expect(captions.pt!.cues).toEqual([{ startMs: 0, endMs: 2_000, text: 'Olá a todas as pessoas' }])
})

test('a proposal whose cue was moved goes with the cue that has its words', () => {
  const document = courseDocument([videoLesson('v1')])
  video(document).recordings[0]!.captions.es!.cues[0]!.startMs = 100
  const proposal = { segment: 'cue/v1/es/0', words: 'Oi', source: 'Hola', savedAt: 1, savedBy: 'x' }
  const found = proposalsBySegment(segmentsOf(document, 'pt'), [proposal])
  expect([...found]).toEqual([['cue/v1/es/100', proposal]])
})

test('twenty thousand cues are listed, each with its own twin', () => {
  const document = courseDocument([videoLesson('v1')])
  const cues = (words: string) =>
    Array.from({ length: 20_000 }, (_, i) => ({ startMs: i * 500, endMs: i * 500 + 400, text: `${words} ${i}` }))
  const { captions } = video(document).recordings[0]!
  captions.es!.cues = cues('es')
  captions.pt!.cues = cues('pt').map((cue) => ({ ...cue, startMs: cue.startMs + 10 }))
  const listed = segmentsOf(document, 'pt').filter(({ part }) => part === 'cue')
  expect(listed).toHaveLength(20_000)
  expect(listed.every(({ approved, n }) => approved === `pt ${n! - 1}`)).toBe(true)
})
