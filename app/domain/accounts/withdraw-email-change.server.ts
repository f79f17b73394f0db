// A person changes their mind: the address that waited is not asked for any more. Twice is once.
import { inTransaction } from '../../platform/db'
import { type Context, personOf } from '../context'
import { voidChanges } from './email-changes.server'

export function withdrawEmailChange(ctx: Context): void {
  inTransaction(ctx, (ctx) => voidChanges(ctx, personOf(ctx).id))
}
