// The smallest course that has everything a test of doors needs: a reading, a quiz with one question, a picture.
import { CourseDocument, type MediaRef } from '../../app/domain/courses/document'

const text = (es: string) => ({ es: { text: es } })

export const READING = 'leer'
export const QUIZ = 'prueba'
export const QUESTION = 'pregunta-1'

/** A valid course in Spanish; its sample is the reading where asked. */
export function smallCourse(input: {
  id: string
  slug: string
  media?: MediaRef[]
  hasSample?: boolean
}): CourseDocument {
  return CourseDocument.parse({
    format: 1,
    id: input.id,
    slug: input.slug,
    source: 'es',
    languages: { es: 'full' },
    topic: 'conservation',
    level: 'starter',
    hours: 1,
    licence: 'CC BY 4.0',
    title: text(`Curso ${input.slug}`),
    summary: text('Un curso de una lectura y una pregunta.'),
    outcomes: [{ id: 'saber', text: text('Sabe para qué sirve una prueba.') }],
    authors: [{ name: 'Equipo de pruebas' }],
    ...(input.hasSample ? { sample: READING } : {}),
    passing: { passMarkPercent: 50 },
    media: input.media ?? [],
    modules: [
      {
        id: 'modulo',
        title: text('Único módulo'),
        lessons: [
          {
            id: READING,
            kind: 'reading',
            title: text('Una lectura'),
            effortMinutes: 30,
            body: text('Se lee despacio.'),
          },
          {
            id: QUIZ,
            kind: 'quiz',
            title: text('Una prueba'),
            effortMinutes: 30,
            quiz: {
              attempts: 20,
              questions: [
                {
                  id: QUESTION,
                  type: 'true-false',
                  prompt: text('La luz daña el papel.'),
                  explanation: text('El daño se acumula y no se deshace.'),
                  answer: true,
                },
              ],
            },
          },
        ],
      },
    ],
  })
}
