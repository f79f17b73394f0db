// A coordinator says why they need to see the details of a person; it is written down and opens them for a quarter of an
// hour. Details are the address, and for the programme's own coordinators the attempts with their marks.
import { and, asc, eq, gt, isNotNull } from 'drizzle-orm'
import { auditEntries } from '../../../db/schema/audit'
import { attempts } from '../../../db/schema/progress'
import { reportRows } from '../../../db/schema/reports'
import { type Db, inTransaction } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import { isOfProgramme, type Scope } from '../accounts/policy'
import { coordinatorScope } from '../accounts/queries.server'
import { record } from '../audit/record.server'
import { type Actor, actorName, type Context } from '../context'
import { revisionDocument } from '../courses/queries.server'
import { findLesson } from '../courses/rules'
import { type Shown, show } from '../quizzes/text'
import { Refusal } from '../refusal'
import { findSeen, isCountedIn } from './seen.server'

const LOOK = 'people.look'
export const LOOK_LASTS_MS = 15 * 60_000

/** Looking again within the quarter of an hour writes another line. Refuses: not-found. */
export function lookAtPerson(ctx: Context, { personId, reason }: { personId: string; reason: string }): void {
  inTransaction(ctx, (ctx) => {
    if (!findSeen(ctx.db, coordinatorScope(ctx.db, ctx.actor), personId)) throw new Refusal('not-found')
    record(ctx, LOOK, personId, { reason })
  })
}

/** Until when the details are open to whoever acts, ms UTC; undefined = they have to say why. */
export function openUntil(db: Db, actor: Actor, personId: string, now: number): number | undefined {
  const mine = and(
    eq(auditEntries.subject, personId),
    eq(auditEntries.act, LOOK),
    eq(auditEntries.actor, actorName(actor)),
    gt(auditEntries.at, now - LOOK_LASTS_MS),
  )
  const times = db.select({ at: auditEntries.at }).from(auditEntries).where(mine).all()
  return times.length === 0 ? undefined : Math.max(...times.map(({ at }) => at)) + LOOK_LASTS_MS
}

export interface ShownAttempt {
  id: string
  course: Shown
  lesson: Shown
  number: number
  submittedAt: number
  scorePercent: number
  isPassed: boolean
}
export interface PersonDetails {
  name: string
  email: string | null
  emailConfirmedAt: number | null
  accessName: string | null
  /** none = not for an institution's coordinators */
  attempts?: ShownAttempt[]
}

/** undefined = not there, or nobody has said why within the quarter of an hour. */
export function personDetails(ctx: Context, personId: string, lang: Lang): PersonDetails | undefined {
  const scope = coordinatorScope(ctx.db, ctx.actor)
  const person = findSeen(ctx.db, scope, personId)
  if (!person || !scope || openUntil(ctx.db, ctx.actor, personId, ctx.now) === undefined) return undefined
  const { name, email, emailConfirmedAt, accessName } = person
  const own = { name, email, emailConfirmedAt, accessName }
  return isOfProgramme(scope) ? { ...own, attempts: attemptsOf(ctx.db, scope, personId, lang) } : own
}

function attemptsOf(db: Db, scope: Scope, personId: string, lang: Lang): ShownAttempt[] {
  return db
    .select({ attempt: attempts })
    .from(reportRows)
    .innerJoin(attempts, eq(attempts.enrolmentId, reportRows.enrolmentId))
    .where(and(eq(reportRows.personId, personId), isCountedIn(scope), isNotNull(attempts.submittedAt)))
    .orderBy(asc(reportRows.enrolledAt), asc(attempts.submittedAt))
    .all()
    .map(({ attempt }) => {
      const document = revisionDocument(db, attempt.courseId, attempt.revision)
      const lesson = findLesson(document, attempt.lessonId)
      return {
        id: attempt.id,
        course: show(document.title, lang, document.source),
        lesson: show(lesson?.title, lang, document.source),
        number: attempt.number,
        submittedAt: attempt.submittedAt ?? 0,
        scorePercent: attempt.scorePercent ?? 0,
        isPassed: attempt.passedAt !== null,
      }
    })
}
