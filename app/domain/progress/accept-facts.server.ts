// The one door for what a browser tells about learning. Facts come in any order and any number of times; each gets an
// outcome that is stored with it and replayed to a duplicate. The reply leaves after the commit.
import { eq, sql } from 'drizzle-orm'
import { facts } from '../../../db/schema/progress'
import { type Db, inTransaction, once } from '../../platform/db'
import { type Context, personOf } from '../context'
import { findOwnEnrolment } from '../enrolments/queries.server'
import { applyResponse } from './apply-response.server'
import { applyRead, applyWatched } from './apply-watching.server'
import { correctedTime } from './clock'
import { Fact, FactBatch, type FactOutcome, type FactReply } from './facts'
import type { Applied, Received } from './received'
import { submitAttempt } from './submit-attempt.server'

const findFact = (db: Db) =>
  db
    .select({ personId: facts.personId, outcome: facts.outcome })
    .from(facts)
    .where(eq(facts.id, sql.placeholder('id')))
    .prepare()

const insertFact = (db: Db) => {
  const p = sql.placeholder
  return db
    .insert(facts)
    .values({
      id: p('id'),
      personId: p('personId'),
      enrolmentId: p('enrolmentId'),
      lessonId: p('lessonId'),
      kind: p('kind'),
      v: p('v'),
      revision: p('revision'),
      asset: p('asset'),
      payload: p('payload'),
      at: p('at'),
      sentAt: p('sentAt'),
      receivedAt: p('receivedAt'),
      correctedAt: p('correctedAt'),
      outcome: p('outcome'),
    })
    .prepare()
}

/** An id as the reply names it, also of a fact too broken to be stored. */
const NO_ID = ''

/**
 * Takes a batch `{sentAt, facts}` of the signed-in person. Undefined where it is no batch at all (the door answers 400);
 * else an outcome per fact. One transaction: all that is acknowledged is committed.
 */
export function acceptFacts(ctx: Context, body: unknown): FactReply | undefined {
  const batch = FactBatch.safeParse(body)
  if (!batch.success) return undefined
  const parsed = batch.data.facts.map((raw) => ({ raw, fact: Fact.safeParse(raw) }))
  const outcomes = inTransaction(ctx, (ctx) => {
    const told = new Map<unknown, FactOutcome>()
    // What happened first is applied first: answers before the submission that closes them.
    const inOrder = parsed.flatMap((p) => (p.fact.success ? [{ raw: p.raw, fact: p.fact.data }] : [])).sort(byTime)
    for (const { raw, fact } of inOrder) told.set(raw, accept(ctx, fact, batch.data.sentAt))
    return parsed.map(({ raw, fact }): FactOutcome => {
      if (!fact.success) return { id: idOf(raw), ok: false, why: 'invalid', retry: false }
      return told.get(raw)!
    })
  })
  return { outcomes, receivedAt: ctx.now }
}

function byTime(a: { fact: Fact }, b: { fact: Fact }): number {
  return a.fact.at - b.fact.at || Number(a.fact.kind === 'submission') - Number(b.fact.kind === 'submission')
}

function idOf(raw: unknown): string {
  const id = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : NO_ID
  return typeof id === 'string' && id.length <= 64 ? id : NO_ID
}

function accept(ctx: Context, fact: Fact, sentAt: number): FactOutcome {
  const personId = personOf(ctx).id
  const refused = (why: string): FactOutcome => ({ id: fact.id, ok: false, why, retry: false })
  const known = once(ctx.db, findFact).get({ id: fact.id })
  if (known) return known.personId === personId ? (JSON.parse(known.outcome) as FactOutcome) : refused('id-taken')
  // A fact made while somebody else was signed in on this computer is theirs, not this person's.
  if (fact.person !== personId) return refused('someone-else')
  const enrolment = findOwnEnrolment(ctx.db, personId, fact.enrolment)
  if (!enrolment) return refused('not-enrolled')
  const correctedAt = correctedTime({ at: fact.at, sentAt, receivedAt: ctx.now })
  // Whoever left is outside, like one who never joined; what was done before leaving still counts when it arrives later.
  if (enrolment.withdrawnAt !== null && correctedAt > enrolment.withdrawnAt) return refused('not-enrolled')
  const applied = apply(ctx, { fact, enrolment, correctedAt })
  const outcome: FactOutcome = applied.ok
    ? {
        id: fact.id,
        ok: true,
        ...(applied.done === undefined ? {} : { done: applied.done }),
        ...(applied.remaining === undefined ? {} : { remaining: applied.remaining }),
      }
    : refused(applied.why)
  once(ctx.db, insertFact).run({
    id: fact.id,
    personId,
    enrolmentId: enrolment.id,
    lessonId: fact.lesson,
    kind: fact.kind,
    v: fact.v,
    revision: fact.revision,
    asset: fact.kind === 'watched' ? fact.asset : null,
    payload: JSON.stringify(fact.payload),
    at: fact.at,
    sentAt,
    receivedAt: ctx.now,
    correctedAt,
    outcome: JSON.stringify(outcome),
  })
  return outcome
}

function apply(ctx: Context, received: Received): Applied {
  const { fact, enrolment, correctedAt } = received
  switch (fact.kind) {
    case 'watched':
      return applyWatched(ctx, { fact, enrolment, correctedAt })
    case 'transcript-read':
      return applyRead(ctx, { fact, enrolment, correctedAt }, 'transcript')
    case 'reading-read':
      return applyRead(ctx, { fact, enrolment, correctedAt }, 'read')
    case 'response':
      return applyResponse(ctx, { fact, enrolment, correctedAt })
    case 'submission': {
      const submitted = submitAttempt(ctx, { attemptId: fact.payload.attempt, enrolmentId: enrolment.id })
      return submitted ? { ok: true, done: submitted.isPassed } : { ok: false, why: 'unknown-attempt' }
    }
  }
}
