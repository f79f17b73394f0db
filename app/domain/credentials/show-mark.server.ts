// The holder lets the public page and the PDF show the mark, or hides it again. It is never shown before they ask.
import { eq } from 'drizzle-orm'
import { credentials } from '../../../db/schema/credentials'
import { inTransaction } from '../../platform/db'
import type { Context } from '../context'
import { Refusal } from '../refusal'
import { mayShowMark } from './policy'
import { findByCode } from './queries.server'
import { parseCode } from './rules'

/** Refuses: not-found, not-allowed (anybody but the holder). */
export function showMark(ctx: Context, input: { code: string; isShown: boolean }): void {
  inTransaction(ctx, (ctx) => {
    const code = parseCode(input.code)
    const row = code && findByCode(ctx.db, code)
    if (!row) throw new Refusal('not-found')
    if (!mayShowMark(ctx.actor, row.holderId)) throw new Refusal('not-allowed')
    if ((row.markShownAt !== null) === input.isShown) return
    ctx.db
      .update(credentials)
      .set({ markShownAt: input.isShown ? ctx.now : null })
      .where(eq(credentials.id, row.id))
      .run()
  })
}
