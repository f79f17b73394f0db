// /media/<hash>/<label>: published bytes for anyone, a draft's for its team and for those who review it, else nothing is there.
import { reviewsMedia } from '../../domain/authoring/review-links.server'
import { worksOnMedia } from '../../domain/courses/draft-media.server'
import { bytesAccess } from '../../domain/media/policy'
import { findAsset } from '../../domain/media/queries.server'
import { readCookie } from '../../platform/cookies'
import { rolesOf } from '../../domain/proofs/queries.server'
import { answerStatus } from '../../platform/http-answer'
import { answerBytes } from '../../platform/http-bytes'
import type { Call } from '../../platform/http-handler'
import { isHash } from '../../platform/storage'

/** What the pages of a review link leave for this address alone. */
function reviewToken(cookies: string | undefined): string | undefined {
  const token = readCookie(cookies, 'review')
  return token !== undefined && /^[A-Za-z0-9_-]{43}$/.test(token) ? token : undefined
}

export async function answerMedia({ req, res, params, site, visit }: Call): Promise<void> {
  const asset = isHash(params.hash ?? '') ? findAsset(site.db, params.hash ?? '') : undefined
  if (!asset) return answerStatus(res, 404)
  const found = asset.isPublished ? undefined : await visit.viewer()
  const viewer = found && { id: found.id, roles: rolesOf(site.db, found) }
  const isOnTeam = viewer !== undefined && worksOnMedia(site.db, asset.hash, viewer.id)
  const review = asset.isPublished ? undefined : reviewToken(req.headers.cookie)
  const isReviewed = review !== undefined && reviewsMedia(site.db, asset.hash, review, visit.now)
  const access = isReviewed ? 'team' : bytesAccess({ ...asset, isOnTeam }, viewer)
  if (access === 'hidden') return answerStatus(res, 404)
  await answerBytes({
    req,
    res,
    storage: site.storage,
    sendfile: site.config.sendfile,
    hash: asset.hash,
    mediaType: asset.mediaType,
    isPublic: access === 'public',
    ...(asset.kind === 'document' ? { downloadName: params.label ?? '' } : {}),
  })
}
