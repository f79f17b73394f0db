import { describe, expect, test } from 'vitest'
import { courseDocument, quizLesson, readingLesson, videoLesson } from '../../../tests/support/course'
import { sha256 } from '../../platform/ids'
import { CourseDocument } from '../courses/document'
import { findLesson } from '../courses/rules'
import { compose } from './compose'
import { writeText, writeTranslation } from './write-text'

const newest = CourseDocument.parse(courseDocument())
const edited = (work: (document: CourseDocument) => void): CourseDocument => {
  const document = structuredClone(newest)
  work(document)
  return document
}
const title = (document: CourseDocument) => findLesson(document, 'r1')!.title

describe('the source with one of its translations', () => {
  const draft = edited((document) => {
    const lesson = findLesson(document, 'r1')!
    lesson.title = writeText(lesson.title, 'Lectura nueva', 'es')
    lesson.title = writeTranslation(lesson.title, 'Leitura nova', 'pt', 'es')
    document.title = writeTranslation(document.title, 'Course, in draft', 'en', 'es')
    document.modules[0]!.lessons.push(readingLesson('r2'))
  })

  test('everything chosen is the draft', () => {
    expect(compose(draft, newest, ['es', 'pt', 'en'])).toEqual(draft)
  })

  test('a language not chosen keeps its published words, marked as made of other ones', () => {
    const made = compose(draft, newest, ['es'])
    expect(title(made).es?.text).toBe('Lectura nueva')
    expect(title(made).pt).toEqual({
      text: 'Lectura r1 (pt)',
      sourceHash: sha256('Lectura r1'),
      source: 'Lectura r1',
    })
    expect(made.title.en?.text).toBe('Curso de prueba (en)')
    expect(CourseDocument.safeParse(made).success).toBe(true)
  })

  test('what is new is shown in the source language until its translation is chosen', () => {
    const made = compose(draft, newest, ['es', 'pt'])
    expect(findLesson(made, 'r2')!.title).toMatchObject({ es: { text: 'Lectura r2' }, pt: { text: 'Lectura r2 (pt)' } })
    expect(findLesson(made, 'r2')!.title.en).toBeUndefined()
  })
})

describe('a translation without the source', () => {
  const draft = edited((document) => {
    const lesson = findLesson(document, 'r1')!
    lesson.title = writeText(lesson.title, 'Otra cosa', 'es')
    document.title = writeTranslation(document.title, 'Curso de teste', 'pt', 'es')
    document.hours = 9
    document.modules[0]!.lessons.splice(0, 1)
  })
  const made = compose(draft, newest, ['pt'])

  test('the public structure, rule and words of the source stay', () => {
    expect(made.hours).toBe(newest.hours)
    expect(findLesson(made, 'v1')).toBeDefined()
    expect(title(made).es?.text).toBe('Lectura r1')
    expect(made.title.pt?.text).toBe('Curso de teste')
    expect(made.title.en).toEqual(newest.title.en)
  })

  test('where nothing of it differs, nothing does', () => {
    expect(
      compose(
        edited(() => undefined),
        newest,
        ['pt'],
      ),
    ).toEqual(newest)
  })
})

test('a first publication of one language has that language alone', () => {
  const made = compose(newest, undefined, ['es'])
  expect(made.languages).toEqual({ es: 'full' })
  expect(JSON.stringify(made)).not.toContain('(pt)')
  const film = findLesson(made, 'v1')
  expect(film?.kind === 'video' && Object.keys(film.recordings[0]!.captions)).toEqual(['es'])
})

test('captions of a language not chosen stay with the recording they belong to', () => {
  const draft = edited((document) => {
    const lesson = findLesson(document, 'v1')
    if (lesson?.kind === 'video') lesson.recordings[0]!.captions.pt!.cues[0]!.text = 'Oi'
  })
  const cueIn = (document: CourseDocument) => {
    const lesson = findLesson(document, 'v1')
    return lesson?.kind === 'video' ? lesson.recordings[0]!.captions.pt?.cues[0]!.text : undefined
  }
  expect(cueIn(compose(draft, newest, ['es', 'en']))).toBe('Olá')
  expect(cueIn(compose(draft, newest, ['pt']))).toBe('Oi')
  const other = edited((document) => {
    document.modules[0]!.lessons[0] = videoLesson('v1', 'otra-toma')
  })
  expect(cueIn(compose(other, newest, ['es', 'en']))).toBeUndefined()
})

test('accepted answers of a language not chosen stay as they are judged today', () => {
  const draft = edited((document) => {
    document.modules[0]!.lessons[2] = quizLesson('z1')
    const lesson = findLesson(document, 'z1')
    const short = lesson?.kind === 'quiz' ? lesson.quiz.questions.find(({ type }) => type === 'short') : undefined
    if (short?.type === 'short') short.accepted = { es: ['uno'], pt: ['um'], en: ['one'] }
  })
  const made = findLesson(compose(draft, newest, ['es', 'pt']), 'z1')
  const short = made?.kind === 'quiz' ? made.quiz.questions.find(({ type }) => type === 'short') : undefined
  expect(short).toMatchObject({ accepted: { es: ['uno'], pt: ['um'], en: ['light meter'] } })
  expect(short).toMatchObject({ acceptedFrom: { en: ['luxómetro'] } })
})
