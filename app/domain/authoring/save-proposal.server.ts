// What a translator types is kept beside the draft. The approved translation stands until this one is approved.
import { inTransaction } from '../../platform/db'
import type { Context } from '../context'
import { findTyped, type Typed } from './desk.server'
import { dropProposal, keepProposal } from './proposals.server'
import { baseOf } from './segment'
import { tidy } from './tidy'

/**
 * Keeps the words; none, or those that are approved already, take the proposal away. The same twice is once.
 * Refuses: not-found, place-gone, draft-changed, draft-limits.
 */
export function saveProposal(ctx: Context, typed: Typed): { savedAt: number; base: string } {
  return inTransaction(ctx, (ctx) => {
    const { segment, proposal, words } = findTyped(ctx, typed)
    const { approved, key } = segment
    if (proposal && proposal.segment !== key) dropProposal(ctx.db, typed, proposal.segment)
    const isBack = words === '' || (approved !== undefined && words === tidy(approved))
    const isSame = proposal?.words === words && tidy(proposal.source) === tidy(typed.source)
    if (isBack) dropProposal(ctx.db, typed, key)
    else if (!isSame || proposal?.segment !== key)
      keepProposal(ctx, typed, {
        segment: key,
        words,
        source: tidy(typed.source),
        isApproved: isSame && proposal?.approvedAt !== undefined,
      })
    return { savedAt: ctx.now, base: baseOf(isBack ? (approved ?? '') : words) }
  })
}
