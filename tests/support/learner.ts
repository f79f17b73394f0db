// A learner for tests, who tells facts as a browser does.
import { signUp } from '../../app/domain/accounts/sign-up.server'
import type { Context } from '../../app/domain/context'
import type { Enrolment } from '../../app/domain/enrolments/queries.server'
import { acceptFacts } from '../../app/domain/progress/accept-facts.server'
import { findAttempt, maskOf, openQuiz } from '../../app/domain/progress/attempts.server'
import type { FactOutcome } from '../../app/domain/progress/facts'
import { keyOf } from '../../app/domain/quizzes/key'
import { maskResponse } from '../../app/domain/quizzes/pack'
import { newId } from '../../app/platform/ids'
import { machineContext } from './context'
import { hashOf } from './course'
import type { Db } from '../../db/client'

let count = 0

/** A person with a confirmed address (unless told otherwise). */
export function makePerson(db: Db, { name = 'Lucía Quispe Mamani', isConfirmed = true, email = '' } = {}): string {
  count += 1
  return signUp(machineContext(db), {
    name,
    email: email || `persona${count}@museo.example`,
    country: 'PE',
    language: 'es',
    passwordHash: null,
    isConfirmed,
  }).personId
}

/** A fact as the browser writes it; `over` replaces any part, also with nonsense. */
export function factOf(ctx: Context, enrolment: Enrolment, over: Record<string, unknown>): Record<string, unknown> {
  return {
    id: newId(),
    v: 1,
    person: enrolment.personId,
    enrolment: enrolment.id,
    lesson: 'v1',
    revision: enrolment.revision,
    at: ctx.now,
    ...over,
  }
}

export const watchedFact = (
  ctx: Context,
  enrolment: Enrolment,
  ranges: [number, number][],
  over: Record<string, unknown> = {},
) => {
  const positionMs = ranges.at(-1)?.[1] ?? 0
  return factOf(ctx, enrolment, { kind: 'watched', asset: hashOf('v1'), payload: { positionMs, ranges }, ...over })
}

/** Sends facts and returns their outcomes; throws where the batch itself was refused. */
export function tell(ctx: Context, ...facts: unknown[]): FactOutcome[] {
  const reply = acceptFacts(ctx, { sentAt: ctx.now, facts })
  if (!reply) throw new Error('the batch was refused')
  return reply.outcomes
}

/** Facts that answer the first `right` questions of an attempt by the key, and the others wrongly or not at all. */
export function answersFor(
  ctx: Context,
  enrolment: Enrolment,
  attemptId: string,
  right = Number.POSITIVE_INFINITY,
): unknown[] {
  const attempt = findAttempt(ctx.db, enrolment.personId, attemptId)!
  const mask = maskOf(ctx.keys, attempt)
  return openQuiz(ctx.db, attempt)
    .questions.slice(0, right)
    .map((question) =>
      factOf(ctx, enrolment, {
        kind: 'response',
        lesson: attempt.lessonId,
        payload: {
          attempt: attemptId,
          question: question.id,
          language: 'es',
          response: maskResponse(keyOf(question, 'es'), mask),
        },
      }),
    )
}
