// Whether a file is in the library already. Its bytes are read only where one of its size is there.
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

const PIECE_BYTES = 4 * 1024 * 1024

/** Its hash where one's library has it. On any trouble the answer is no: it is uploaded. */
export async function knownHash(file: File, signal: AbortSignal): Promise<string | undefined> {
  try {
    const reply = await fetch(`/api/library?size=${file.size}`, { signal })
    const { hashes } = (await reply.json()) as { hashes: string[] }
    const hash = hashes.length > 0 ? await hashOf(file, signal) : ''
    return hashes.includes(hash) ? hash : undefined
  } catch {
    return undefined
  }
}

/** SHA-256 piece by piece: the whole file never stands in memory, as the browser's own would need. */
async function hashOf(file: File, signal: AbortSignal): Promise<string> {
  const hash = sha256.create()
  for (let from = 0; from < file.size; from += PIECE_BYTES) {
    signal.throwIfAborted()
    hash.update(new Uint8Array(await file.slice(from, from + PIECE_BYTES).arrayBuffer()))
  }
  return bytesToHex(hash.digest())
}
