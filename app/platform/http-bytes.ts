// Sends content-addressed bytes: strong ETag, exact length, one range. No Vary and no compression, so that a copy kept
// for offline use is the file itself. A part of a file may have an address of its own, `?r=first-last`: it is answered as a
// whole, so that players and caches never take more of it than it is.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { type ChosenRange, chooseRange } from './byte-range'
import type { Sendfile } from './config-sendfile'
import { answerStatus } from './http-answer'
import { namesTag } from './http-encoding'
import { BYTES_POLICY } from './http-security'
import { NotStored, type Storage } from './storage'

const SLICE_BYTES = 512 * 1024

export interface BytesCall {
  req: IncomingMessage
  res: ServerResponse
  storage: Storage
  /** how a web server in front is told to send a file; none = the bytes are sent from here */
  sendfile?: Sendfile | undefined
  hash: string
  mediaType: string
  /** whether everyone may keep them for ever; else nobody keeps them at all */
  isPublic: boolean
  /** offered as a download under this name; else shown in place */
  downloadName?: string
}

export async function answerBytes(call: BytesCall): Promise<void> {
  const { req, res, storage, hash } = call
  const whole = await storage.size(hash)
  const part = whole === undefined ? undefined : partOf(req.url ?? '', whole)
  if (!part) return answerStatus(res, 404)
  const size = part.length
  const tag = part.name === undefined ? `"${hash}"` : `"${hash}.${part.name}"`
  if (req.headers['if-match'] !== undefined && !namesTag(req.headers['if-match'], tag)) return answerStatus(res, 412)
  res.setHeader('ETag', tag)
  res.setHeader('Accept-Ranges', 'bytes')
  res.setHeader('Content-Security-Policy', BYTES_POLICY)
  res.setHeader('Cache-Control', call.isPublic ? 'public, max-age=31536000, immutable' : 'private, no-store')
  if (namesTag(req.headers['if-none-match'], tag, true)) return void res.writeHead(304).end()
  const range = wantsRange(req, tag) ? chooseRange(req.headers.range, size) : 'all'
  if (range === 'unsatisfiable')
    return answerStatus(res, 416, { 'Content-Range': `bytes */${size}`, 'Cache-Control': 'no-store' })
  if (call.sendfile && isForFront(req, part, range)) return handOver(call, call.sendfile)
  await send(call, part, range)
}

async function send(call: BytesCall, part: Part, range: Found): Promise<void> {
  const { req, res, storage, hash } = call
  const { start, end } = range === 'all' ? { start: 0, end: part.length - 1 } : range
  const length = end - start + 1
  // opened before the status is sent: bytes that are gone are a 404, not a reply that breaks off
  const wanted = req.method === 'HEAD' || length === 0 ? undefined : length <= SLICE_BYTES ? 'slice' : 'read'
  const source = wanted && (await storage[wanted](hash, part.from + start, part.from + end).catch(orGone))
  if (source === 'gone') return answerStatus(res, 404)
  if (range !== 'all') res.setHeader('Content-Range', `bytes ${start}-${end}/${part.length}`)
  res.writeHead(range === 'all' ? 200 : 206, { ...describe(call), 'Content-Length': length })
  if (!source || Buffer.isBuffer(source)) return void res.end(source)
  await pipeline(source, res).catch(() => res.destroy())
}

/** The web server in front reads the range and its condition from the request, which it has. */
async function handOver(call: BytesCall, sendfile: Sendfile): Promise<void> {
  const { res, storage, hash } = call
  const told = await storage.withFile(hash, async (file) => sendfile(file)).catch(orGone)
  if (told === 'gone') return answerStatus(res, 404)
  res.removeHeader('Accept-Ranges') // it says so itself: there would be two
  res.writeHead(200, { ...describe(call), [told.name]: told.value }).end()
}

/**
 * Whether a web server does with the request just what is done here. Parts with an address of their own it cannot cut; a
 * malformed range it refuses; several it sends; and the tag that a condition names it learns too late.
 */
function isForFront(req: IncomingMessage, part: Part, range: Found): boolean {
  const { 'if-match': named, 'if-unmodified-since': since, range: asked } = req.headers
  const isPlain = named === undefined && since === undefined && (asked === undefined || range !== 'all')
  return req.method === 'GET' && part.name === undefined && part.length > 0 && isPlain
}

const describe = ({ mediaType, downloadName }: BytesCall): Record<string, string> => ({
  'Content-Type': mediaType,
  ...(downloadName === undefined ? {} : { 'Content-Disposition': disposition(downloadName) }),
})

type Found = Exclude<ChosenRange, 'unsatisfiable'>

interface Part {
  from: number
  length: number
  /** as the address has it; none = the whole file */
  name?: string
}

/** The part of the file that the address means; undefined where there is no such part. */
function partOf(url: string, size: number): Part | undefined {
  const query = url.indexOf('?')
  const asked = query < 0 ? null : new URLSearchParams(url.slice(query)).get('r')
  if (asked === null) return { from: 0, length: size }
  const [, first = '', last = ''] = /^(\d{1,15})-(\d{1,15})$/.exec(asked) ?? []
  if (first === '' || Number(last) < Number(first) || Number(last) >= size) return undefined
  return { from: Number(first), length: Number(last) - Number(first) + 1, name: `${first}-${last}` }
}

/** Only what is not there is a 404; a store that does not work is a fault, and must not look like a file that is gone. */
function orGone(error: unknown): 'gone' {
  if (error instanceof NotStored) return 'gone'
  throw error
}

/** Range is defined for GET only; with an If-Range that is not this very representation the whole is sent. */
function wantsRange(req: IncomingMessage, tag: string): boolean {
  const condition = req.headers['if-range']
  return req.method === 'GET' && (condition === undefined || condition === tag)
}

/** RFC 6266: a plain name for old clients, the real one encoded. */
export function disposition(label: string): string {
  const name =
    [...label]
      .filter((sign) => sign >= ' ' && !'/\\\u007f'.includes(sign))
      .slice(0, 150)
      .join('') || 'file'
  const plain =
    name
      .normalize('NFKD')
      .replace(/[^\x20-\x7e]/g, '')
      .replace(/["%;]/g, '_') || 'file'
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
