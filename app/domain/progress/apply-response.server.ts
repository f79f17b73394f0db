// One answer of an open attempt, saved at once. The latest by corrected time stands; after submission nothing changes.
import { and, eq, sql } from 'drizzle-orm'
import { facts, responses } from '../../../db/schema/progress'
import { type Db, once } from '../../platform/db'
import type { Context } from '../context'
import { isEmpty, unmaskAny } from '../quizzes/pack'
import { findAttempt, masksOf, openQuiz } from './attempts.server'
import { isLaterMade } from './clock'
import type { Applied, Received } from './received'

const p = sql.placeholder
const standingResponse = (db: Db) =>
  db
    .select({ at: responses.at, id: responses.factId, browserAt: facts.at })
    .from(responses)
    .leftJoin(facts, eq(facts.id, responses.factId))
    .where(and(eq(responses.attemptId, p('attemptId')), eq(responses.questionId, p('questionId'))))
    .prepare()
const saveResponse = (db: Db) =>
  db
    .insert(responses)
    .values({
      attemptId: p('attemptId'),
      questionId: p('questionId'),
      response: p('response'),
      language: p('language'),
      at: p('at'),
      factId: p('factId'),
    })
    .onConflictDoUpdate({
      target: [responses.attemptId, responses.questionId],
      set: {
        response: sql`excluded.response`,
        language: sql`excluded.language`,
        at: sql`excluded.at`,
        factId: sql`excluded.fact_id`,
      },
    })
    .prepare()

/** Stores an answer given in the ids of the attempt's package; null takes it back. */
export function applyResponse(ctx: Context, { fact, enrolment, correctedAt }: Received<'response'>): Applied {
  const { db } = ctx
  const { attempt: attemptId, question: questionId, response, language } = fact.payload
  const attempt = findAttempt(db, enrolment.personId, attemptId)
  if (!attempt || attempt.enrolmentId !== enrolment.id) return { ok: false, why: 'unknown-attempt' }
  if (attempt.submittedAt !== null || attempt.expiredAt !== null) return { ok: false, why: 'attempt-submitted' }
  const question = openQuiz(db, attempt).questions.find((q) => q.id === questionId)
  if (!question) return { ok: false, why: 'unknown-question' }
  const own = response === null ? null : unmaskAny(question, response, masksOf(ctx.keys, attempt))
  if (own === undefined) return { ok: false, why: 'unknown-option' }

  const standing = once(db, standingResponse).get({ attemptId: attempt.id, questionId })
  if (standing && !isLaterMade({ at: correctedAt, browserAt: fact.at, id: fact.id }, standing)) return { ok: true }
  // An answer taken back stays as a row, so that an older one arriving late does not come back to life.
  const stored = JSON.stringify(own === null || isEmpty(own) ? null : own)
  once(db, saveResponse).run({
    attemptId: attempt.id,
    questionId,
    response: stored,
    language,
    at: correctedAt,
    factId: fact.id,
  })
  return { ok: true }
}
