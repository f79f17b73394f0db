// What a file is and measures, judged by its bytes and never by its name. What is not on the list is refused: SVG and
// HTML above all, which a browser would run.
import { open } from 'node:fs/promises'
import { imageSize } from './probe-image'
import { probeRecording, recordingType } from './probe-recording'
import { UnknownMedia } from './probe-refusal'

export interface Probed {
  kind: 'video' | 'audio' | 'image' | 'document' | 'captions'
  mediaType: string
  sizeBytes: number
  durationMs?: number
  widthPx?: number
  heightPx?: number
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
  const recording = recordingType(head)
  if (recording !== undefined) return recording
  if (/^(?:\xef\xbb\xbf)?WEBVTT(?:[ \t\r\n]|$)/.test(head.toString('latin1', 0, 16))) return 'text/vtt'
  return undefined
}

function sizeOrBroken(mediaType: string, head: Buffer): { widthPx: number; heightPx: number } {
  const size = imageSize(mediaType, head)
  if (!size || size.widthPx < 1 || size.heightPx < 1) throw new UnknownMedia('broken')
  return size
}
