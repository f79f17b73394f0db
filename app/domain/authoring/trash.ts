// What was taken out of a draft and can be put back.
export type TrashKind = 'module' | 'lesson' | 'question'

export interface TrashItem {
  id: string
  kind: TrashKind
  /** the text it is known by, in the course's language */
  label: string
  removedAt: number
  removedBy: string
  /** its lesson is gone too: that one first */
  isHomeless: boolean
}
