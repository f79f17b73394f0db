// Who may read bytes: what a published revision names is everyone's, for ever; a draft's are its team's.
import type { Actor, Role } from '../context'

export interface BytesStanding {
  isPublished: boolean
  /** who brought them */
  createdBy: string
  /** whether the viewer belongs to the team of a course whose draft names them */
  isOnTeam: boolean
}

export type BytesAccess = 'public' | 'team' | 'hidden'

/**
 * How the bytes may be shown to this viewer; 'hidden' is answered as if they did not exist. A draft's are for those who make
 * courses: whose role ended is in a team by name only. What an administrator brought belongs to the programme's settings.
 */
export function bytesAccess(
  bytes: BytesStanding,
  viewer: { id: string; roles: readonly Role[] } | undefined,
): BytesAccess {
  if (bytes.isPublished) return 'public'
  if (!viewer) return 'hidden'
  const makesCourses = viewer.roles.includes('instructor')
  const isOwn = bytes.createdBy === viewer.id && (makesCourses || viewer.roles.includes('administrator'))
  return isOwn || (bytes.isOnTeam && makesCourses) ? 'team' : 'hidden'
}

/** Bring files and make versions of them: those who make courses. */
export const mayUpload = (actor: Actor): boolean =>
  actor.kind === 'machine' || (actor.kind === 'person' && actor.roles.includes('instructor'))
