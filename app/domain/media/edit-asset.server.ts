// A turned or cut copy of a recording: asked for here, made by the queue, and then an asset like any other.
import { uploads } from '../../../db/schema/media'
import { inTransaction } from '../../platform/db'
import { newId } from '../../platform/ids'
import { enqueue } from '../../platform/queue'
import { type Context, personOf } from '../context'
import { Refusal } from '../refusal'
import { type Edit, editedBytes, editRefusal } from './edits'
import { findLibraryItem, usedBytes } from './library-queries.server'
import { uploadRefusal } from './upload-rules'

const MEGABYTE = 1024 * 1024

/**
 * Queues the copy for whoever has the recording in their library; what it may come to counts from now on. Refuses:
 * not-found, edit-nothing, edit-range, upload-quota.
 */
export function editAsset(
  ctx: Context,
  input: { hash: string; edit: Edit; label: string; quotaBytes: number },
): { id: string } {
  return inTransaction(ctx, ({ db, now }) => {
    const personId = personOf(ctx).id
    const item = findLibraryItem(db, personId, input.hash)
    if (item?.kind !== 'video' && item?.kind !== 'audio') throw new Refusal('not-found')
    // a sound has no side up
    const edit: Edit = item.kind === 'audio' ? { ...input.edit, rotateDegrees: 0 } : input.edit
    const why = editRefusal(edit, item.durationMs ?? 0)
    if (why) throw new Refusal(why)
    const sizeBytes = editedBytes(edit, item)
    const room = { largestBytes: Infinity, quotaBytes: input.quotaBytes, usedBytes: usedBytes(db, personId) }
    if (uploadRefusal(sizeBytes, room))
      throw new Refusal('upload-quota', { mb: Math.floor(input.quotaBytes / MEGABYTE) })
    const id = newId()
    const making = JSON.stringify({ of: item.hash, edit })
    db.insert(uploads)
      .values({ id, personId, label: input.label, sizeBytes, making, startedAt: now, receivedAt: now })
      .run()
    enqueue(db, 'media.copy', { uploadId: id }, { now, onceKey: `receive:${id}` })
    return { id }
  })
}
