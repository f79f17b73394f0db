// Whether a person agreed to mails about their own courses: asked plainly, given by a press, ended by one.
import { and, eq, isNull } from 'drizzle-orm'
import { consents } from '../../../db/schema/accounts'
import { type Db, inTransaction } from '../../platform/db'
import { newId } from '../../platform/ids'
import type { Keyring } from '../../platform/keys'
import { type Context, personOf } from '../context'
import { Refusal } from '../refusal'

/** Of the words people agree to; a new number where they come to mean more. */
const TEXT_VERSION = 1
const KIND = 'learning-mail'

const current = (personId: string) =>
  and(eq(consents.personId, personId), eq(consents.kind, KIND), isNull(consents.endedAt))

export const hasLearningMail = (db: Db, personId: string): boolean =>
  db.select({ id: consents.id }).from(consents).where(current(personId)).get() !== undefined

/** Gives or ends one's own consent. Twice is once. */
export function setLearningMail(ctx: Context, input: { isWanted: boolean }): void {
  inTransaction(ctx, (ctx) => {
    const personId = personOf(ctx).id
    if (input.isWanted) give(ctx, personId)
    else end(ctx, personId, 'account')
  })
}

/** Within a sign-up, for the account that it opens. */
export function give(ctx: Context, personId: string): void {
  ctx.db
    .insert(consents)
    .values({ id: newId(), personId, kind: KIND, textVersion: TEXT_VERSION, givenAt: ctx.now })
    .onConflictDoNothing()
    .run()
}

function end(ctx: Context, personId: string, endedHow: 'account' | 'mail-link'): void {
  ctx.db.update(consents).set({ endedAt: ctx.now, endedHow }).where(current(personId)).run()
}

type Keys = Pick<Keyring, 'hmac'>
const seal = (keys: Keys, personId: string): string => keys.hmac('accounts.mail-stop', `${KIND} ${personId}`)

/** What stands in the foot of a mail: the person under a key of this machine. It does one thing and never runs out. */
export const stopToken = (keys: Keys, personId: string): string => `${personId}.${seal(keys, personId)}`

/** The person of a token; undefined where it is none of ours. */
export function personOfStop(keys: Keys, token: string): string | undefined {
  const [personId = '', sealed] = token.split('.')
  return sealed === seal(keys, personId) ? personId : undefined
}

/** Ends the consent of whoever the mail was sent to; signed in or not. Refuses: not-found. */
export function stopLearningMail(ctx: Context, token: string): void {
  inTransaction(ctx, (ctx) => {
    const personId = personOfStop(ctx.keys, token)
    if (personId === undefined) throw new Refusal('not-found')
    end(ctx, personId, 'mail-link')
  })
}
