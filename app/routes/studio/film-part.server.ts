// A recording of the draft as its team plays it in the studio: its lightest whole film, else as it came.
import type { Recording } from '../../domain/courses/document'
import { assetFacts } from '../../domain/courses/asset-sizes.server'
import { mediaPath } from '../../domain/courses/rules'
import { videoVersions } from '../../domain/courses/video-versions.server'
import type { Db } from '../../platform/db'
import type { FilmPart } from '../../ui/studio/captions/film'

export function filmOf(db: Db, { asset, poster }: Recording, startMs = 0): FilmPart {
  const { versions, poster: still } = videoVersions(db, asset.hash)
  const facts = assetFacts(db, asset.hash)
  const picture = poster ? mediaPath(poster) : still
  return {
    src: versions?.small?.src ?? mediaPath(asset),
    mediaType: versions?.small ? 'video/mp4' : (facts?.mediaType ?? 'video/mp4'),
    widthPx: facts?.widthPx ?? 960,
    heightPx: facts?.heightPx ?? 540,
    durationMs: facts?.durationMs ?? 0,
    ...(picture ? { poster: picture } : {}),
    startMs,
  }
}
