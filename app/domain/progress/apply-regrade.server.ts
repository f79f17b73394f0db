// One step of a regrade: a few attempts are judged again and what follows is written with them, lessons done, completion
// and certificate. Doing a step twice changes nothing more.
import { eq } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import { attempts, completions, regradedAttempts, regrades } from '../../../db/schema/progress'
import { type Db, inTransaction } from '../../platform/db'
import { queueMail } from '../../platform/queue-mails'
import type { Context } from '../context'
import { type Enrolment, getEnrolment } from '../enrolments/queries.server'
import type { AttemptRecord } from './attempts.server'
import { REGRADED_MAIL, SEND_MAIL } from './mail-kinds'
import { questionIn } from './mended-keys.server'
import { judgeAttempt, listOlderAttempts, type Raised } from './regrade-candidates.server'
import { markOf, settle } from './settle.server'
import { writeDone } from './write-done.server'

/** attempts a step looks at, and how long it may write before it leaves the rest to the next one */
const STEP = 20
const STEP_MS = 8

/** Judges the attempts after `after`; returns where to go on, or undefined when the regrade is finished. */
export function applyRegrade(ctx: Context, input: { regradeId: string; after: string }): string | undefined {
  return inTransaction(ctx, (ctx) => {
    const { db, now } = ctx
    const row = db.select().from(regrades).where(eq(regrades.id, input.regradeId)).get()
    if (!row || row.finishedAt !== null) return undefined
    const mended = questionIn(db, row)
    const step = mended ? listOlderAttempts(db, row, input.after, STEP) : []
    const until = performance.now() + STEP_MS
    for (const attempt of step) {
      const judged = judgeAttempt(db, attempt, mended!)
      if (judged.is === 'raised') raise(ctx, row.id, attempt, judged)
      if (performance.now() > until) return attempt.id
    }
    if (step.length === STEP) return step.at(-1)!.id
    db.update(regrades).set({ finishedAt: now }).where(eq(regrades.id, row.id)).run()
    return undefined
  })
}

function raise(ctx: Context, regradeId: string, attempt: AttemptRecord, judged: Raised): void {
  const { db, now } = ctx
  const { scorePoints, scorePercent, graded } = judged.score
  db.update(attempts)
    .set({
      scorePoints,
      scorePercent,
      result: JSON.stringify(graded),
      ...(judged.isPassedNow ? { passedAt: now } : {}),
    })
    .where(eq(attempts.id, attempt.id))
    .run()
  db.insert(regradedAttempts)
    .values({
      regradeId,
      attemptId: attempt.id,
      pointsBefore: judged.pointsBefore,
      pointsAfter: scorePoints,
      percentBefore: judged.percentBefore,
      percentAfter: scorePercent,
      passedNowAt: judged.isPassedNow ? now : null,
      raisedAt: now,
    })
    .onConflictDoNothing()
    .run()
  const enrolment = getEnrolment(db, attempt.enrolmentId)
  if (judged.isPassedNow) {
    writeDone(ctx, enrolment, { lessonId: attempt.lessonId, by: 'passed', revision: attempt.revision, at: now })
  }
  const { required } = settle(ctx, enrolment)
  raiseMark(ctx, enrolment, required)
  if (scorePercent > judged.percentBefore) tell(db, enrolment.personId, now)
}

/** The mark of a completion follows upwards; a certificate keeps what it was signed with (decision 015). */
function raiseMark({ db }: Context, enrolment: Enrolment, required: readonly string[]): void {
  const where = eq(completions.enrolmentId, enrolment.id)
  const standing = db.select({ mark: completions.markPercent }).from(completions).where(where).get()
  if (!standing) return
  const mark = markOf(db, enrolment, required)
  if (mark !== null && mark > (standing.mark ?? -1))
    db.update(completions).set({ markPercent: mark }).where(where).run()
}

/** One mail a person, however many attempts were raised: it is written when it leaves. */
function tell(db: Db, personId: string, now: number): void {
  const person = db.select().from(people).where(eq(people.id, personId)).get()
  if (!person?.email || person.emailConfirmedAt === null || person.endedAt !== null) return
  const { language } = person
  queueMail(db, SEND_MAIL, { personId, toAddress: person.email, template: REGRADED_MAIL, language }, now)
}
