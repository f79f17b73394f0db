// Certificates that waited for something (a confirmed e-mail address, a printable name) are issued once it is there.
import { and, eq, isNull } from 'drizzle-orm'
import { credentials } from '../../../db/schema/credentials'
import { enrolments } from '../../../db/schema/enrolments'
import { completions } from '../../../db/schema/progress'
import { inTransaction } from '../../platform/db'
import type { Context } from '../context'
import { issueCredential } from '../credentials/issue.server'
import { queueLearningMail } from './learning-mail.server'

/** Issues what a person has completed and never had a certificate for; a revoked one is not issued again. Returns how many. */
export function issuePending(ctx: Context, input: { personId: string }): number {
  return inTransaction(ctx, (ctx) => {
    const waiting = ctx.db
      .select({ enrolment: enrolments, completion: completions })
      .from(completions)
      .innerJoin(enrolments, eq(enrolments.id, completions.enrolmentId))
      .leftJoin(credentials, eq(credentials.enrolmentId, completions.enrolmentId))
      .where(and(eq(enrolments.personId, input.personId), isNull(credentials.id)))
      .all()
    for (const { enrolment, completion } of waiting) {
      const issued = issueCredential(ctx, {
        enrolmentId: enrolment.id,
        startedAt: enrolment.enrolledAt,
        completedAt: completion.completedAt,
        markPercent: completion.markPercent,
        revision: completion.revision,
      })
      if ('isNew' in issued && issued.isNew) queueLearningMail(ctx, enrolment, 'certificate-ready')
    }
    return waiting.length
  })
}
