// /{lang}/studio/courses/<id>/export.zip: a course of one's teams as its folder. `?revision=N`: as it was published.
import { pipeline } from 'node:stream/promises'
import { findExport } from '../../domain/transfer/export-queries.server'
import { exportZip } from '../../domain/transfer/export-zip.server'
import { Refusal } from '../../domain/refusal'
import { answerStatus, answerText } from '../../platform/http-answer'
import { disposition } from '../../platform/http-bytes'
import type { Call } from '../../platform/http-handler'
import { BYTES_POLICY } from '../../platform/http-security'
import { translator } from '../../platform/i18n'
import { instructorOf } from './staff-door.server'

export async function answerCourseZip(call: Call): Promise<void> {
  const { req, res, params, site } = call
  const door = await instructorOf(call)
  if (!door) return
  const asked = new URL(req.url ?? '', site.config.ORIGIN).searchParams.get('revision')
  if (asked !== null && !/^\d{1,9}$/.test(asked)) return answerStatus(res, 404)
  const revision = asked === null ? {} : { revision: Number(asked) }
  const found = findExport(site.db, door.personId, { courseId: params.courseId ?? '', ...revision })
  if (!found) return answerStatus(res, 404)
  const t = translator(door.lang)
  const name = t(asked === null ? 'transfer:file.draft' : 'transfer:file.revision', {
    slug: found.document.slug,
    number: found.number,
  })
  try {
    const zip = await exportZip(site.storage, found, found.document.slug)
    res.writeHead(200, {
      'Content-Type': 'application/zip',
      'Content-Disposition': disposition(`${name}.zip`),
      'Content-Security-Policy': BYTES_POLICY,
      'Cache-Control': 'private, no-store',
    })
    // what breaks half-way must not look like a whole file
    await pipeline(zip, res).catch(() => res.destroy())
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    answerText(
      res,
      error.status,
      `${t(`refusals:${error.code}` as 'refusals:media-missing', error.params as { label: string })}\n`,
    )
  }
}
