// A picture that a form brought: looked through before it is stored.
import { Readable } from 'node:stream'
import { SIGNATURE_MOST_BYTES, type SignaturePng } from '../../domain/media/set-signature.server'
import { readPng } from '../../platform/png'
import type { Storage } from '../../platform/storage'

/** Undefined where it is no file, too large, or no PNG that can be drawn on paper. */
export async function takePng(given: FormDataEntryValue | null, storage: Storage): Promise<SignaturePng | undefined> {
  if (given === null || typeof given === 'string' || given.size === 0 || given.size > SIGNATURE_MOST_BYTES)
    return undefined
  const bytes = Buffer.from(await given.arrayBuffer())
  const size = readPng(bytes)
  return size && { ...(await storage.put(Readable.from([bytes]))), ...size }
}
