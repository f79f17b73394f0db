// A file is announced before its bytes come: what it is called, how large it is. What cannot be taken is refused now, not
// after an hour on a bad line.
import { uploads } from '../../../db/schema/media'
import { inTransaction } from '../../platform/db'
import { newId } from '../../platform/ids'
import { type Context, personOf } from '../context'
import { Refusal } from '../refusal'
import { mayUpload } from './policy'
import { usedBytes } from './library-queries.server'
import { labelOf, uploadRefusal, limitInWords } from './upload-rules'

export interface UploadLimits {
  largestBytes: number
  quotaBytes: number
}

/** Opens an upload and returns its id. Refuses: not-allowed, upload-empty, upload-too-large, upload-quota. */
export function beginUpload(
  ctx: Context,
  input: { name: string; sizeBytes: number; limits: UploadLimits },
): { id: string } {
  if (!mayUpload(ctx.actor)) throw new Refusal('not-allowed')
  return inTransaction(ctx, ({ db, now }) => {
    const personId = personOf(ctx).id
    const { limits, sizeBytes } = input
    const why = uploadRefusal(sizeBytes, { ...limits, usedBytes: usedBytes(db, personId) })
    if (why === 'empty') throw new Refusal('upload-empty')
    if (why === 'too-large') throw new Refusal('upload-too-large', { limit: limitInWords(limits.largestBytes) })
    if (why === 'quota') throw new Refusal('upload-quota', { limit: limitInWords(limits.quotaBytes) })
    const id = newId()
    db.insert(uploads)
      .values({ id, personId, label: labelOf(input.name), sizeBytes, startedAt: now })
      .run()
    return { id }
  })
}
