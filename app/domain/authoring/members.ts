// Who makes a course, who is asked to, and who looks at its draft: plain data, and who may manage them.
import type { TeamPart } from '../courses/policy'

export const mayManage = (part: TeamPart): boolean => part === 'owner'

export interface Member {
  personId: string
  name: string
  part: TeamPart
  addedAt: number
}

export type InvitedPart = Exclude<TeamPart, 'owner'>

/** Whether an invitation is an account's: theirs once they confirm their address, theirs, or another's. */
export type Invited = 'unconfirmed' | 'yes' | 'other'

export interface Invitation {
  id: string
  email: string
  part: InvitedPart
  invitedAt: number
  expiresAt: number
}

export interface ReviewLink {
  id: string
  token: string
  madeAt: number
  madeBy: string
  expiresAt: number
}
