// The programme grants a correction of a name, or refuses it with an answer. Granting it changes the person's name and puts
// another certificate in the place of each one with the old spelling. Either way a mail tells the person.
import { eq } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import { nameCorrections } from '../../../db/schema/credentials'
import { inTransaction } from '../../platform/db'
import { enqueue } from '../../platform/queue'
import { record } from '../audit/record.server'
import { actorName, type Context } from '../context'
import { Refusal } from '../refusal'
import { CombinedFacts } from './combined-facts'
import { currentCombinedOf } from './combined-queries.server'
import { queueNameDecisionMail } from './name-decision-mail.server'
import { mayCorrectCertificates } from './policy'
import { certificatesOf } from './queries.server'
import { reissueCombined } from './reissue-combined.server'
import { replaceCredential } from './replace.server'
import { openIdentity } from './seal-identity.server'

interface Decision {
  id: string
  decision: 'granted' | 'refused'
  /** to the person */
  answer?: string | undefined
}

/**
 * The same decision again changes nothing; returns the codes issued now. Refuses: not-allowed, not-found,
 * name-correction-decided (otherwise, or withdrawn), certificate-needs-name.
 */
export function decideNameCorrection(ctx: Context, input: Decision): { codes: string[] } {
  return inTransaction(ctx, (ctx) => {
    const { db, now } = ctx
    if (!mayCorrectCertificates(ctx.actor)) throw new Refusal('not-allowed')
    const asked = db.select().from(nameCorrections).where(eq(nameCorrections.id, input.id)).get()
    if (!asked) throw new Refusal('not-found')
    if (asked.decision === input.decision) return { codes: [] }
    if (asked.decidedAt !== null) throw new Refusal('name-correction-decided')
    db.update(nameCorrections)
      .set({
        decidedAt: now,
        decidedBy: actorName(ctx.actor),
        decision: input.decision,
        answer: input.answer?.trim() || null,
      })
      .where(eq(nameCorrections.id, asked.id))
      .run()
    record(ctx, `credentials.name-correction-${input.decision}`, asked.id)
    queueNameDecisionMail(ctx, asked)
    return { codes: input.decision === 'granted' ? rename(ctx, asked.personId, asked.nameAsked) : [] }
  })
}

function rename(ctx: Context, personId: string, name: string): string[] {
  const { db, keys, now } = ctx
  db.update(people).set({ name }).where(eq(people.id, personId)).run()
  const single = certificatesOf(db, personId).map(({ code }) => replaceCredential(ctx, { code, name }))
  const combined = currentCombinedOf(db, personId)
    .filter((row) => CombinedFacts.parse(JSON.parse(row.facts)).holder.name !== name)
    .flatMap((row) => reissueCombined(ctx, row, openIdentity(keys, row.id, row.identity)) ?? [])
  // one that waited for a name that can be printed
  enqueue(db, 'credentials.issue-pending', { personId }, { onceKey: `issue-pending:${personId}`, now })
  return [...single.filter(({ isNew }) => isNew).map(({ code }) => code), ...combined]
}
