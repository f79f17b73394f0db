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

/** How the bytes may be shown to this viewer; 'hidden' is answered as if they did not exist. A draft is for those who make
 * courses: whose role ended is in a team by name only. */
export function bytesAccess(
  bytes: BytesStanding,
  viewer: { id: string; roles: readonly Role[] } | undefined,
): BytesAccess {
  if (bytes.isPublished) return 'public'
  if (!viewer?.roles.includes('instructor')) return 'hidden'
  return bytes.isOnTeam || bytes.createdBy === viewer.id ? 'team' : 'hidden'
}

/** Bring files and make versions of them: those who make courses. */
export const mayUpload = (actor: Actor): boolean =>
  actor.kind === 'machine' || (actor.kind === 'person' && actor.roles.includes('instructor'))
