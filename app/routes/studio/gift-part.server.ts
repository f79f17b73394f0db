// What the page of a quiz's GIFT shows, and the text that was sent to it.
import { findLesson } from '../../domain/courses/rules'
import type { Question } from '../../domain/quizzes/questions'
import { MOST_QUESTIONS } from '../../domain/transfer/import-gift.server'
import { MOST_CHARACTERS, readGift } from '../../domain/transfer/read-gift'
import { writeGift } from '../../domain/transfer/write-gift'
import type { Lang } from '../../platform/languages'
import type { CheckedGift, GiftPart } from '../../ui/studio/quiz/gift-page'
import type { SignedInContext } from '../guard.server'
import { sourceWords, studioPlace } from './frame.server'

const SHOWN = 20

export function giftPart(
  ctx: SignedInContext,
  { courseId = '', lessonId = '' }: Record<string, string | undefined>,
): GiftPart & { source: Lang; gift: string } {
  const { frame, document } = studioPlace(ctx, courseId)
  const lesson = findLesson(document, lessonId)
  if (lesson?.kind !== 'quiz') throw new Response(null, { status: 404 })
  const { questions } = lesson.quiz
  return {
    frame,
    lessonId,
    title: sourceWords(document, lesson.title),
    source: document.source,
    count: questions.length,
    room: MOST_QUESTIONS - questions.length,
    ...writeGift(questions, document.source),
  }
}

/** The file where one was chosen, else what was typed; undefined where it is too much. */
export async function textOf(form: FormData): Promise<string | undefined> {
  const [file, typed] = [form.get('file'), form.get('text')]
  const isFile = file instanceof File && file.size > 0
  if (isFile && file.size > MOST_CHARACTERS * 4) return undefined
  const text = isFile ? await file.text() : typeof typed === 'string' ? typed : ''
  return text.length > MOST_CHARACTERS ? undefined : text
}

export async function checkedGift(
  text: string,
  source: Lang,
  form: FormData,
): Promise<{ questions: Question[]; shown: CheckedGift }> {
  const { questions, faults } = await readGift(text, source)
  const whole = (name: string, most: number): number =>
    Math.min(most, Math.max(1, Math.floor(Number(form.get(name)) || 1)))
  return {
    questions,
    shown: {
      text,
      count: questions.length,
      faults,
      preview: questions.slice(0, SHOWN).map(({ prompt, type }) => ({ prompt: prompt[source]?.text ?? '', type })),
      from: whole('from', Math.max(1, questions.length)),
      pool: String(form.get('pool') ?? '')
        .trim()
        .slice(0, 60),
      draw: whole('draw', MOST_QUESTIONS),
    },
  }
}
