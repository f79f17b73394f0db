// From the picture of a course to the two sizes that pages show. Nothing of a phone's place or time stays in them.
import { coverFile, pictureWithin } from '../../platform/transcode-cover'
import { COVERS } from './labels'
import { opened, type Outcome, type Tools, type VersionsRun } from './make-versions.server'
import type { NewRendition } from './record-making.server'

/** The stored sizes, or why there are none. Throws FfmpegFailure where it was cancelled or the machine failed. */
export function makeCover(tools: Tools, { hash, signal }: VersionsRun): Promise<Outcome> {
  return opened(tools, hash, async (picture, folder) => {
    const made: NewRendition[] = []
    for (const [label, sidePx] of Object.entries(COVERS) as [keyof typeof COVERS, number][]) {
      const file = coverFile(folder, label)
      const written = await pictureWithin(tools.ffmpeg, { picture, file, sidePx, signal })
      if (!written) return { reason: 'unsupported' }
      const { widthPx, heightPx } = written
      made.push({ label, ...(await tools.storage.adopt(file)), mediaType: 'image/jpeg', widthPx, heightPx })
    }
    return { made }
  })
}
