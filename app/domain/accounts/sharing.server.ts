// Whether a person agreed that the coordinators of the institution they work in see their status, dates, hours and
// certificates; never marks or answers. Given by a press, ended by one, and by itself when they no longer work there.
import { and, eq, gte, isNull, lt, type SQL, sql } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { consents } from '../../../db/schema/accounts'
import { type Db, inTransaction } from '../../platform/db'
import { newId } from '../../platform/ids'
import { type Context, personOf } from '../context'
import { findInstitution, isOfInstitution } from '../institutions/queries.server'
import { Refusal } from '../refusal'
import { findAffiliation } from './affiliation.server'
import { leastVersion, newestVersion } from './consent-texts'

const KIND = 'share-with-institution'
/** Of the words people agree to; what is agreed to in older words counts no more where the newer ones say more. */
const [TEXT_VERSION, LEAST] = [newestVersion(KIND), leastVersion(KIND)]

const current = (personId: string) =>
  and(eq(consents.personId, personId), eq(consents.kind, KIND), isNull(consents.endedAt))

/** With whom a person shares now, and since when (ms UTC); nobody while it is paused, since its words came to say more. */
export function sharedWith(db: Db, personId: string): { id: string; name: string; since: number } | undefined {
  const row = db
    .select()
    .from(consents)
    .where(and(current(personId), gte(consents.textVersion, LEAST)))
    .get()
  const institution = row?.institutionId ? findInstitution(db, row.institutionId) : undefined
  return row && institution && { id: institution.id, name: institution.name, since: row.givenAt }
}

/**
 * A condition for queries: the person of this column shares with the institution (a standing one: `findInstitution`).
 * Everything that coordinators of an institution read about people carries it.
 */
export const sharesWith = (personId: AnySQLiteColumn | SQL, institutionId: string): SQL =>
  sql`${personId} in (select c.person_id from consents c where c.kind = ${KIND} and c.ended_at is null
    and c.text_version >= ${LEAST}
    and ${isOfInstitution(sql`c.institution_id`, institutionId)})`

/** Whether anybody stopped sharing with the institution since a moment (ms UTC): lists made before then name too many. */
export function stoppedSharingSince(db: Db, institutionId: string, since: number): boolean {
  const ended = and(
    eq(consents.kind, KIND),
    gte(consents.endedAt, since),
    isOfInstitution(sql`${consents.institutionId}`, institutionId),
  )
  return db.select({ id: consents.id }).from(consents).where(ended).limit(1).get() !== undefined
}

/**
 * Gives or ends one's own consent. It is given to the institution that was named on the page, where one works there now.
 * Twice is once. Refuses: workplace-changed.
 */
export function setSharing(ctx: Context, input: { isShared: boolean; institutionId?: string | undefined }): void {
  inTransaction(ctx, (ctx) => {
    const personId = personOf(ctx).id
    if (!input.isShared) return endSharing(ctx, personId, 'account')
    const institution = findAffiliation(ctx.db, personId)?.institution
    if (!institution || institution.id !== input.institutionId) throw new Refusal('workplace-changed')
    give(ctx, personId)
  })
}

/** For the institution somebody works in now, in the caller's transaction; where there is none, nothing. */
export function give(ctx: Context, personId: string): void {
  // the row of the register as the affiliation names it: should a merge be undone, both go the same way
  const institutionId = findAffiliation(ctx.db, personId)?.ownInstitutionId
  if (institutionId === undefined) return
  // what was agreed to in older words ends by agreeing to the newer ones
  const older = and(current(personId), lt(consents.textVersion, TEXT_VERSION))
  ctx.db.update(consents).set({ endedAt: ctx.now, endedHow: 'newer' }).where(older).run()
  ctx.db
    .insert(consents)
    .values({ id: newId(), personId, kind: KIND, institutionId, textVersion: TEXT_VERSION, givenAt: ctx.now })
    .onConflictDoNothing()
    .run()
}

/** In the caller's transaction. */
export function endSharing(ctx: Context, personId: string, endedHow: 'account' | 'workplace'): void {
  ctx.db.update(consents).set({ endedAt: ctx.now, endedHow }).where(current(personId)).run()
}
