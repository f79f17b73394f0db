// Asks the worker to look whether the links of a draft that lead outside still lead somewhere.
import { inTransaction } from '../../platform/db'
import { enqueue } from '../../platform/queue'
import type { Context } from '../context'
import { teamDraft } from './team.server'

export const CHECK_LINKS = 'authoring.check-links'
export const checkLinksKey = (courseId: string): string => `${CHECK_LINKS}:${courseId}`

/** For anybody of the team; pressing twice is pressing once. Refuses: not-found. */
export function askLinks(ctx: Context, courseId: string): void {
  inTransaction(ctx, (ctx) => {
    teamDraft(ctx, courseId)
    enqueue(ctx.db, CHECK_LINKS, { courseId }, { onceKey: checkLinksKey(courseId), now: ctx.now })
  })
}
