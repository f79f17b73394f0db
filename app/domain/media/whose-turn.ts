// What takes minutes is done one at a time: first what a person waits for, then what a machine brought in bulk.
import type { Context } from '../context'

const AHEAD_MS = 30 * 24 * 3_600_000

/** When a job of the making lane is due, in ms UTC: for a person ahead of all that machines brought in the last month. */
export const turnOf = ({ actor, now }: Pick<Context, 'actor' | 'now'>): number =>
  actor.kind === 'person' ? now - AHEAD_MS : now
