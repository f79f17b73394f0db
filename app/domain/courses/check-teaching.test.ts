import { expect, test } from 'vitest'
import { courseDocument } from '../../../tests/support/course'
import { guessUnsaid } from './check-teaching'
import { checkDocument } from './check'
import { CourseDocument } from './document'
import { findLesson } from './rules'

const made = (work: (document: CourseDocument) => void): CourseDocument => {
  const document = CourseDocument.parse(courseDocument())
  work(document)
  return document
}
const codes = (document: CourseDocument): string[] => checkDocument(document).map(({ code, at }) => `${code} ${at}`)

test('an outcome that no question checks', () => {
  expect(codes(made(() => undefined))).toContain('outcome-unmet res-1')
  const met = made((document) => {
    const quiz = findLesson(document, 'z1')
    if (quiz?.kind === 'quiz') quiz.quiz.questions[0]!.outcome = 'res-1'
  })
  expect(codes(met)).not.toContain('outcome-unmet res-1')
})

test('pictures and lessons that are not there, each told once', () => {
  const document = made((document) => {
    const reading = findLesson(document, 'r1')
    if (reading?.kind !== 'reading') return
    const text = '![Un gráfico](grafico.png) y [otra lección](/es/courses/curso-de-prueba/lessons/nada)'
    reading.body = { es: { text }, pt: { text } }
  })
  const found = codes(document).filter((code) => code.includes('unknown'))
  expect(found).toEqual(['picture-unknown r1', 'link-unknown r1'])
})

test('a slide that nobody says, and one whose numbers are said', () => {
  const document = made(() => undefined)
  expect(guessUnsaid(document)).toMatchObject([{ code: 'note-unsaid', at: 'v1', params: { lang: 'es', count: 1 } }])
  const video = findLesson(document, 'v1')
  if (video?.kind === 'video') video.recordings[0]!.captions.es!.cues[0]!.text = 'Hasta 50 lux'
  expect(guessUnsaid(document)).toEqual([])
})
