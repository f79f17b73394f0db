// One rendition: one fragmented MP4 and the list of its segments, read back from what was written.
import { open, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ffmpeg } from './ffmpeg'
import { inputArgs } from './ffmpeg-format'
import { type Judged, wallFor } from './ffmpeg-judge'
import { flags, type FfmpegRun, runFfmpeg, THREADS } from './ffmpeg-run'
import { readPlaylist, type Rendition, type RenditionName, type Segment } from './hls'
import { codecsOf } from './mp4-codecs'
import { aac, BARE, pictureFilters, soundFilters, steadyRate, x264 } from './transcode-filters'
import { type Rung, SEGMENT_S, SOUND_KBPS } from './transcode-plan'

/** What every step of one transcoding is given. */
export interface Step {
  ffmpeg: Ffmpeg
  input: string
  facts: Judged
  folder: string
  run: Pick<FfmpegRun, 'onProgress' | 'signal' | 'limits'>
}

export interface Sounds {
  audio: Rendition
  /** the file whose sound a rendition of that kind copies */
  files: Record<Rung['sound'], string>
}

/** Evens the sound once, and encodes it for the renditions: the light one is a rendition of its own. */
export async function makeSounds(step: Step, wantsFull: boolean): Promise<Sounds> {
  const { facts, folder, input } = step
  const full = join(folder, 'full-sound.m4a')
  const chain = soundFilters(facts).join(',')
  const args = [
    ...inputArgs(input, facts.demuxer),
    ['-filter_complex', `[0:a:0]${chain}${wantsFull ? ',asplit=2[light][full]' : '[light]'}`],
    ['-map', '[light]', ...BARE, ...aac(SOUND_KBPS.light), ...segmentsTo(folder, 'audio')],
    wantsFull ? ['-map', '[full]', ...BARE, ...aac(SOUND_KBPS.full), '-f', 'mp4', `file:${full}`] : [],
  ]
  await runFfmpeg(step.ffmpeg, { ...bounded(step, SOUND_KBPS.full), args })
  const audio = await readBack(folder, 'audio')
  return { audio, files: { light: audio.file, full } }
}

/** Encodes the picture of one rung and puts the sound beside it that is ready. */
export async function makeRung(step: Step, rung: Rung, sounds: Sounds | undefined): Promise<Rendition> {
  const { facts, folder, input } = step
  const filters = [steadyRate(rung.rate), ...pictureFilters(step.ffmpeg, facts, rung)].join(',')
  const args = [
    ...inputArgs(input, facts.demuxer, flags(`-threads ${THREADS}`)),
    ...(sounds ? inputArgs(sounds.files[rung.sound], 'mov') : []),
    ['-map', '0:V:0', '-vf', filters, ...BARE, ...x264(rung.preset, rung.crf)],
    ...flags(`-maxrate ${rung.mostKbps}k -bufsize ${Math.round(rung.mostKbps * 1.5)}k`),
    // Without B frames every rendition begins at 0. ffmpeg writes them into segments with a delay that depends on the rate,
    // so that a change of rendition would jump, and captions be late.
    ...flags('-bf 0'),
    // Key frames at the cuts and nowhere else: a scene that changes must not move the cut of one rendition.
    ...flags(`-sc_threshold 0 -g ${Math.ceil(rung.fps * SEGMENT_S) + 1}`),
    ['-force_key_frames', `expr:gte(t,n_forced*${SEGMENT_S})`],
    ...(sounds ? flags('-map 1:a:0 -c:a copy') : []),
    ...segmentsTo(folder, rung.name),
  ]
  await runFfmpeg(step.ffmpeg, { ...bounded(step, rung.mostKbps + SOUND_KBPS[rung.sound]), args })
  return { ...(await readBack(folder, rung.name)), widthPx: rung.widthPx, heightPx: rung.heightPx, fps: rung.fps }
}

/** Limits by length: twice the bytes that the rate can come to, and time for the slowest machine. */
export function bounded(step: Step, kbps: number): Omit<FfmpegRun, 'args'> {
  const { durationMs } = step.facts
  const fileBytes = 32 * 2 ** 20 + 2 * kbps * 125 * (durationMs / 1000)
  return { ...step.run, durationMs, limits: { wallMs: 3 * wallFor(durationMs), fileBytes, ...step.run.limits } }
}

function segmentsTo(folder: string, name: RenditionName): string[] {
  const [list, file] = [join(folder, `${name}.m3u8`), join(folder, `${name}.mp4`)]
  return [
    ...flags(`-f hls -hls_segment_type fmp4 -hls_flags single_file -hls_time ${SEGMENT_S} -hls_playlist_type vod`),
    '-hls_segment_filename',
    file,
    list,
  ]
}

async function readBack(folder: string, name: RenditionName): Promise<Rendition> {
  const file = join(folder, `${name}.mp4`)
  const playlist = join(folder, `${name}.m3u8`)
  const { initBytes, segments } = readPlaylist(await readFile(playlist, 'utf8'))
  await rm(playlist)
  const { size: bytes } = await stat(file)
  await assertCuts(file, bytes, initBytes, segments)
  const durationMs = segments.reduce((sum, segment) => sum + segment.durationMs, 0)
  const rates = segments.map((one) => (one.length * 8000) / Math.max(1, one.durationMs))
  return {
    name,
    file,
    bytes,
    initBytes,
    segments,
    durationMs,
    peakBitsPerSecond: Math.ceil(Math.max(...rates)),
    averageBitsPerSecond: Math.ceil((bytes * 8000) / Math.max(1, durationMs)),
    codecs: await codecsOf(file, initBytes),
  }
}

/** A playlist that is off by a byte plays nowhere, and versions of ffmpeg count differently: each cut must be at a box. */
async function assertCuts(path: string, bytes: number, initBytes: number, segments: readonly Segment[]): Promise<void> {
  const file = await open(path)
  try {
    let expected = initBytes
    for (const { offset, length } of segments) {
      const { buffer } = await file.read(Buffer.alloc(8), 0, 8, offset)
      const box = buffer.toString('latin1', 4, 8)
      if (offset !== expected || !['moof', 'styp', 'sidx', 'prft'].includes(box))
        throw new Error(`${path}: no cut at ${offset}`)
      expected = offset + length
    }
    if (expected > bytes) throw new Error(`${path}: segments beyond the end`)
  } finally {
    await file.close()
  }
}
