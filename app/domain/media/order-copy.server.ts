// A recording to be made of stored ones waits like a file on its way: one list shows both.
import { uploads } from '../../../db/schema/media'
import { newId } from '../../platform/ids'
import { enqueue } from '../../platform/queue'
import { type Context, personOf } from '../context'
import { Refusal } from '../refusal'
import type { EditOf } from './edits'
import { usedBytes } from './library-queries.server'
import { uploadRefusal, limitInWords } from './upload-rules'
import { turnOf } from './whose-turn'

interface CopyOrder {
  label: string
  /** what it may come to; it counts from now on */
  sizeBytes: number
  quotaBytes: number
}

/** Queues it for the person's library. Refuses: upload-quota. */
export function orderCopy(ctx: Context, copy: EditOf, { label, sizeBytes, quotaBytes }: CopyOrder): { id: string } {
  const { db, now } = ctx
  const personId = personOf(ctx).id
  const room = { largestBytes: Infinity, quotaBytes, usedBytes: usedBytes(db, personId) }
  if (uploadRefusal(sizeBytes, room)) throw new Refusal('upload-quota', { limit: limitInWords(quotaBytes) })
  const id = newId()
  const making = JSON.stringify(copy)
  db.insert(uploads).values({ id, personId, label, sizeBytes, making, startedAt: now, receivedAt: now }).run()
  enqueue(db, 'media.copy', { uploadId: id }, { now, runAt: turnOf(ctx), onceKey: `receive:${id}` })
  return { id }
}
