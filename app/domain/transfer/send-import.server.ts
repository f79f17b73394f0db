// A course that somebody sent has arrived: from here the machine goes on, whoever closes the browser. What could not even
// be put down is refused at once, and its owner can read why.
import { courseImports } from '../../../db/schema/transfer'
import { inTransaction } from '../../platform/db'
import { enqueue } from '../../platform/queue'
import { type Context, personOf } from '../context'
import { labelOf } from '../media/upload-rules'
import { mayUpload } from '../media/policy'
import { Refusal } from '../refusal'
import type { Told } from './imports'

export interface SentCourse {
  /** made before the bytes came: they wait under it */
  id: string
  name: string
  form: 'zip' | 'folder'
  /** what only publishing needs may be missing */
  mayLack: boolean
  /** why it was not put down; then nothing is queued */
  refusal?: Told
}

/** Records what came and queues it; the same id twice is once. Refuses: not-allowed. */
export function sendImport(ctx: Context, { id, name, form, mayLack, refusal }: SentCourse): void {
  if (!mayUpload(ctx.actor)) throw new Refusal('not-allowed')
  inTransaction(ctx, ({ db, now }) => {
    const row = {
      id,
      personId: personOf(ctx).id,
      label: labelOf(name),
      form,
      mayLack: mayLack ? 1 : 0,
      sentAt: now,
      percent: 0,
      ...(refusal ? { refusedAt: now, told: JSON.stringify(refusal) } : {}),
    }
    const { changes } = db.insert(courseImports).values(row).onConflictDoNothing().run()
    if (changes > 0 && !refusal) queueImport(ctx, id)
  })
}

/** One job a question: the one that asked may not have ended when its owner answers. */
export function queueImport({ db, now }: Pick<Context, 'db' | 'now'>, id: string, answer = ''): void {
  enqueue(db, 'transfer.import', { importId: id }, { now, onceKey: `import:${id}:${answer}` })
}
