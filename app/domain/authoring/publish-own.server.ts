// Publishing with one press, from where a small thing was corrected. What has to be looked at first is not published here.
import type { Context } from '../context'
import { mayChange } from '../courses/policy'
import { publish } from '../courses/publish.server'
import { Refusal } from '../refusal'
import { asksFirst } from './asks-first.server'
import { teamDraft } from './team.server'

/**
 * Publishes the draft of a course one changes. Refuses: not-found, not-allowed, publication-asks where asksFirst says so,
 * and what publish refuses.
 */
export function publishOwn(ctx: Context, courseId: string): { revision: number; isNew: boolean } {
  const draft = teamDraft(ctx, courseId, mayChange)
  if (asksFirst(ctx.db, draft)) throw new Refusal('publication-asks')
  return publish(ctx, { courseId })
}
