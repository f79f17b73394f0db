// Media that come with a course count like uploads of whoever brings it. Bytes that are here already cost nothing.
import { inArray } from 'drizzle-orm'
import { assets } from '../../../db/schema/media'
import type { Db } from '../../platform/db'
import type { UploadLimits } from '../media/begin-upload.server'
import { usedBytes } from '../media/library-queries.server'
import { uploadRefusal, limitInWords } from '../media/upload-rules'
import { Refusal } from '../refusal'

/** Those of the hashes that are not here yet. */
export function unknownHashes(db: Db, hashes: readonly string[]): Set<string> {
  const known = new Set<string>()
  for (let from = 0; from < hashes.length; from += 500) {
    const some = inArray(assets.hash, hashes.slice(from, from + 500))
    for (const { hash } of db.select({ hash: assets.hash }).from(assets).where(some).all()) known.add(hash)
  }
  return new Set(hashes.filter((hash) => !known.has(hash)))
}

/** Refuses: upload-too-large, upload-quota. Files without bytes are for the checks of their kinds. */
export function refuseOverQuota(
  db: Db,
  personId: string,
  { sizes, limits }: { sizes: readonly number[]; limits: UploadLimits },
): void {
  let used = usedBytes(db, personId)
  for (const sizeBytes of sizes) {
    const why = uploadRefusal(sizeBytes, { ...limits, usedBytes: used })
    if (why === 'too-large') throw new Refusal('upload-too-large', { limit: limitInWords(limits.largestBytes) })
    if (why === 'quota') throw new Refusal('upload-quota', { limit: limitInWords(limits.quotaBytes) })
    used += sizeBytes
  }
}
