// A person no longer works where they said. Ending it twice is ending it once; the dated link stays.
import { inTransaction } from '../../platform/db'
import { type Context, personOf } from '../context'
import { endCurrent } from './declare-affiliation.server'

export function endAffiliation(ctx: Context): void {
  inTransaction(ctx, (ctx) => endCurrent(ctx, personOf(ctx).id))
}
