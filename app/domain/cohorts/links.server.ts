// The link by which people join a group. It is made of its row's id by a key of this machine, so that coordinators can read
// it again while the database holds only its digest; it is good for ninety days, can be renewed and ended.
import { and, eq, gt, isNull } from 'drizzle-orm'
import { cohortLinks } from '../../../db/schema/cohorts'
import { type Db, inTransaction } from '../../platform/db'
import { newId, sha256 } from '../../platform/ids'
import type { Keyring } from '../../platform/keys'
import { record } from '../audit/record.server'
import { actorName, type Context } from '../context'
import { Refusal } from '../refusal'
import type { CohortLink } from './cohort'
import { openCohort } from './keep-cohort.server'

const LASTS_MS = 90 * 24 * 3_600_000
/** Two presses of one button are one link. */
const JUST_NOW_MS = 10_000

type Keys = Pick<Keyring, 'hmac' | 'hmacs'>

/** The secret that stands in an address. */
export const tokenOf = (keys: Keys, kind: 'link' | 'invitation', id: string): string => keys.hmac(`cohorts.${kind}`, id)

/** The secret of a link that was made under any root kept; undefined where its root was destroyed. */
const tokenFrom = (keys: Keys, row: { id: string; tokenHash: string }): string | undefined =>
  keys.hmacs('cohorts.link', row.id).find((token) => sha256(token) === row.tokenHash)

const current = (cohortId: string) => and(eq(cohortLinks.cohortId, cohortId), isNull(cohortLinks.endedAt))

/** Makes a link; the one before opens nothing any more. Refuses: not-found, cohort-closed, cohort-by-rule. */
export function renewLink(ctx: Context, cohortId: string): void {
  inTransaction(ctx, (ctx) => {
    if (openCohort(ctx, cohortId).way !== 'invitation') throw new Refusal('cohort-by-rule')
    const { db, now, keys } = ctx
    const before = db.select().from(cohortLinks).where(current(cohortId)).get()
    if (before && now - before.madeAt < JUST_NOW_MS) return
    db.update(cohortLinks).set({ endedAt: now }).where(current(cohortId)).run()
    const id = newId()
    const made = { madeAt: now, madeBy: actorName(ctx.actor), expiresAt: now + LASTS_MS }
    db.insert(cohortLinks)
      .values({ id, cohortId, tokenHash: sha256(tokenOf(keys, 'link', id)), ...made })
      .run()
    record(ctx, 'cohorts.renew-link', cohortId, { link: id })
  })
}

/** Twice is once. Refuses: not-found, cohort-closed. */
export function endLink(ctx: Context, cohortId: string): void {
  inTransaction(ctx, (ctx) => {
    openCohort(ctx, cohortId)
    const ended = ctx.db.update(cohortLinks).set({ endedAt: ctx.now }).where(current(cohortId)).run()
    if (ended.changes > 0) record(ctx, 'cohorts.end-link', cohortId)
  })
}

/** The one that works now. */
export function currentLink(db: Db, keys: Keys, cohortId: string, now: number): CohortLink | undefined {
  const row = db
    .select()
    .from(cohortLinks)
    .where(and(current(cohortId), gt(cohortLinks.expiresAt, now)))
    .get()
  const token = row && tokenFrom(keys, row)
  return token === undefined ? undefined : { token, expiresAt: row!.expiresAt }
}
