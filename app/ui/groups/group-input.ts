// What a group's page is given, for all of its parts.
import type { GroupView } from '../../domain/outreach/shown-group'
import type { Lang } from '../../platform/languages'

export const NOTICES = ['made', 'saved', 'linked', 'unlinked', 'ordered', 'sent'] as const

export interface GroupPageInput extends GroupView {
  lang: Lang
  /** scheme, host and port, for the link people get */
  origin: string
  notice: (typeof NOTICES)[number] | undefined
  programme: string
}
