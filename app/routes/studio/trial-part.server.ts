// A trial of a quiz: its seed travels in the page, so that what comes back is graded by the same draw.
import { gradeTrial, openTrial, type TrialInput } from '../../domain/authoring/trial'
import { findLesson } from '../../domain/courses/rules'
import type { AttemptResult } from '../../domain/quizzes/package'
import { show } from '../../domain/quizzes/text'
import { translator } from '../../platform/i18n'
import { newId } from '../../platform/ids'
import { readAnswer } from '../../ui/quiz/answers'
import type { TrialPart } from '../../ui/studio/quiz/trial-page'
import type { SignedInContext } from '../guard.server'
import { studioPlace } from './frame.server'

export function trialPart(ctx: SignedInContext, courseId: string, lessonId: string): TrialPart {
  const { frame, document } = studioPlace(ctx, courseId)
  const seed = newId()
  const input = inputOf(ctx, document, lessonId, seed)
  const { packed, unfitCount } = openTrial(input)
  return {
    frame,
    lessonId,
    title: show(input.lesson.title, ctx.lang, document.source).text,
    seed,
    questions: packed,
    unfitCount,
    languages: [document.source, ...frame.languages],
  }
}

/** The answers of a form, judged by the draft as it stands now. */
export function trialResult(ctx: SignedInContext, courseId: string, lessonId: string, form: FormData): AttemptResult {
  const { document } = studioPlace(ctx, courseId)
  const input = inputOf(ctx, document, lessonId, String(form.get('seed') ?? '').slice(0, 64))
  const t = translator(ctx.lang)
  const fields = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
  return gradeTrial(
    input,
    openTrial(input),
    ({ id, type }) => readAnswer(id, type, fields),
    (value) => (value ? t('quiz:true') : t('quiz:false')),
  )
}

function inputOf(ctx: SignedInContext, document: TrialInput['document'], lessonId: string, seed: string): TrialInput {
  const lesson = findLesson(document, lessonId)
  if (lesson?.kind !== 'quiz') throw new Response(null, { status: 404 })
  const rank = (text: string): string => ctx.keys.hmac('attempt-options', `trial:${seed}:${text}`)
  return { document, lesson, lang: ctx.lang, rank }
}
