// A person ends one of their sign-ins, or all but the one they are in; with those, every other device is a new one again.
import { endSignInsOf } from '../../platform/auth'
import { endListedSignIn } from '../../platform/auth-list'
import { inTransaction } from '../../platform/db'
import { type Context, personOf } from '../context'
import { forgetDevices } from './devices.server'

/** `id` as it is listed. Another person's is not there: nothing happens. */
export function endOneSignIn(ctx: Context, id: string): void {
  inTransaction(ctx, (ctx) => endListedSignIn(ctx.db, personOf(ctx).id, id))
}

export function endOtherSignIns(ctx: Context, keep: { token: string; device: string | undefined }): void {
  inTransaction(ctx, (ctx) => {
    const personId = personOf(ctx).id
    endSignInsOf(ctx.db, personId, keep.token)
    forgetDevices(ctx, personId, keep.device)
  })
}
