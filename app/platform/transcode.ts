// Makes of a recording what learners play on lines of every kind, one ffmpeg after the other.
import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ffmpeg } from './ffmpeg'
import { inputArgs } from './ffmpeg-format'
import type { Judged } from './ffmpeg-judge'
import { flags, type RunLimits, runFfmpeg } from './ffmpeg-run'
import type { Rendition } from './hls'
import { allOrNothing } from './transcode-folder'
import { makePoster, makeThumbnails, type Picture, type Thumbnails } from './transcode-pictures'
import { type Rung, rungsFor } from './transcode-plan'
import { bounded, makeRung, makeSounds, type Sounds, type Step } from './transcode-rendition'

/** One file to play or keep as it is, without a playlist. */
export interface WholeFile {
  file: string
  bytes: number
  mediaType: 'video/mp4' | 'audio/mp4'
  durationMs: number
  widthPx?: number
  heightPx?: number
}

export interface Transcoded {
  /** audio only first where there is sound, then pictures from the lightest up */
  renditions: Rendition[]
  /** progressive, for players without HLS and for download */
  small?: WholeFile
  sound?: WholeFile
  poster?: Picture
  thumbnails?: Thumbnails
}

export interface TranscodeRun {
  input: string
  facts: Judged
  /** an existing folder, in which nothing is left where it fails or is cancelled */
  folder: string
  /** told 0 to 1 */
  onProgress?: ((share: number) => void) | undefined
  signal?: AbortSignal | undefined
  limits?: Partial<RunLimits> | undefined
}

/** How much longer one rung takes than the sound. */
const WEIGHTS: Record<Rung['name'], number> = { '240p': 4, '360p': 6, '480p': 8, '720p': 12 }
const SOUND_WEIGHT = 2

/** Makes all that the recording can give. Throws FfmpegFailure, also where it was cancelled. */
export function transcode(ffmpeg: Ffmpeg, run: TranscodeRun): Promise<Transcoded> {
  return allOrNothing(run.folder, () => makeAll(ffmpeg, run))
}

async function makeAll(ffmpeg: Ffmpeg, run: TranscodeRun): Promise<Transcoded> {
  const { facts, folder, input, signal, limits } = run
  const rungs = rungsFor(facts)
  const total = rungs.reduce((sum, rung) => sum + WEIGHTS[rung.name], facts.hasAudio ? SOUND_WEIGHT : 0)
  let done = 0
  const step = (weight: number): Step => {
    const before = done
    done += weight
    const onProgress = (share: number): void => run.onProgress?.((before + share * weight) / total)
    return { ffmpeg, input, facts, folder, run: { onProgress, signal, limits } }
  }

  const wantsFull = rungs.some((rung) => rung.sound === 'full')
  const sounds = facts.hasAudio ? await makeSounds(step(SOUND_WEIGHT), wantsFull) : undefined
  const pictures: Rendition[] = []
  for (const rung of rungs) pictures.push(await makeRung(step(WEIGHTS[rung.name]), rung, sounds))
  const last = step(0)
  const made = {
    renditions: [...(sounds ? [sounds.audio] : []), ...pictures],
    ...(sounds && { sound: await makeSound(last, sounds) }),
    ...(pictures[0] && (await makeOfLightest(last, pictures[0]))),
  }
  run.onProgress?.(1)
  return made
}

async function makeSound(step: Step, sounds: Sounds): Promise<WholeFile> {
  const file = await copyWhole(step, sounds.files.light, 'sound.m4a')
  await rm(sounds.files.full, { force: true })
  return { ...file, mediaType: 'audio/mp4', durationMs: sounds.audio.durationMs }
}

async function makeOfLightest(step: Step, lightest: Rendition): Promise<Omit<Transcoded, 'renditions'>> {
  const { durationMs, widthPx = 0, heightPx = 0 } = lightest
  const small = await copyWhole(step, lightest.file, 'small.mp4')
  return {
    small: { ...small, mediaType: 'video/mp4', durationMs, widthPx, heightPx },
    poster: await makePoster(step),
    thumbnails: await makeThumbnails(step, lightest),
  }
}

/** The same frames in one piece, index first. */
async function copyWhole(step: Step, from: string, name: string): Promise<{ file: string; bytes: number }> {
  const file = join(step.folder, name)
  const args = [
    ...inputArgs(from, 'mov'),
    ...flags('-c copy -fflags +bitexact -movflags +faststart -f mp4'),
    `file:${file}`,
  ]
  await runFfmpeg(step.ffmpeg, { ...bounded(step, 2000), onProgress: undefined, args })
  return { file, bytes: (await stat(file)).size }
}
