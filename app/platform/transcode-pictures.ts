// The poster and the thumbnails of the seek bar.
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { inputArgs } from './ffmpeg-format'
import { flags, runFfmpeg } from './ffmpeg-run'
import type { Rendition } from './hls'
import { BARE, pictureFilters } from './transcode-filters'
import { sizeWithin, thumbnailGrid } from './transcode-plan'
import { bounded, type Step } from './transcode-rendition'

export interface Picture {
  file: string
  bytes: number
  widthPx: number
  heightPx: number
}

/** Many small pictures in one JPEG, row by row. The one of a moment is floor(moment / everyMs), counted from 0. */
export interface Thumbnails extends Picture {
  everyMs: number
  count: number
  columns: number
  rows: number
  /** of one small picture, where widthPx and heightPx are of the whole */
  thumbWidthPx: number
  thumbHeightPx: number
}

const ONE_JPEG = [...BARE, ...flags('-an -frames:v 1 -c:v mjpeg -f image2 -update 1')]

/** A frame about a tenth in that says most of its surroundings. Films begin black: of frames that are not, where there are any. */
export async function makePoster(step: Step): Promise<Picture> {
  const { facts, folder } = step
  const size = sizeWithin(facts, 720)
  const file = join(folder, 'poster.jpg')
  const shown = pictureFilters(step.ffmpeg, facts, size)
  const lit = ['signalstats', 'metadata=select:key=lavfi.signalstats.YAVG:value=28:function=greater']
  const tries: [number, string[]][] = [
    [0.1, ['fps=2', ...shown, ...lit, 'thumbnail=12']],
    [0, ['fps=2', ...shown, ...lit]],
    [0, shown],
  ]
  for (const [share, filters] of tries) {
    const from = ((facts.durationMs * share) / 1000).toFixed(3)
    const args = [
      ...inputArgs(step.input, facts.demuxer, ['-ss', from]),
      ['-map', '0:V:0', '-vf', filters.join(','), '-q:v', '4', ...ONE_JPEG, '-y', `file:${file}`],
    ]
    await runFfmpeg(step.ffmpeg, { ...bounded(step, 1000), onProgress: undefined, args })
    const bytes = (await stat(file).catch(() => undefined))?.size ?? 0
    if (bytes > 0) return { file, bytes, ...size }
  }
  throw new Error(`no frame of ${step.input} could be made a poster`)
}

/** From the key frames of the lightest rendition, which stand at known moments and cost nothing to decode. */
export async function makeThumbnails(step: Step, lightest: Rendition): Promise<Thumbnails> {
  const size = { widthPx: lightest.widthPx ?? 2, heightPx: lightest.heightPx ?? 2 }
  const grid = thumbnailGrid(step.facts.durationMs, size)
  const every = grid.everyMs / thumbnailGrid(0, size).everyMs
  const file = join(step.folder, 'thumbnails.jpg')
  const filters = [
    `select=not(mod(n\\,${every}))`,
    `scale=${grid.thumbWidthPx}:${grid.thumbHeightPx}:flags=area`,
    `tile=${grid.columns}x${grid.rows}`,
  ]
  const args = [
    ...inputArgs(lightest.file, 'mov', flags('-skip_frame nokey')),
    ['-map', '0:V:0', '-vf', filters.join(','), '-q:v', '6', ...ONE_JPEG, `file:${file}`],
  ]
  await runFfmpeg(step.ffmpeg, { ...bounded(step, 1000), onProgress: undefined, args })
  const { size: bytes } = await stat(file)
  const { columns, rows, thumbWidthPx, thumbHeightPx } = grid
  return { file, bytes, widthPx: columns * thumbWidthPx, heightPx: rows * thumbHeightPx, ...grid }
}
