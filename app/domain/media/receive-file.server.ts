// From bytes that arrived to a stored asset, judged by their content. Nothing is recorded here.
import { stat } from 'node:fs/promises'
import { probeFile, UnknownMedia } from '../../platform/probe'
import { putFile, type Storage } from '../../platform/storage'
import type { UploadOutcome } from './settle-upload.server'

/** A picture larger than this would fill the memory of the phone that shows it, whatever its file weighs. */
const MOST_PIXELS = 60_000_000

/** Stores the file where it is of a kind the product keeps, else says why not. */
export async function receiveFile(storage: Storage, file: string): Promise<UploadOutcome> {
  if (!(await stat(file).catch(() => undefined))) return { reason: 'gone' }
  try {
    const { widthPx = 0, heightPx = 0, ...probed } = await probeFile(file)
    if (probed.kind === 'image' && widthPx * heightPx > MOST_PIXELS) return { reason: 'picture-too-large' }
    const { hash } = await putFile(storage, file)
    return { asset: { ...probed, hash, ...(widthPx > 0 ? { widthPx, heightPx } : {}) } }
  } catch (error) {
    if (error instanceof UnknownMedia) return { reason: error.why }
    throw error
  }
}
