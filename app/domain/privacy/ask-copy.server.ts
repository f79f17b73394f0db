// Somebody asks for a copy of everything that is kept about them; the worker makes it. Asking twice is asking once.
import { personalCopies } from '../../../db/schema/privacy'
import { inTransaction } from '../../platform/db'
import { newId } from '../../platform/ids'
import type { Lang } from '../../platform/languages'
import { enqueue } from '../../platform/queue'
import { type Context, personOf } from '../context'
import { newestCopy } from './copies.server'
import { COPY_KEPT_DAYS } from './retention'

export const WRITE_COPY = 'privacy.write-copy'
const DAY_MS = 24 * 3_600_000
/** A finished copy this young is the same as a new one, but for minutes. */
const SAME_MS = 10 * 60_000

/** The id of the copy: of the one that is being made, or was made minutes ago, where there is one. */
export function askCopy(ctx: Context, { language }: { language: Lang }): string {
  return inTransaction(ctx, (ctx) => {
    const personId = personOf(ctx).id
    const last = newestCopy(ctx.db, personId)
    const isMade = last !== undefined && last.finishedAt === null && last.failedAt === null && last.removedAt === null
    const isFresh = last?.finishedAt != null && last.removedAt === null && last.finishedAt > ctx.now - SAME_MS
    if (last && (isMade || isFresh)) return last.id
    const id = newId()
    const expiresAt = ctx.now + COPY_KEPT_DAYS * DAY_MS
    ctx.db.insert(personalCopies).values({ id, personId, language, askedAt: ctx.now, expiresAt }).run()
    enqueue(ctx.db, WRITE_COPY, { copyId: id }, { onceKey: `${WRITE_COPY}:${personId}`, now: ctx.now })
    return id
  })
}
