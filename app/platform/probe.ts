// What a file is and measures, judged by its bytes and never by its name. What is not on the list is refused: SVG and
// HTML above all, which a browser would run.
import { open } from 'node:fs/promises'
import { ALL_FORMATS, FilePathSource, Input } from 'mediabunny'
import { imageSize } from './probe-image'

export interface Probed {
  kind: 'video' | 'audio' | 'image' | 'document' | 'captions'
  mediaType: string
  sizeBytes: number
  durationMs?: number
  widthPx?: number
  heightPx?: number
}

/** Thrown where a file is none of the kinds the product keeps, or is broken. */
export class UnknownMedia extends Error {
  constructor(readonly why: 'unknown-type' | 'broken' | 'empty') {
    super(why)
    this.name = 'UnknownMedia'
  }
}

const HEAD_BYTES = 256 * 1024 // a JPEG may carry a profile and a thumbnail before its size

/** Reads the head of a file (and, for recordings, its index). Throws UnknownMedia. */
export async function probeFile(path: string): Promise<Probed> {
  const { head, sizeBytes } = await readHead(path)
  if (sizeBytes === 0) throw new UnknownMedia('empty')
  const mediaType = typeOf(head)
  if (mediaType === undefined) throw new UnknownMedia('unknown-type')
  if (mediaType === 'application/pdf') return { kind: 'document', mediaType, sizeBytes }
  if (mediaType === 'text/vtt') return { kind: 'captions', mediaType: 'text/vtt; charset=utf-8', sizeBytes }
  if (mediaType.startsWith('image/')) return { kind: 'image', mediaType, sizeBytes, ...sizeOrBroken(mediaType, head) }
  return { sizeBytes, ...(await probeRecording(path, mediaType)) }
}

async function readHead(path: string): Promise<{ head: Buffer; sizeBytes: number }> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const head = Buffer.alloc(Math.min(size, HEAD_BYTES))
    await file.read(head, 0, head.length, 0)
    return { head, sizeBytes: size }
  } finally {
    await file.close()
  }
}

function typeOf(head: Buffer): string | undefined {
  const at = (offset: number, text: string): boolean =>
    head.subarray(offset, offset + text.length).equals(Buffer.from(text, 'latin1'))
  if (at(0, '\x89PNG\r\n\x1a\n')) return 'image/png'
  if (at(0, '\xff\xd8\xff')) return 'image/jpeg'
  if (at(0, 'GIF87a') || at(0, 'GIF89a')) return 'image/gif'
  if (at(0, 'RIFF') && at(8, 'WEBP')) return 'image/webp'
  if (at(0, '%PDF-')) return 'application/pdf'
  // `ftyp` of stills (avif, heic) is the same box as that of MP4
  if (at(4, 'ftyp')) return /^(avif|avis|heic|heix|mif1)/.test(head.toString('latin1', 8, 12)) ? undefined : 'video/mp4'
  if (at(0, '\x1a\x45\xdf\xa3')) return 'video/webm'
  if (at(0, 'ID3') || (head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2)) return 'audio/mpeg'
  if (/^(?:\xef\xbb\xbf)?WEBVTT(?:[ \t\r\n]|$)/.test(head.toString('latin1', 0, 16))) return 'text/vtt'
  return undefined
}

function sizeOrBroken(mediaType: string, head: Buffer): { widthPx: number; heightPx: number } {
  const size = imageSize(mediaType, head)
  if (!size || size.widthPx < 1 || size.heightPx < 1) throw new UnknownMedia('broken')
  return size
}

async function probeRecording(path: string, container: string): Promise<Omit<Probed, 'sizeBytes'>> {
  const input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS })
  try {
    const video = await input.getPrimaryVideoTrack()
    const audio = await input.getPrimaryAudioTrack()
    if (!video && !audio) throw new UnknownMedia('broken')
    const durationMs = Math.round((await input.computeDuration()) * 1000)
    if (!(durationMs > 0)) throw new UnknownMedia('broken')
    if (!video) return { kind: 'audio', mediaType: container.replace('video/', 'audio/'), durationMs }
    return {
      kind: 'video',
      mediaType: container,
      durationMs,
      widthPx: video.displayWidth,
      heightPx: video.displayHeight,
    }
  } catch (error) {
    throw error instanceof UnknownMedia ? error : new UnknownMedia('broken')
  } finally {
    input.dispose()
  }
}
