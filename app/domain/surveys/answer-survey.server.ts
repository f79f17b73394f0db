// Somebody who finished a course says how it was. Tallies are counted up and nothing is kept of who said what; an
// enrolment answers once, and pressing twice counts once (docs/decisions/019).
import { eq, sql } from 'drizzle-orm'
import { surveysAnswered, surveyTallies, surveyTotals } from '../../../db/schema/surveys'
import { inTransaction } from '../../platform/db'
import { type Context, personOf } from '../context'
import { findOwnEnrolment } from '../enrolments/queries.server'
import { Refusal } from '../refusal'
import { QUESTIONS, SHOWN_BY, type SurveyAnswers } from './rules'

/** The door has seen that the course is complete. Writes no line in the register of acts. Refuses: not-found. */
export function answerSurvey(ctx: Context, input: { enrolmentId: string; answers: SurveyAnswers }): void {
  inTransaction(ctx, (ctx) => {
    const enrolment = findOwnEnrolment(ctx.db, personOf(ctx).id, input.enrolmentId)
    if (!enrolment) throw new Refusal('not-found')
    const first = ctx.db.insert(surveysAnswered).values({ enrolmentId: enrolment.id }).onConflictDoNothing().run()
    if (first.changes === 0) return
    const { courseId } = enrolment
    for (const question of QUESTIONS) {
      const answer = input.answers[question]
      if (answer === undefined) continue
      ctx.db
        .insert(surveyTallies)
        .values({ courseId, question, answer, count: 1, shown: 0 })
        .onConflictDoUpdate({
          target: [surveyTallies.courseId, surveyTallies.question, surveyTallies.answer],
          set: { count: sql`${surveyTallies.count} + 1` },
        })
        .run()
    }
    const { people } = ctx.db
      .insert(surveyTotals)
      .values({ courseId, people: 1, shownPeople: 0 })
      .onConflictDoUpdate({ target: surveyTotals.courseId, set: { people: sql`${surveyTotals.people} + 1` } })
      .returning({ people: surveyTotals.people })
      .get()
    if (people % SHOWN_BY !== 0) return
    ctx.db.update(surveyTotals).set({ shownPeople: people }).where(eq(surveyTotals.courseId, courseId)).run()
    ctx.db
      .update(surveyTallies)
      .set({ shown: sql`${surveyTallies.count}` })
      .where(eq(surveyTallies.courseId, courseId))
      .run()
  })
}
