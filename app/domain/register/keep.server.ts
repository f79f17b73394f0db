// A coordinator adds an institution to the register, or corrects what it says of one. Both within what they coordinate.
import { and, eq, isNull, ne } from 'drizzle-orm'
import { institutions } from '../../../db/schema/institutions'
import { inTransaction } from '../../platform/db'
import { coordinatorScope } from '../accounts/queries.server'
import { record } from '../audit/record.server'
import type { Context } from '../context'
import { nameKey } from '../institutions/name-key'
import { findInstitution } from '../institutions/queries.server'
import { areInstitutionFields, type InstitutionFields } from '../institutions/rules'
import { writeInstitution } from '../institutions/write-institution.server'
import { Refusal } from '../refusal'
import { mayKeep, maySee } from './policy'

/** Adding twice is adding once. Refuses: not-allowed, institution-invalid. */
export function addToRegister(ctx: Context, input: InstitutionFields): { institutionId: string; isNew: boolean } {
  return inTransaction(ctx, (ctx) => {
    if (!mayKeep(coordinatorScope(ctx.db, ctx.actor), input.country)) throw new Refusal('not-allowed')
    const added = writeInstitution(ctx, input)
    if (added.isNew) record(ctx, 'institutions.add', added.institutionId)
    return added
  })
}

/**
 * The country stays: people's enrolments are counted in it. Refuses: not-found, not-allowed, institution-invalid,
 * institution-there (another one of this name in this province).
 */
export function correctInstitution(ctx: Context, input: Omit<InstitutionFields, 'country'> & { id: string }): void {
  inTransaction(ctx, (ctx) => {
    const scope = coordinatorScope(ctx.db, ctx.actor)
    const found = findInstitution(ctx.db, input.id)
    if (!found || !maySee(scope, found)) throw new Refusal('not-found')
    if (!mayKeep(scope, found.country)) throw new Refusal('not-allowed')
    const { name, province = null, kind } = input
    if (!areInstitutionFields({ ...input, country: found.country })) throw new Refusal('institution-invalid')
    if (found.name === name && found.province === province && found.kind === kind) return
    const place = province === null ? isNull(institutions.province) : eq(institutions.province, province)
    const namesake = and(eq(institutions.country, found.country), eq(institutions.nameKey, nameKey(name)), place)
    const others = and(namesake, ne(institutions.id, found.id), isNull(institutions.mergedInto))
    const other = ctx.db.select({ name: institutions.name }).from(institutions).where(others).get()
    if (other) throw new Refusal('institution-there', { name: other.name })
    const row = { name, nameKey: nameKey(name), province, kind }
    ctx.db.update(institutions).set(row).where(eq(institutions.id, found.id)).run()
    record(ctx, 'institutions.correct', found.id, { was: found.name, province: found.province, kind: found.kind })
  })
}
