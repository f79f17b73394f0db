// /api/library: the hashes of one's own files of a size, so that a file which is there already is not sent again.
import { hashesOfSize } from '../../domain/media/library-queries.server'
import { answerJson, answerStatus } from '../../platform/http-answer'
import type { Call } from '../../platform/http-handler'

export async function answerLibrary({ req, res, site, visit }: Call): Promise<void> {
  const viewer = await visit.viewer()
  if (!viewer) return answerStatus(res, 401)
  const size = Number(new URL(req.url ?? '', site.config.ORIGIN).searchParams.get('size') ?? Number.NaN)
  if (!Number.isSafeInteger(size) || size < 0) return answerStatus(res, 400)
  answerJson(res, 200, { hashes: hashesOfSize(site.db, viewer.id, size) })
}
