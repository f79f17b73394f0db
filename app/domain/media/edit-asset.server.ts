// A turned or cut copy of a recording: asked for here, made by the queue, and then an asset like any other.
import { inTransaction } from '../../platform/db'
import { type Context, personOf } from '../context'
import { Refusal } from '../refusal'
import { type Edit, editedBytes, editRefusal } from './edits'
import { findLibraryItem } from './library-queries.server'
import { orderCopy } from './order-copy.server'

/**
 * Queues the copy for whoever has the recording in their library. Refuses: not-found, edit-nothing, edit-range,
 * upload-quota.
 */
export function editAsset(
  ctx: Context,
  { hash, edit: asked, ...order }: { hash: string; edit: Edit; label: string; quotaBytes: number },
): { id: string } {
  return inTransaction(ctx, ({ db }) => {
    const item = findLibraryItem(db, personOf(ctx).id, hash)
    if (item?.kind !== 'video' && item?.kind !== 'audio') throw new Refusal('not-found')
    // a sound has no side up
    const edit: Edit = item.kind === 'audio' ? { ...asked, rotateDegrees: 0 } : asked
    const why = editRefusal(edit, item.durationMs ?? 0)
    if (why) throw new Refusal(why)
    return orderCopy(ctx, { of: item.hash, edit }, { ...order, sizeBytes: editedBytes(edit, item) })
  })
}
