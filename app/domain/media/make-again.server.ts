// Versions are made anew where they failed, were cancelled, or the machine has learnt to make them since.
import { type Context, personOf } from '../context'
import { Refusal } from '../refusal'
import { findLibraryItem } from './library-queries.server'
import { startMaking } from './start-making.server'

/** For whoever has the recording, or the document whose pages are wanted as pictures, in their library; one that is being made is left alone. Refuses: not-found. */
export function makeAgain(ctx: Context, hash: string): void {
  const item = findLibraryItem(ctx.db, personOf(ctx).id, hash)
  if (item?.kind !== 'video' && item?.kind !== 'audio' && item?.kind !== 'document') throw new Refusal('not-found')
  startMaking(ctx, hash, { again: true, kind: item.kind === 'document' ? 'media.pages' : 'media.make' })
}
