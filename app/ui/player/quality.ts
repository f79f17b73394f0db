// In which quality a film plays: the one a person chose, else what the line is for.
import { type Quality, QUALITIES } from '../../domain/media/labels'
import type { VideoVersions } from '../../domain/courses/views'

/** 'auto' = the line decides */
export type Wanted = 'auto' | Quality
export const WANTED: readonly Wanted[] = ['auto', ...QUALITIES]

/** What plays of what there is. Who asks for a picture is given one: the best that is no heavier, else the lightest. */
export function qualityFor(versions: VideoVersions, liked: Wanted | undefined, savesData: boolean): Wanted {
  const wanted = liked ?? (savesData ? '240p' : 'auto')
  const names = versions.choices.map((c) => c.name)
  if (wanted === 'auto' || names.includes(wanted)) return wanted
  const pictures = names.filter((name) => name !== 'audio')
  const lighter = pictures.find((name) => QUALITIES.indexOf(name) > QUALITIES.indexOf(wanted))
  return lighter ?? pictures.at(-1) ?? names[0] ?? 'auto'
}

/** Its playlist. */
export function playlistOf({ automatic, choices }: VideoVersions, wanted: Wanted): string {
  return choices.find((c) => c.name === wanted)?.src ?? automatic
}

/** What it costs to the end; automatic: at most. */
export function bytesOf({ choices }: VideoVersions, wanted: Wanted): number {
  return choices.find((c) => c.name === wanted)?.sizeBytes ?? Math.max(0, ...choices.map((c) => c.sizeBytes))
}
