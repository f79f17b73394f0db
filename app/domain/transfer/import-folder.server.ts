// Takes a course folder in as a draft: bytes first, into storage, then one transaction that makes them known and saves
// the document. A folder with errors changes nothing.
import { newId } from '../../platform/ids'
import { probeFile } from '../../platform/probe'
import { putFile, type Storage } from '../../platform/storage'
import { inTransaction } from '../../platform/db'
import { Readable } from 'node:stream'
import type { Context } from '../context'
import { captionFilesOf } from '../courses/captions'
import type { CourseDocument } from '../courses/document'
import { mediaOf } from '../courses/rules'
import { saveDraft } from '../courses/save-draft.server'
import { type AssetInput, storeAsset } from '../media/store-asset.server'
import { readCourseFolder } from './read-folder.server'
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
  const assets = await takeIn(storage, own, files)
  const saved = inTransaction(ctx, (ctx) => {
    for (const asset of assets) storeAsset(ctx, asset)
    return saveDraft(ctx, own)
  })
  return { problems, saved: { ...saved, slug: own.slug } }
}

function copyOf(document: CourseDocument): CourseDocument {
  const id = newId()
  return { ...document, id, slug: `${document.slug}-${id.slice(0, 6)}`, previousSlugs: [] }
}

async function takeIn(
  storage: Storage,
  document: CourseDocument,
  files: ReadonlyMap<string, string>,
): Promise<AssetInput[]> {
  const assets: AssetInput[] = []
  for (const ref of mediaOf(document)) {
    const file = files.get(ref.hash)
    if (!file) continue
    const { hash } = await putFile(storage, file)
    // The document names what was read before; a file that changed in between must not pass under that name.
    if (hash !== ref.hash) throw new Error(`${ref.label} changed while it was imported`)
    assets.push({ hash, ...(await probeFile(file)) })
  }
  for (const file of captionFilesOf(document)) {
    await storage.put(Readable.from([file.bytes]))
    assets.push({
      hash: file.hash,
      kind: 'captions',
      mediaType: 'text/vtt; charset=utf-8',
      sizeBytes: file.bytes.length,
    })
  }
  return assets
}
