// A museum or another body enters the register, by the terminal or the seed. Adding it twice is adding it once.
import { inTransaction } from '../../platform/db'
import { record } from '../audit/record.server'
import type { Context } from '../context'
import { Refusal } from '../refusal'
import { mayWriteRegister } from './policy'
import type { InstitutionFields } from './rules'
import { writeInstitution } from './write-institution.server'

/** Refuses: not-allowed, institution-invalid. */
export function addInstitution(ctx: Context, input: InstitutionFields): { institutionId: string; isNew: boolean } {
  return inTransaction(ctx, (ctx) => {
    if (!mayWriteRegister(ctx.actor)) throw new Refusal('not-allowed')
    const added = writeInstitution(ctx, input)
    if (added.isNew) record(ctx, 'institutions.add', added.institutionId)
    return added
  })
}
