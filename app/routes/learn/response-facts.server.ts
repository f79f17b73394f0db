// From a posted quiz form to facts. Only what the person changed in that form becomes one: a tab left open since
// yesterday takes nothing back that was answered elsewhere meanwhile.
import { attemptPackage } from '../../domain/progress/attempts.server'
import type { PackagedResponse } from '../../domain/quizzes/package'
import { sha256 } from '../../platform/ids'
import { answerText, isSameAnswer, readAnswer, wasName } from '../../ui/quiz/answers'
import type { SignedInContext } from '../guard.server'
import type { AttemptPlace } from './lesson-door.server'

/** The body of a form; one that is none is a 415. */
export async function formOf(request: Request): Promise<FormData> {
  return request.formData().catch(() => {
    throw new Response(null, { status: 415 })
  })
}

export function formFacts(ctx: SignedInContext, { attempt, enrolment }: AttemptPlace, form: FormData): unknown[] {
  const standing = attemptPackage(ctx.db, ctx.keys, attempt, ctx.lang)
  const fields = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
  const formId = String(form.get('factId') ?? '').slice(0, 64)
  return standing.questions.flatMap(({ id, type }) => {
    const was = form.get(wasName(id))
    if (typeof was !== 'string') return []
    const response = readAnswer(id, type, fields)
    const now = standing.responses[id] ?? null
    if (answerText(response) === was || isSameAnswer(response, now)) return []
    return [
      {
        id: factIdOf(formId, id, now, response),
        v: 1,
        kind: 'response',
        person: ctx.viewer.id,
        enrolment: enrolment.id,
        lesson: attempt.lessonId,
        revision: attempt.revision,
        at: ctx.now,
        payload: { attempt: attempt.id, question: id, language: ctx.lang, response },
      },
    ]
  })
}

/** The same press gives the same id; going back and changing one's mind gives another. */
function factIdOf(form: string, question: string, from: PackagedResponse | null, to: PackagedResponse | null): string {
  const hex = sha256(JSON.stringify([form, question, from, to]))
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
