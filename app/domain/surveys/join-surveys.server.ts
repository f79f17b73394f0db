// Two enrolments turn out to be one person's: whoever has answered in one has answered.
import { surveysAnswered } from '../../../db/schema/surveys'
import { inTransaction } from '../../platform/db'
import type { Context } from '../context'
import { hasAnswered } from './queries.server'

export function joinSurveys(ctx: Context, { fromId, intoId }: { fromId: string; intoId: string }): void {
  inTransaction(ctx, ({ db }) => {
    if (!hasAnswered(db, fromId)) return
    db.insert(surveysAnswered).values({ enrolmentId: intoId }).onConflictDoNothing().run()
  })
}
