// A turned or cut copy of a recording: asked for here, made by the queue, and then an asset like any other.
import { inTransaction } from '../../platform/db'
import { type Context, personOf } from '../context'
import { Refusal } from '../refusal'
import { type Edit, editRefusal } from './edits'
import { findLibraryItem } from './library-queries.server'
import { orderCopy } from './order-copy.server'

/** Queues the copy for whoever has the recording in their library. Refuses: not-found, edit-nothing, edit-range. */
export function editAsset(ctx: Context, input: { hash: string; edit: Edit; label: string }): { id: string } {
  return inTransaction(ctx, ({ db }) => {
    const item = findLibraryItem(db, personOf(ctx).id, input.hash)
    if (item?.kind !== 'video' && item?.kind !== 'audio') throw new Refusal('not-found')
    // a sound has no side up
    const edit: Edit = item.kind === 'audio' ? { ...input.edit, rotateDegrees: 0 } : input.edit
    const why = editRefusal(edit, item.durationMs ?? 0)
    if (why) throw new Refusal(why)
    return orderCopy(ctx, { of: item.hash, edit }, input.label)
  })
}
