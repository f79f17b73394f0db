// A museum or another body enters the register. Adding the same name in the same province twice is adding it once.
import { and, eq, isNull } from 'drizzle-orm'
import { institutions } from '../../../db/schema/institutions'
import { inTransaction } from '../../platform/db'
import { newId } from '../../platform/ids'
import { record } from '../audit/record.server'
import { actorName, type Context } from '../context'
import { Refusal } from '../refusal'
import { mayWriteRegister } from './policy'
import { type InstitutionKind, isProvinceOf } from './rules'

export interface NewInstitution {
  name: string
  /** ISO 3166-1 alpha-2 */
  country: string
  /** ISO 3166-2, of that country */
  province?: string | undefined
  kind: InstitutionKind
}

/** Refuses: not-allowed, institution-invalid. */
export function addInstitution(ctx: Context, input: NewInstitution): { institutionId: string; isNew: boolean } {
  return inTransaction(ctx, (ctx) => {
    if (!mayWriteRegister(ctx.actor)) throw new Refusal('not-allowed')
    const name = input.name.normalize('NFC').trim().replace(/\s+/gu, ' ')
    const { country, province, kind } = input
    const fits = /^[A-Z]{2}$/.test(country) && (province === undefined || isProvinceOf(country, province))
    if (!fits || name.length < 3 || name.length > 200) throw new Refusal('institution-invalid')
    const place = province === undefined ? isNull(institutions.province) : eq(institutions.province, province)
    const known = ctx.db
      .select({ id: institutions.id })
      .from(institutions)
      .where(and(eq(institutions.country, country), place, eq(institutions.name, name)))
      .get()
    if (known) return { institutionId: known.id, isNew: false }
    const id = newId()
    const created = { createdAt: ctx.now, createdBy: actorName(ctx.actor) }
    ctx.db
      .insert(institutions)
      .values({ id, name, country, province: province ?? null, kind, ...created })
      .run()
    record(ctx, 'institutions.add', id)
    return { institutionId: id, isNew: true }
  })
}
