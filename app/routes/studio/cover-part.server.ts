// What the page of the cover offers: the pictures of one's library, and the one that stands, whosever it is.
import type { CoverPart } from '../../ui/studio/cover-page'
import type { SignedInContext } from '../guard.server'
import { sourceWords, studioPlace } from './frame.server'
import { coverOf, offeredFiles } from './settings-part.server'

export function coverPart(ctx: SignedInContext, courseId: string): CoverPart {
  const { frame, document } = studioPlace(ctx, courseId)
  const own = offeredFiles(ctx, ['image'])
  const { cover } = document
  const now = coverOf(ctx.db, document)
  const isOwn = own.some(({ hash }) => hash === cover?.image.hash)
  const standing = cover && now && !isOwn ? [{ hash: cover.image.hash, label: cover.image.label, src: now.src }] : []
  return {
    frame,
    pictures: [...standing, ...own],
    values: {
      hash: cover?.image.hash ?? '',
      alt: cover ? sourceWords(document, cover.alt) : '',
      credit: cover?.credit ?? '',
    },
  }
}
