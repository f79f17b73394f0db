// A small course document for tests, with every question type; and what makes its media known without bytes.
import type { Context } from '../../app/domain/context'
import { captionFilesOf } from '../../app/domain/courses/captions'
import type { CourseDocument, Lesson } from '../../app/domain/courses/document'
import { publish } from '../../app/domain/courses/publish.server'
import { mediaOf } from '../../app/domain/courses/rules'
import { saveDraft } from '../../app/domain/courses/save-draft.server'
import { storeAsset } from '../../app/domain/media/store-asset.server'
import type { Question } from '../../app/domain/quizzes/questions'
import type { Text } from '../../app/domain/quizzes/text'
import { sha256 } from '../../app/platform/ids'

export const VIDEO_MS = 60_000
export const COURSE_ID = 'b9f0a1de-52a3-4d0c-9b1e-0a54a1c1f001'

/** Words in three languages, so that a test sees which one is shown. */
export const words = (text: string): Text => ({
  es: { text },
  pt: { text: `${text} (pt)`, sourceHash: sha256(text) },
  en: { text: `${text} (en)`, sourceHash: sha256(text) },
})

export const hashOf = (name: string): string => sha256(`bytes of ${name}`)

export function videoLesson(id: string, asset = id): Lesson {
  return {
    kind: 'video',
    id,
    title: words(`Video ${id}`),
    effortMinutes: 20,
    attachments: [],
    chapters: [],
    recordings: [
      {
        language: 'es',
        asset: { hash: hashOf(asset), label: `${asset}.mp4` },
        captions: {
          es: {
            cues: [{ startMs: 0, endMs: 2_000, text: 'Hola' }],
            notes: [{ atMs: 1_000, text: '[En pantalla: 50 lux]' }],
          },
          pt: { cues: [{ startMs: 0, endMs: 2_000, text: 'Olá' }], notes: [] },
        },
      },
    ],
  }
}

export function readingLesson(id: string): Lesson {
  return {
    kind: 'reading',
    id,
    title: words(`Lectura ${id}`),
    effortMinutes: 20,
    attachments: [],
    body: words(`Texto de ${id}`),
  }
}

/** One question of every type; ids carry the lesson's, so that they are unique in the course. */
export function everyQuestion(p: string): Question[] {
  const option = (id: string, correct: boolean) => ({ id: `${p}-${id}`, text: words(`Opción ${id}`), correct })
  const base = (id: string) => ({
    id: `${p}-${id}`,
    prompt: words(`Pregunta ${id}`),
    explanation: words(`Porque ${id}`),
    weight: 1,
  })
  return [
    { ...base('q1'), type: 'single', options: [option('1a', true), option('1b', false), option('1c', false)] },
    {
      ...base('q2'),
      type: 'multiple',
      credit: 'all',
      options: [option('2a', true), option('2b', true), option('2c', false)],
    },
    { ...base('q3'), type: 'true-false', answer: false },
    { ...base('q4'), type: 'short', accepted: { es: ['luxómetro'], pt: ['luxímetro'], en: ['light meter'] } },
    { ...base('q5'), type: 'number', answer: 40_000, tolerance: 0, unit: words('lux hora') },
    {
      ...base('q6'),
      type: 'matching',
      credit: 'all',
      pairs: ['6a', '6b', '6c'].map((id) => ({
        id: `${p}-${id}`,
        left: words(`Izq ${id}`),
        right: words(`Der ${id}`),
      })),
    },
    {
      ...base('q7'),
      type: 'ordering',
      credit: 'all',
      items: ['7a', '7b', '7c'].map((id) => ({ id: `${p}-${id}`, text: words(`Paso ${id}`) })),
    },
  ]
}

export function quizLesson(id: string, questions: Question[] = everyQuestion(id), attempts = 3): Lesson {
  return {
    kind: 'quiz',
    id,
    title: words(`Prueba ${id}`),
    effortMinutes: 20,
    attachments: [],
    quiz: { attempts, waitMinutes: 0, shuffleQuestions: false, shuffleOptions: true, pools: [], questions },
  }
}

export function courseDocument(
  lessons: Lesson[] = [videoLesson('v1'), readingLesson('r1'), quizLesson('z1')],
): CourseDocument {
  return {
    format: 1,
    id: COURSE_ID,
    slug: 'curso-de-prueba',
    previousSlugs: [],
    source: 'es',
    languages: { es: 'full', pt: 'full', en: 'captions' },
    topic: 'conservation',
    level: 'starter',
    hours: Math.max(1, Math.round(lessons.length / 3)),
    licence: 'CC-BY-4.0',
    title: words('Curso de prueba'),
    summary: words('Un curso para probar.'),
    outcomes: [{ id: 'res-1', text: words('Probar') }],
    authors: [{ name: 'Equipo' }],
    sources: [],
    passing: { passMarkPercent: 70 },
    media: [],
    ...(lessons.some((l) => l.id === 'v1' && l.kind === 'video') ? { sample: 'v1' } : {}),
    modules: [{ id: 'mod-1', title: words('Módulo'), lessons }],
  }
}

/** Saves and publishes a document, its media taken as stored. */
export function publishDocument(ctx: Context, document: CourseDocument): number {
  for (const ref of mediaOf(document)) {
    const isVideo = ref.label.endsWith('.mp4')
    storeAsset(ctx, {
      hash: ref.hash,
      kind: isVideo ? 'video' : 'image',
      mediaType: isVideo ? 'video/mp4' : 'image/png',
      sizeBytes: 1_000,
      ...(isVideo ? { durationMs: VIDEO_MS } : {}),
      widthPx: 960,
      heightPx: 540,
    })
  }
  for (const file of captionFilesOf(document)) {
    storeAsset(ctx, {
      hash: file.hash,
      kind: 'captions',
      mediaType: 'text/vtt; charset=utf-8',
      sizeBytes: file.bytes.length,
    })
  }
  saveDraft(ctx, document)
  return publish(ctx, { courseId: document.id }).revision
}
