// How ffmpeg is told to read a file: by one demuxer, chosen by the bytes. Left to itself it goes by name and guess, and
// would follow a playlist or a concat script named .mp4 to other files of this machine.
import { open } from 'node:fs/promises'

/** Demuxers that open nothing but the file they are given. */
export type Demuxer = 'mov' | 'matroska' | 'mp3' | 'wav' | 'ogg' | 'flac' | 'aac'
export type PictureDemuxer = 'png_pipe' | 'jpeg_pipe' | 'webp_pipe'

/** Pixels of a picture beyond which no decoder is opened: 8K and a little. */
export const MOST_PIXELS = 36_000_000

/** The demuxer for a recording, or undefined where the bytes are of none that is kept. */
export async function demuxerOf(path: string): Promise<Demuxer | undefined> {
  const head = await readHead(path)
  const at = (offset: number, text: string): boolean => head.startsWith(text, offset)
  if (at(4, 'ftyp')) return /^(avif|avis|heic|heix|mif1)/.test(head.slice(8)) ? undefined : 'mov'
  if (['moov', 'mdat', 'wide', 'free', 'skip'].some((box) => at(4, box))) return 'mov' // QuickTime before there was ftyp
  if (at(0, '\x1a\x45\xdf\xa3')) return 'matroska'
  if (at(0, 'RIFF') && at(8, 'WAVE')) return 'wav'
  if (at(0, 'OggS')) return 'ogg'
  if (at(0, 'fLaC')) return 'flac'
  if (at(0, 'ID3')) return 'mp3'
  const [first, second] = [head.charCodeAt(0), head.charCodeAt(1)]
  if (first === 0xff && (second & 0xf6) === 0xf0) return 'aac'
  if (first === 0xff && (second & 0xe6) === 0xe2) return 'mp3'
  return undefined
}

/** The demuxer for a picture. */
export async function pictureDemuxerOf(path: string): Promise<PictureDemuxer | undefined> {
  const head = await readHead(path)
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png_pipe'
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg_pipe'
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'webp_pipe'
  return undefined
}

/** The arguments that read one file, and nothing else. */
export function inputArgs(path: string, demuxer: Demuxer | PictureDemuxer, before: readonly string[] = []): string[] {
  // `file:` keeps a colon in a path from naming a protocol, a dash from being an option
  const only = ['-protocol_whitelist', 'file', '-max_pixels', String(MOST_PIXELS), '-f', demuxer]
  return [...before, ...only, '-i', `file:${path}`]
}

async function readHead(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(16), 0, 16, 0)
    return buffer.toString('latin1', 0, bytesRead)
  } finally {
    await file.close()
  }
}
