// Takes a course folder in as a draft: bytes first, into storage, then one transaction that makes them known and saves
// the document. A folder with errors changes nothing.
import { inTransaction } from '../../platform/db'
import { probeFile } from '../../platform/probe'
import { putFile, type Storage } from '../../platform/storage'
import type { Context } from '../context'
import { saveDraft } from '../courses/save-draft.server'
import { storeAsset } from '../media/store-asset.server'
import { copyOf } from './copy-course.server'
import { readCourseFolder } from './read-folder.server'
import { takeIn } from './take-in.server'
import type { Problem } from './yaml-file'

export interface Imported {
  problems: Problem[]
  /** absent where an error stood in the way */
  saved?: { courseId: string; slug: string; version: number; isNew: boolean }
}

/** Imports; a known UUID makes a new draft of that course, `asNew` a copy under a new UUID and address. Refuses: course-slug-taken. */
export async function importFolder(
  ctx: Context,
  storage: Storage,
  { folder, asNew = false }: { folder: string; asNew?: boolean },
): Promise<Imported> {
  const { document, problems, files } = await readCourseFolder(folder)
  if (!document) return { problems }
  const own = asNew ? copyOf(document) : document
  // whoever imports goes on working in the folder: the store gets bytes of its own
  const store = async (file: string) => ({ ...(await probeFile(file)), ...(await putFile(storage, file)) })
  const assets = await takeIn(storage, own, { files, store })
  const saved = inTransaction(ctx, (ctx) => {
    for (const asset of assets) storeAsset(ctx, asset)
    return saveDraft(ctx, own)
  })
  return { problems, saved: { ...saved, slug: own.slug } }
}
