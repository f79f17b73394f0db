// What the page with the facts of a course shows.
import { follows } from '../../domain/authoring/follow-title.server'
import { assetSizes } from '../../domain/courses/asset-sizes.server'
import type { CourseDocument } from '../../domain/courses/document'
import { lessonsOf, mediaPath } from '../../domain/courses/rules'
import { listLibrary } from '../../domain/media/library-queries.server'
import { type CoverLabel, fileName } from '../../domain/media/labels'
import type { AssetKind, LibraryItem } from '../../domain/media/library'
import { fileLabel } from '../../domain/media/upload-rules'
import type { Db } from '../../platform/db'
import { newId } from '../../platform/ids'
import type { CoverView } from '../../ui/studio/rules-part'
import type { SettingsPart } from '../../ui/studio/settings-page'
import type { SignedInContext } from '../guard.server'
import { savePart, sourceWords, studioPlace } from './frame.server'

export function settingsPart(ctx: SignedInContext, courseId: string): SettingsPart {
  const { frame, document } = studioPlace(ctx, courseId)
  const form = (name: 'about' | 'outcomes' | 'facts' | 'authors' | 'sources') => savePart(document, name, 'course')
  const minutes = lessonsOf(document).reduce((sum, { lesson }) => sum + lesson.effortMinutes, 0)
  const cover = coverOf(ctx.db, document)
  return {
    frame,
    about: form('about'),
    outcomes: form('outcomes'),
    facts: { ...form('facts'), minutes },
    authors: form('authors'),
    sources: form('sources'),
    rules: {
      passMarkPercent: document.passing.passMarkPercent,
      address: addressOf(ctx, document),
      ...(frame.revision === undefined ? { followsTitle: follows(document) } : {}),
      ...(cover ? { cover } : {}),
    },
    freshId: `n-${newId().slice(0, 8)}`,
  }
}

/** Where the course will be, or is. */
export const addressOf = ({ origin, lang }: SignedInContext, { slug }: CourseDocument): string =>
  `${origin}/${lang}/courses/${slug}`

/** The cover of the draft with its measures. */
export function coverOf(db: Db, document: CourseDocument): CoverView | undefined {
  const { cover } = document
  if (!cover) return undefined
  const { widthPx, heightPx } = assetSizes(db, document).get(cover.image.hash) ?? {}
  return {
    src: mediaPath(cover.image),
    alt: sourceWords(document, cover.alt),
    credit: cover.credit,
    ...(widthPx && heightPx ? { widthPx, heightPx } : {}),
  }
}

/** Where a picture is seen small: its small size where that was made, else itself. */
function stillOf(hash: string, label: string, versions: LibraryItem['versions']): string {
  const small = versions.find((version) => version.label === ('cover-small' satisfies CoverLabel))
  return small
    ? `/media/${small.hash}/${fileName('cover-small')}`
    : `/media/${hash}/${encodeURIComponent(fileLabel(label))}`
}

const OFFERED = 100

/** The newest files of one's library of these kinds, to choose from. */
export function offeredFiles({ db, viewer }: SignedInContext, kinds: readonly AssetKind[]) {
  return listLibrary(db, viewer.id, { kinds, limit: OFFERED }).items.map(
    ({ hash, label, widthPx, heightPx, versions }) => ({
      hash,
      label,
      src: stillOf(hash, label, versions),
      ...(widthPx && heightPx ? { widthPx, heightPx } : {}),
    }),
  )
}
export type OfferedFile = ReturnType<typeof offeredFiles>[number]
