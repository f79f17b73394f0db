// A queued mail about signing in gets its words, and a code its digits, at the moment it is sent; only then is it looked up
// whose address it is. A mail that has nobody to go to is forgotten.
import { and, eq, gt, isNull } from 'drizzle-orm'
import { randomInt } from 'node:crypto'
import { signInCodes } from '../../../db/schema/proofs'
import { inTransaction } from '../../platform/db'
import { isLang, type Lang } from '../../platform/languages'
import { dropMail, findQueuedMail, type QueuedMail } from '../../platform/queue-mails'
import { findClaimant, findPerson, findPersonByEmail } from '../accounts/queries.server'
import type { Context } from '../context'
import { programme } from '../settings/queries.server'
import type { Notice } from './mail-kinds'
import { codeMessage, type MailFrame, type Message, noticeMessage } from './messages.server'
import { codeDigest } from './take-code.server'

/** From the moment its mail is written. */
export const CODE_LASTS_MS = 10 * 60_000

export type ReadyMail = Message & { to: string }

/** The mail with a code; a worker that dies in between writes it again, with a new one. */
export function prepareCode(ctx: Context, { mail, code: id }: { mail: string; code: string }): ReadyMail | undefined {
  return prepared(ctx, mail, (ctx, at) => {
    const waits = and(eq(signInCodes.id, id), isNull(signInCodes.usedAt), gt(signInCodes.expiresAt, ctx.now))
    const row = ctx.db.select().from(signInCodes).where(waits).get()
    const person = row && (findPersonByEmail(ctx.db, row.email) ?? findClaimant(ctx.db, row.email))
    if (!person?.email) return undefined
    const code = String(randomInt(100_000_000)).padStart(8, '0')
    const sent = { personId: person.id, codeHash: codeDigest(ctx.keys, id, code), expiresAt: ctx.now + CODE_LASTS_MS }
    ctx.db.update(signInCodes).set(sent).where(eq(signInCodes.id, id)).run()
    // to the address on record: what was typed may only look the same
    return { ...codeMessage(at, code), to: person.email }
  })
}

export function prepareNotice(ctx: Context, { mail, notice }: { mail: string; notice: Notice }): ReadyMail | undefined {
  return prepared(ctx, mail, (ctx, at, { personId }) => {
    const person = personId === undefined ? undefined : findPerson(ctx.db, personId)
    return person?.email ? { ...noticeMessage(at, notice), to: person.email } : undefined
  })
}

function prepared(
  ctx: Context,
  id: string,
  write: (ctx: Context, at: MailFrame, mail: QueuedMail) => ReadyMail | undefined,
): ReadyMail | undefined {
  return inTransaction(ctx, (ctx) => {
    const mail = findQueuedMail(ctx.db, id)
    if (!mail) return undefined
    const lang: Lang = isLang(mail.language) ? mail.language : 'es'
    const ready = write(ctx, { lang, origin: ctx.origin, programme: programme(ctx.db).programmeName[lang] }, mail)
    if (!ready) dropMail(ctx.db, id)
    return ready
  })
}
