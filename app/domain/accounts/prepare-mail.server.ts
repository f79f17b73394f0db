// A queued account mail gets its words and its secret at the moment it is sent, and only then is it looked up whom
// the address belongs to. A mail that has nobody to go to any more is forgotten.
import { inTransaction } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import { isLang } from '../../platform/languages'
import { dropMail, findQueuedMail, type QueuedMail } from '../../platform/queue-mails'
import type { Context } from '../context'
import { programme } from '../settings/queries.server'
import { hasLearningMail, stopToken } from './consent.server'
import type { AccountMail } from './mail-kinds'
import {
  confirmMessage,
  type Frame,
  joinMessage,
  type Message,
  passwordChangedMessage,
  recoverMessage,
  welcomeMessage,
} from './messages.server'
import { findClaimant, findPerson, findPersonByEmail, type Person } from './queries.server'
import { issueToken } from './tokens.server'

export type ReadyMail = Message & { to: string; stopUrl?: string }

/** The mail to send now; undefined where it has been sent, or has nobody to go to. */
export function prepareMail(ctx: Context, id: string): ReadyMail | undefined {
  return inTransaction(ctx, (ctx) => {
    const mail = findQueuedMail(ctx.db, id)
    if (!mail) return undefined
    const lang: Lang = isLang(mail.language) ? mail.language : 'es'
    const at: Frame = { lang, origin: ctx.origin, programme: programme(ctx.db).programmeName[lang] }
    const ready = WRITERS[mail.template as AccountMail](ctx, mail, at)
    if (!ready) dropMail(ctx.db, id)
    return ready
  })
}

const WRITERS: Record<AccountMail, (ctx: Context, mail: QueuedMail, at: Frame) => ReadyMail | undefined> = {
  confirm(ctx, mail, at) {
    const person = reachable(mail.personId === undefined ? undefined : findPerson(ctx.db, mail.personId))
    if (!person || person.emailConfirmedAt !== null) return undefined
    // A code could be guessed: it never opens an account that somebody owns already.
    const isOwned = findPersonByEmail(ctx.db, person.email) !== undefined
    const { token, code } = issueToken(ctx, person, 'confirm', !isOwned)
    const message = code === undefined ? joinMessage(at, { token }) : confirmMessage(at, { token, code })
    return { ...message, to: person.email }
  },
  recover(ctx, mail, at) {
    const person = reachable(findPersonByEmail(ctx.db, mail.toAddress) ?? findClaimant(ctx.db, mail.toAddress))
    // To the address on record: what was typed may only look the same.
    return person && { ...recoverMessage(at, issueToken(ctx, person, 'recover')), to: person.email }
  },
  'password-changed'(ctx, mail, at) {
    const person = reachable(mail.personId === undefined ? undefined : findPerson(ctx.db, mail.personId))
    return person && { ...passwordChangedMessage(at), to: person.email }
  },
  welcome(ctx, mail, at) {
    const person = reachable(mail.personId === undefined ? undefined : findPerson(ctx.db, mail.personId))
    // the wish may have changed since it was queued
    if (!person || person.emailConfirmedAt === null || !hasLearningMail(ctx.db, person.id)) return undefined
    const stopUrl = `${at.origin}/${at.lang}/mail/stop/${stopToken(ctx.keys, person.id)}`
    return { ...welcomeMessage(at, { stopUrl }), to: person.email, stopUrl }
  },
}

const reachable = (person: Person | undefined): (Person & { email: string }) | undefined =>
  person?.email ? { ...person, email: person.email } : undefined
