// The programme grants a correction of a name, or refuses it with an answer. Granting it changes the person's name and puts
// another certificate in the place of each one with the old spelling. Either way a mail tells the person.
import { eq } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import { nameCorrections } from '../../../db/schema/credentials'
import { inTransaction } from '../../platform/db'
import { enqueue } from '../../platform/queue'
import { coordinatorScope, findPerson } from '../accounts/queries.server'
import { record } from '../audit/record.server'
import { actorName, type Context } from '../context'
import { Refusal } from '../refusal'
import { CombinedFacts } from './combined-facts'
import { currentCombinedOf } from './combined-queries.server'
import { queueNameDecisionMail } from './name-decision-mail.server'
import { correctsIn, mayCorrectCertificates } from './policy'
import { certificatesOf, findByCode } from './queries.server'
import { reissueCombined } from './reissue-combined.server'
import { rename } from './replace.server'
import { parseCode } from './rules'
import { openIdentity } from './seal-identity.server'

interface Decision {
  id: string
  decision: 'granted' | 'refused'
  /** to the person */
  answer?: string | undefined
}

/**
 * The same decision again changes nothing; returns the codes issued now. Refuses: not-allowed, not-found (also people of
 * another country than the coordinator's),
 * name-correction-decided (otherwise, or withdrawn), certificate-needs-name.
 */
export function decideNameCorrection(ctx: Context, input: Decision): { codes: string[] } {
  return inTransaction(ctx, (ctx) => {
    const { db, now } = ctx
    const scope = coordinatorScope(db, ctx.actor)
    if (!mayCorrectCertificates(ctx.actor, scope)) throw new Refusal('not-allowed')
    const asked = db.select().from(nameCorrections).where(eq(nameCorrections.id, input.id)).get()
    const person = asked && findPerson(db, asked.personId)
    if (!person || !correctsIn(ctx.actor, scope, person.country)) throw new Refusal('not-found')
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
    return { codes: input.decision === 'granted' ? renamePerson(ctx, asked.personId, asked.nameAsked) : [] }
  })
}

function renamePerson(ctx: Context, personId: string, name: string): string[] {
  const { db, keys, now } = ctx
  db.update(people).set({ name }).where(eq(people.id, personId)).run()
  const single = certificatesOf(db, personId).flatMap(({ code }) => {
    const row = findByCode(db, parseCode(code) ?? '')
    return row ? [rename(ctx, row, name)] : []
  })
  const combined = currentCombinedOf(db, personId)
    .filter((row) => CombinedFacts.parse(JSON.parse(row.facts)).holder.name !== name)
    .flatMap((row) => reissueCombined(ctx, row, openIdentity(keys, row.id, row.identity)) ?? [])
  // one that waited for a name that can be printed
  enqueue(db, 'credentials.issue-pending', { personId }, { onceKey: `issue-pending:${personId}`, now })
  return [...single.filter(({ isNew }) => isNew).map(({ code }) => code), ...combined]
}
