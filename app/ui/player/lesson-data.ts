// What the player is given: plain data, the same shape online and offline.
import type { VideoVersions } from '../../domain/courses/views'
import type { Lang } from '../../platform/languages'
import type { PlayerWords } from './words'
import type { Range } from './watch-trace'

/** The same for everybody. */
export interface PlayerLesson {
  id: string
  revision: number
  lang: Lang
  /** the recording, whatever version of it plays: what is watched and seconds belong to it */
  asset: string
  /** in which language one speaks in it */
  recordingLang: string
  src: string
  durationMs: number
  tracks: { lang: string; label: string; src: string; isDefault: boolean }[]
  chapters: { atMs: number; title: string }[]
}

/** Who watches, and how far they are. */
export interface PlayerLearner {
  person: string
  enrolment: string
  positionMs?: number
  watched: Range[]
}

export interface PlayerPage {
  lesson: PlayerLesson
  words: PlayerWords
  /** absent where nothing was made of the recording (yet: this may change while the lesson stays the same) */
  versions?: VideoVersions
  /** the browser asked for few bytes when it asked for the page */
  savesData?: boolean
  /** absent for a guest: nothing is saved */
  learner?: PlayerLearner
  /** the second asked for by the address */
  startMs?: number
  /** for links that the player itself shows */
  signInPath: string
  learnPath: string
}

/** This close to the end the video counts as finished and starts anew. */
const END_MS = 3_000

/** Where to begin: the moment asked for, else where the person was, else the start. */
export function startOf(given: {
  lesson: Pick<PlayerLesson, 'durationMs'>
  learner?: Pick<PlayerLearner, 'positionMs'>
  startMs?: number
}): number {
  const { lesson, learner, startMs } = given
  const at = startMs ?? learner?.positionMs ?? 0
  return at > 0 && at < lesson.durationMs - (startMs === undefined ? END_MS : 0) ? at : 0
}
