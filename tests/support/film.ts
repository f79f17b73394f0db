// Films for tests, made by the packaged ffmpeg: a moving picture with a tone.
import { execFileSync } from 'node:child_process'
import { findFfmpeg } from '../../app/platform/ffmpeg'

export interface FilmInput {
  file: string
  seconds: number
  widthPx?: number
  heightPx?: number
  /** of the picture: how much the file weighs */
  kbps?: number
}

/** Writes an MP4 and returns its path. */
export async function makeFilm({
  file,
  seconds,
  widthPx = 640,
  heightPx = 480,
  kbps = 800,
}: FilmInput): Promise<string> {
  const ffmpeg = await findFfmpeg(undefined)
  if (!ffmpeg) throw new Error('the packaged ffmpeg is missing')
  const args = [
    '-nostdin',
    '-loglevel',
    'error',
    '-y',
    '-f',
    'lavfi',
    '-i',
    `testsrc2=size=${widthPx}x${heightPx}:rate=25`,
    '-f',
    'lavfi',
    '-i',
    'sine=frequency=330:sample_rate=44100',
    '-t',
    String(seconds),
    '-c:v',
    'libx264',
    '-preset',
    'ultrafast',
    '-pix_fmt',
    'yuv420p',
    '-b:v',
    `${kbps}k`,
    '-minrate',
    `${kbps}k`,
    '-maxrate',
    `${kbps}k`,
    '-bufsize',
    `${kbps}k`,
    '-x264-params',
    'nal-hrd=cbr',
    '-c:a',
    'aac',
    '-movflags',
    '+faststart',
    file,
  ]
  execFileSync(ffmpeg.path, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 60_000 })
  return file
}
