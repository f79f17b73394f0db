// Publishing by a person of the team; the terminal publishes by itself.
import type { Context } from '../context'
import { mayChange } from '../courses/policy'
import { publish } from '../courses/publish.server'
import { requirePart } from './team.server'

/** Publishes the draft of a course one changes. Refuses: not-found, not-allowed, and what publish refuses. */
export function publishOwn(ctx: Context, courseId: string): { revision: number; isNew: boolean } {
  requirePart(ctx, courseId, mayChange)
  return publish(ctx, { courseId })
}
