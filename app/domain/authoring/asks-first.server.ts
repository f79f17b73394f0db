// Whether publishing a draft has to be looked at first: what a page offers and what the verb refuses are one answer.
import type { Db } from '../../platform/db'
import { languagesOf } from './compose'
import { lookAhead } from './revisions.server'
import type { Draft } from './team.server'

/** True the first time, and where the draft changes the rule, a right answer or which lessons are asked for. */
export function asksFirst(db: Db, draft: Pick<Draft, 'document' | 'revision'>): boolean {
  if (draft.revision === undefined) return true
  const { weighty } = lookAhead(db, draft, languagesOf(draft.document)).comparison
  return weighty.passMark !== undefined || weighty.keys.length + weighty.removedLessons.length > 0
}
