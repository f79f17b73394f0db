// Which compression a client takes, and how whole bodies are compressed.
import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

const known = new Map<string, Encoding>()
const KNOWN_MOST = 200

/** The best of brotli and gzip that the header accepts. Browsers send few different headers, so answers are remembered. */
export function chooseEncoding(header: string | string[] | undefined): Encoding {
  const accepted = String(header ?? '').slice(0, 300)
  const remembered = known.get(accepted)
  if (remembered) return remembered
  const refused = (name: string): boolean =>
    new RegExp(`(?:^|[\\s,])${name}\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$)`, 'i').test(accepted)
  const takes = (name: string): boolean =>
    new RegExp(`(?:^|[\\s,])${name}(?:\\s*[;,]|$)`, 'i').test(accepted) && !refused(name)
  const chosen = takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity'
  if (known.size < KNOWN_MOST) known.set(accepted, chosen)
  return chosen
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** A body that will be sent many times, compressed once. */
export async function compressOnce(body: Buffer): Promise<{ br: Buffer; gzip: Buffer }> {
  const [br, gz] = await Promise.all([
    brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
    zip(body, { level: 9 }),
  ])
  return { br, gzip: gz }
}

const WORTH_BYTES = 1024

/**
 * A body that is sent once, compressed at once: pages are tens of kilobytes, and a stream for each costs more than the
 * work itself. Small bodies and those that are compressed already stay as they are.
 */
export function compressNow(
  body: Buffer,
  mediaType: string,
  accepted: string | string[] | undefined,
): { body: Buffer; encoding: Encoding } {
  const isText = /^text\/|json|xml|javascript/.test(mediaType)
  const encoding = isText && body.length >= WORTH_BYTES ? chooseEncoding(accepted) : 'identity'
  if (encoding === 'br') {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
    return { encoding, body: brotliCompressSync(body, { params }) }
  }
  return { encoding, body: encoding === 'gzip' ? gzipSync(body, { level: 5 }) : body }
}

/** Whether an If-None-Match (or If-Match) list names this strong tag. */
export function namesTag(header: string | undefined, tag: string, weakly = false): boolean {
  if (!header) return false
  if (header.trim() === '*') return true
  return header.split(',').some((part) => (weakly ? part.trim().replace(/^W\//, '') : part.trim()) === tag)
}
