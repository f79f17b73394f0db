// Whether a person agreed to mails about their own courses, and to those of their groups: each asked plainly, given by a
// press, ended by one.
import { and, eq, isNull } from 'drizzle-orm'
import { consents } from '../../../db/schema/accounts'
import { type Db, inTransaction } from '../../platform/db'
import { newId } from '../../platform/ids'
import type { Keyring } from '../../platform/keys'
import { type Context, personOf } from '../context'
import { Refusal } from '../refusal'
import { newestVersion } from './consent-texts'

/** 'learning-mail': reminders and news about one's own courses; 'group-mail': reminders of deadlines and what coordinators write. */
export const MAIL_KINDS = ['learning-mail', 'group-mail'] as const
export type MailKind = (typeof MAIL_KINDS)[number]

const current = (personId: string, kind: MailKind) =>
  and(eq(consents.personId, personId), eq(consents.kind, kind), isNull(consents.endedAt))

export const wantsMail = (db: Db, personId: string, kind: MailKind): boolean =>
  db.select({ id: consents.id }).from(consents).where(current(personId, kind)).get() !== undefined

export const hasLearningMail = (db: Db, personId: string): boolean => wantsMail(db, personId, 'learning-mail')

/** Gives or ends one's own consent. Twice is once. */
export function setMail(ctx: Context, kind: MailKind, input: { isWanted: boolean }): void {
  inTransaction(ctx, (ctx) => {
    const personId = personOf(ctx).id
    if (input.isWanted) give(ctx, personId, kind)
    else end(ctx, personId, 'account', kind)
  })
}

export const setLearningMail = (ctx: Context, input: { isWanted: boolean }): void =>
  setMail(ctx, 'learning-mail', input)

/** Within a sign-up, for the account that it opens; or as somebody joins a group. In the caller's transaction. */
export function give(ctx: Context, personId: string, kind: MailKind = 'learning-mail'): void {
  ctx.db
    .insert(consents)
    .values({ id: newId(), personId, kind, textVersion: newestVersion(kind), givenAt: ctx.now })
    .onConflictDoNothing()
    .run()
}

function end(ctx: Context, personId: string, endedHow: 'account' | 'mail-link', kind: MailKind): void {
  ctx.db.update(consents).set({ endedAt: ctx.now, endedHow }).where(current(personId, kind)).run()
}

type Keys = Pick<Keyring, 'hmac' | 'hmacs'>
const PURPOSE = 'accounts.mail-stop'

/** What stands in the foot of a mail: the person under a key of this machine. It does one thing and never runs out. */
export const stopToken = (keys: Keys, personId: string, kind: MailKind = 'learning-mail'): string =>
  `${personId}.${keys.hmac(PURPOSE, `${kind} ${personId}`)}`

/** The person of a token, and which mails it stops; undefined where it is none of ours. */
export function readStop(keys: Keys, token: string): { personId: string; kind: MailKind } | undefined {
  const [personId = '', sealed = ''] = token.split('.')
  const kind = MAIL_KINDS.find((one) => keys.hmacs(PURPOSE, `${one} ${personId}`).includes(sealed))
  return kind && { personId, kind }
}

export const personOfStop = (keys: Keys, token: string): string | undefined => readStop(keys, token)?.personId

/** Ends the consent of whoever the mail was sent to, to mails of its kind; signed in or not. Refuses: not-found. */
export function stopMail(ctx: Context, token: string): void {
  inTransaction(ctx, (ctx) => {
    const stop = readStop(ctx.keys, token)
    if (stop === undefined) throw new Refusal('not-found')
    end(ctx, stop.personId, 'mail-link', stop.kind)
  })
}
