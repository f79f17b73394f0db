// How every door publishes: the caption files that the draft makes are stored first, so that nobody can forget them.
import type { Storage } from '../../platform/storage'
import type { Context } from '../context'
import { publish } from '../courses/publish.server'
import { publishOwn } from './publish-own.server'
import { storeCaptions } from '../courses/store-captions.server'

/** A person publishes a course they change, the machine any. Refuses: not-found, not-allowed, and what publish refuses. */
export async function publishStored(
  ctx: Context,
  storage: Storage,
  input: { courseId: string; note?: string },
): Promise<{ revision: number; isNew: boolean }> {
  await storeCaptions(ctx, storage, input.courseId)
  return ctx.actor.kind === 'machine' ? publish(ctx, input) : publishOwn(ctx, input.courseId)
}
