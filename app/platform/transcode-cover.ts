// The picture of a course in the sizes that pages show: a photograph of a phone is ten times too heavy for a list.
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ffmpeg } from './ffmpeg'
import { inputArgs, pictureDemuxerOf } from './ffmpeg-format'
import { flags, type FfmpegRun, runFfmpeg } from './ffmpeg-run'
import { probeFile } from './probe'
import { BARE } from './transcode-filters'
import type { Picture } from './transcode-pictures'

const ONE_JPEG = [...BARE, ...flags('-an -frames:v 1 -q:v 4 -c:v mjpeg -f image2 -update 1 -y')]

/**
 * Writes the picture as a JPEG within a square of `sidePx`, upright, never enlarged; undefined where ffmpeg cannot read
 * its kind. Throws FfmpegFailure.
 */
export async function pictureWithin(
  ffmpeg: Ffmpeg,
  { picture, file, sidePx, signal }: { picture: string; file: string; sidePx: number } & Pick<FfmpegRun, 'signal'>,
): Promise<Picture | undefined> {
  const demuxer = await pictureDemuxerOf(picture)
  if (!demuxer) return undefined
  const side = (length: string): string => `max(2\\,2*trunc(${length}*min(1\\,${sidePx}/max(iw\\,ih))/2))`
  const filters = `scale=w=${side('iw')}:h=${side('ih')}:flags=lanczos,setsar=1,format=yuvj420p`
  await runFfmpeg(ffmpeg, { args: [inputArgs(picture, demuxer), ['-vf', filters], ONE_JPEG, `file:${file}`], signal })
  const { widthPx = 0, heightPx = 0 } = await probeFile(file)
  return { file, bytes: (await stat(file)).size, widthPx, heightPx }
}

/** Where the sizes are written while they are made. */
export const coverFile = (folder: string, name: string): string => join(folder, `${name}.jpg`)
