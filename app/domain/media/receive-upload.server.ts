// The last byte of an upload is on the disk: from here the machine goes on, whoever closes the browser.
import { and, eq, isNull } from 'drizzle-orm'
import { uploads } from '../../../db/schema/media'
import { inTransaction } from '../../platform/db'
import { enqueue } from '../../platform/queue'
import type { Context } from '../context'

/** Says that the bytes are all there, and queues what comes next; twice is once. */
export function receiveUpload(ctx: Context, id: string): void {
  inTransaction(ctx, ({ db, now }) => {
    const open = and(eq(uploads.id, id), isNull(uploads.receivedAt), isNull(uploads.discardedAt))
    if (db.update(uploads).set({ receivedAt: now }).where(open).run().changes === 0) return
    enqueue(db, 'media.receive', { uploadId: id }, { now, onceKey: `receive:${id}` })
  })
}
