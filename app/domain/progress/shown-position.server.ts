// The second a person was at, in the recording that a page shows: it may have been saved in another one.
import type { Db } from '../../platform/db'
import { positionIn } from '../courses/position-in'
import type { VideoView } from '../courses/views'
import { findAsset } from '../media/queries.server'
import type { LessonStanding } from './queries.server'

/** In ms of the recording of the view; undefined where nothing was saved. */
export function shownPosition(db: Db, video: VideoView, standing: LessonStanding | undefined): number | undefined {
  if (standing?.positionMs === undefined || standing.asset === undefined) return undefined
  const { asset, positionMs: ms } = standing
  const isKnown = video.recordings.some((r) => r.asset === asset)
  return positionIn(video, { asset, ms }, isKnown ? undefined : (findAsset(db, asset)?.durationMs ?? undefined))
}
