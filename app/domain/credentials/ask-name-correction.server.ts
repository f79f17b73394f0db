// A person asks for another spelling of the name on their certificates, with the reason; or takes the request back. One
// request at a time waits; a coordinator decides it (decide-name-correction).
import { and, eq, isNull } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import { nameCorrections } from '../../../db/schema/credentials'
import { inTransaction } from '../../platform/db'
import { newId } from '../../platform/ids'
import { tidyName } from '../accounts/rules'
import { record } from '../audit/record.server'
import { actorName, type Context, personOf } from '../context'
import { Refusal } from '../refusal'
import { currentCombinedOf } from './combined-queries.server'
import { CombinedFacts } from './combined-facts'
import { newestCorrectionOf } from './name-correction-queries.server'
import { heldNames } from './queries.server'

/**
 * Asking for the same name again is asking once. The form has checked that the name can be printed.
 * Refuses: name-correction-open (another name waits), name-correction-same (account and certificates bear it already).
 */
export function askNameCorrection(ctx: Context, input: { name: string; reason: string }): void {
  inTransaction(ctx, (ctx) => {
    const { db, now } = ctx
    const personId = personOf(ctx).id
    const nameAsked = tidyName(input.name)
    const waiting = newestCorrectionOf(db, personId)
    if (waiting?.decidedAt === null) {
      if (waiting.nameAsked === nameAsked) return
      throw new Refusal('name-correction-open')
    }
    const person = db.select({ name: people.name }).from(people).where(eq(people.id, personId)).get()
    const combined = currentCombinedOf(db, personId).map(
      (row) => CombinedFacts.parse(JSON.parse(row.facts)).holder.name,
    )
    const borne = [person?.name ?? '', ...heldNames(db, personId), ...combined]
    if (borne.every((name) => name === nameAsked)) throw new Refusal('name-correction-same')
    const id = newId()
    const nameBefore = borne.find((name) => name !== nameAsked) ?? ''
    db.insert(nameCorrections)
      .values({ id, personId, nameBefore, nameAsked, reason: input.reason.trim(), askedAt: now })
      .run()
    record(ctx, 'credentials.ask-name-correction', id)
  })
}

/** Taking back twice, or what was decided meanwhile, changes nothing. */
export function withdrawNameCorrection(ctx: Context): void {
  inTransaction(ctx, (ctx) => {
    ctx.db
      .update(nameCorrections)
      .set({ decidedAt: ctx.now, decidedBy: actorName(ctx.actor), decision: 'withdrawn' })
      .where(and(eq(nameCorrections.personId, personOf(ctx).id), isNull(nameCorrections.decidedAt)))
      .run()
  })
}
