// Publishing with one press, from where a small thing was corrected. What has to be looked at first is not published here.
import type { Context } from '../context'
import { mayChange } from '../courses/policy'
import { publish } from '../courses/publish.server'
import { Refusal } from '../refusal'
import { languagesOf } from './compose'
import { lookAhead } from './revisions.server'
import { teamDraft } from './team.server'

/**
 * Publishes the draft of a course one changes. Refuses: not-found, not-allowed, publication-asks where it is the first
 * time or the draft changes the rule, a key or which lessons are asked for, and what publish refuses.
 */
export function publishOwn(ctx: Context, courseId: string): { revision: number; isNew: boolean } {
  const draft = teamDraft(ctx, courseId, mayChange)
  if (draft.revision === undefined) throw new Refusal('publication-asks')
  const { weighty } = lookAhead(ctx.db, draft, languagesOf(draft.document)).comparison
  if (weighty.passMark || weighty.keys.length + weighty.removedLessons.length > 0) throw new Refusal('publication-asks')
  return publish(ctx, { courseId })
}
