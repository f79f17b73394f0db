// What a recording is and measures, by its container and its index: nothing is decoded.
import { open } from 'node:fs/promises'
import { ALL_FORMATS, CustomSource, FilePathSource, Input, type Source } from 'mediabunny'
import { UnknownMedia } from './probe-refusal'

export interface Recording {
  kind: 'video' | 'audio'
  mediaType: string
  durationMs: number
  widthPx?: number
  heightPx?: number
}

/** Box types with which a film of QuickTime begins that is older than `ftyp`. */
const OLD_BOXES = ['moov', 'mdat', 'wide', 'free', 'skip']
const FTYP = Buffer.from('\0\0\0\x14ftypqt  \0\0\0\0qt  ', 'latin1')

/**
 * The container of a recording by its first bytes, as a media type of films where it may hold either; undefined where it
 * is none. The same bytes choose ffmpeg's demuxer in ffmpeg-format. QuickTime is told as MP4: the tracks of phones are
 * the same, and Firefox plays nothing of the other name.
 */
export function recordingType(head: Buffer): string | undefined {
  const at = (offset: number, text: string): boolean => head.toString('latin1', offset, offset + text.length) === text
  const [first = 0, second = 0] = head
  // `ftyp` of stills (avif, heic) is the same box as that of MP4
  if (at(4, 'ftyp')) return /^(avif|avis|heic|heix|mif1)/.test(head.toString('latin1', 8, 12)) ? undefined : 'video/mp4'
  if (OLD_BOXES.some((box) => at(4, box))) return 'video/mp4'
  if (at(0, '\x1a\x45\xdf\xa3')) return head.subarray(0, 64).includes('matroska') ? 'video/matroska' : 'video/webm'
  if (at(0, 'RIFF') && at(8, 'WAVE')) return 'audio/wav'
  if (at(0, 'OggS')) return 'video/ogg'
  if (at(0, 'fLaC')) return 'audio/flac'
  if (first === 0xff && (second & 0xf6) === 0xf0) return 'audio/aac'
  return at(0, 'ID3') || (first === 0xff && (second & 0xe6) === 0xe2) ? 'audio/mpeg' : undefined
}

/** Measures a recording of this container. Throws UnknownMedia. */
export function probeRecording(path: string, container: string): Promise<Recording> {
  return withInput(path, async (input) => {
    const video = await input.getPrimaryVideoTrack()
    const audio = await input.getPrimaryAudioTrack()
    // of Ogg only its sound can be read here
    if (!video && !audio) throw new UnknownMedia(container === 'video/ogg' ? 'unsupported' : 'broken')
    const durationMs = Math.round((await input.computeDuration()) * 1000)
    if (!(durationMs > 0)) throw new UnknownMedia('broken')
    if (!video) return { kind: 'audio', mediaType: container.replace('video/', 'audio/'), durationMs }
    const { displayWidth: widthPx, displayHeight: heightPx } = video
    return { kind: 'video', mediaType: container, durationMs, widthPx, heightPx }
  })
}

const PICTURES = new Set<string | null>(['avc', 'vp8', 'vp9', 'av1'])
const SOUNDS = new Set<string | null>([
  'aac',
  'mp3',
  'opus',
  'vorbis',
  'flac',
  'pcm-u8',
  'pcm-s16',
  'pcm-s24',
  'pcm-f32',
])

/** Whether today's browsers play the file as it came: by what its tracks are coded in. Throws UnknownMedia. */
export function playsAsItCame(path: string): Promise<boolean> {
  return withInput(path, async (input) => {
    const video = await input.getPrimaryVideoTrack()
    const audio = await input.getPrimaryAudioTrack()
    return (!video || PICTURES.has(video.codec)) && (!audio || SOUNDS.has(audio.codec))
  })
}

async function withInput<T>(path: string, work: (input: Input) => Promise<T>): Promise<T> {
  const { source, close } = await sourceOf(path)
  const input = new Input({ source, formats: ALL_FORMATS })
  try {
    return await work(input)
  } catch (error) {
    throw error instanceof UnknownMedia ? error : new UnknownMedia('broken')
  } finally {
    input.dispose()
    await close()
  }
}

/** The file; one of QuickTime without `ftyp` is given one, because the reader knows a container by it. No sample is read. */
async function sourceOf(path: string): Promise<{ source: Source; close: () => Promise<void> }> {
  const file = await open(path)
  const head = await file.read(Buffer.alloc(8), 0, 8, 0)
  if (!OLD_BOXES.includes(head.buffer.toString('latin1', 4, 8))) {
    await file.close()
    return { source: new FilePathSource(path), close: () => Promise.resolve() }
  }
  const { size } = await file.stat()
  const read = async (start: number, end: number): Promise<Uint8Array> => {
    const bytes = Buffer.alloc(end - start)
    const own = FTYP.subarray(Math.min(start, FTYP.length), Math.min(end, FTYP.length))
    own.copy(bytes)
    await file.read(bytes, own.length, bytes.length - own.length, Math.max(0, start - FTYP.length))
    return bytes
  }
  return {
    source: new CustomSource({ getSize: () => size + FTYP.length, read }),
    close: () => file.close(),
  }
}
