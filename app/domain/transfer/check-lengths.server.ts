// Alternatives of a recording share its times, so they are as long as it. A document does not know how long its films
// are: that is read from the files of the folder.
import { probeFile } from '../../platform/probe'
import { UnknownMedia } from '../../platform/probe-refusal'
import { ALTERNATIVES, runsBeside } from '../courses/alternatives'
import { clockOf } from '../media/clock'
import type { FolderCourse, FolderRecording } from './folder-shape'
import type { Problem } from './yaml-file'

export interface LengthFinding {
  code: 'alternative-length' | 'media-not-video'
  params: Problem['params']
  /** where it stands in course.yaml */
  path: PropertyKey[]
}

type PlaceOf = (label: string) => string | undefined

/**
 * Every alternative that is no film, or not as long as its recording. `placeOf`: where the file of a label lies; one
 * that is not there is passed over.
 */
export async function checkLengths(course: FolderCourse, placeOf: PlaceOf): Promise<LengthFinding[]> {
  const found: LengthFinding[] = []
  for (const [m, { lessons }] of course.modules.entries()) {
    for (const [l, lesson] of lessons.entries()) {
      if (lesson.kind !== 'video') continue
      for (const [r, recording] of lesson.recordings.entries())
        found.push(...(await checkRecording(recording, ['modules', m, 'lessons', l, 'recordings', r], placeOf)))
    }
  }
  return found
}

async function checkRecording(
  recording: FolderRecording,
  path: PropertyKey[],
  placeOf: PlaceOf,
): Promise<LengthFinding[]> {
  if (!ALTERNATIVES.some((kind) => recording[kind])) return []
  const found: LengthFinding[] = []
  const lengthOf = async (label: string, at: PropertyKey[]): Promise<number | undefined> => {
    const place = placeOf(label)
    const durationMs = place && (await filmLength(place))
    if (durationMs) return durationMs
    if (place) found.push({ code: 'media-not-video', params: { file: `media/${label}` }, path: at })
    return undefined
  }
  const own = await lengthOf(recording.file, [...path, 'file'])
  for (const kind of ALTERNATIVES) {
    const other = recording[kind]
    const length = other && (await lengthOf(other.file, [...path, kind]))
    if (!other || !own || !length || runsBeside(own, length)) continue
    const params = { file: `media/${other.file}`, length: clockOf(length), recording: clockOf(own) }
    found.push({ code: 'alternative-length', params, path: [...path, kind] })
  }
  return found
}

async function filmLength(place: string): Promise<number | undefined> {
  try {
    const { kind, durationMs } = await probeFile(place)
    return kind === 'video' ? durationMs : undefined
  } catch (error) {
    if (error instanceof UnknownMedia) return undefined
    throw error
  }
}
