// A recording to be made of stored ones waits like a file on its way: one list shows both.
import { uploads } from '../../../db/schema/media'
import { newId } from '../../platform/ids'
import { enqueue } from '../../platform/queue'
import { type Context, personOf } from '../context'
import type { EditOf } from './edits'

/** Queues it for the person's library, under that label. */
export function orderCopy(ctx: Context, copy: EditOf, label: string): { id: string } {
  const { db, now } = ctx
  const id = newId()
  const making = JSON.stringify(copy)
  const row = { id, personId: personOf(ctx).id, label, sizeBytes: 0, making, startedAt: now, receivedAt: now }
  db.insert(uploads).values(row).run()
  enqueue(db, 'media.copy', { uploadId: id }, { now, onceKey: `copy:${id}` })
  return { id }
}
