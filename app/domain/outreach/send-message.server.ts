// A coordinator sends what they wrote and looked at once more: one mail to each person who agreed to such mails, once,
// however often the button is pressed. To whom it went is settled at that moment.
import { and, desc, eq, gt, isNull, type SQL, sql } from 'drizzle-orm'
import { outreachMessages, outreachRecipients } from '../../../db/schema/outreach'
import { type Db, inTransaction } from '../../platform/db'
import { enqueue } from '../../platform/queue'
import { queueMail } from '../../platform/queue-mails'
import { pressId } from '../accounts/press-id.server'
import { findPerson } from '../accounts/queries.server'
import { record } from '../audit/record.server'
import { type Context, personOf } from '../context'
import { Refusal } from '../refusal'
import { askingOf } from '../reports/asking.server'
import { type Asked, findAudience, MOST_PEOPLE } from './audience.server'
import type { SentMessage } from './shown-group'

export const DELIVER = 'outreach.deliver'
export const SEND_MESSAGE = 'outreach.send-message'
export const MESSAGES_A_DAY = 5
const DAY_MS = 24 * 3_600_000
const CHUNK = 100

export interface Message {
  press: string
  asked: Asked
  subject: string
  body: string
}

/**
 * The id of the message. Refuses: not-allowed, not-found, message-nobody, message-too-many (people), messages-many (five a
 * day).
 */
export async function sendMessage(ctx: Context, { press, asked, subject, body }: Message): Promise<string> {
  const sender = personOf(ctx).id
  const id = pressId(ctx.keys, 'outreach.send', sender, press)
  if (findMessage(ctx.db, id)) return id
  const asking = askingOf(ctx)
  const audience = await findAudience(ctx.db, asked, asking)
  if (!audience) throw new Refusal('not-found')
  if (audience.isTooMany) throw new Refusal('message-too-many', { count: MOST_PEOPLE })
  if (audience.ids.length === 0) throw new Refusal('message-nobody')
  return inTransaction(ctx, (ctx) => {
    const { db, now } = ctx
    if (findMessage(db, id)) return id
    const today = and(eq(outreachMessages.sentBy, sender), gt(outreachMessages.sentAt, now - DAY_MS))
    if (db.select({ id: outreachMessages.id }).from(outreachMessages).where(today).all().length >= MESSAGES_A_DAY)
      throw new Refusal('messages-many', { count: MESSAGES_A_DAY })
    const counts = { peopleCount: audience.ids.length, leftOutCount: audience.leftOut }
    const cohortId = 'cohortId' in asked ? asked.cohortId : (asked.query.group ?? null)
    db.insert(outreachMessages)
      .values({
        id,
        cohortId,
        ...asking.scope,
        asked: JSON.stringify(asked),
        subject,
        body,
        sentAt: now,
        sentBy: sender,
        ...counts,
      })
      .run()
    db.run(sql`insert into ${outreachRecipients} (message_id, person_id)
      select ${id}, value from json_each(${JSON.stringify(audience.ids)})`)
    enqueue(db, DELIVER, { messageId: id }, { onceKey: `deliver:${id}`, now })
    record(ctx, 'outreach.send', cohortId ?? id, {
      message: id,
      people: counts.peopleCount,
      leftOut: counts.leftOutCount,
    })
    return id
  })
}

/** Makes some of the mails; whether there may be more. Each is made once, whoever dies in between. */
export function deliverSome(ctx: Context, messageId: string): boolean {
  return inTransaction(ctx, ({ db, now }) => {
    const waiting = and(eq(outreachRecipients.messageId, messageId), isNull(outreachRecipients.queuedAt))
    const some = db.select().from(outreachRecipients).where(waiting).limit(CHUNK).all()
    for (const { personId } of some) {
      const own = and(eq(outreachRecipients.messageId, messageId), eq(outreachRecipients.personId, personId))
      db.update(outreachRecipients).set({ queuedAt: now }).where(own).run()
      const person = findPerson(db, personId)
      if (!person?.email) continue
      const mail = {
        personId,
        toAddress: person.email,
        template: 'group-message',
        language: person.language,
      }
      queueMail(db, SEND_MESSAGE, mail, now, { message: messageId })
    }
    return some.length === CHUNK
  })
}

export const findMessage = (db: Db, id: string): typeof outreachMessages.$inferSelect | undefined =>
  db.select().from(outreachMessages).where(eq(outreachMessages.id, id)).get()

/** What was written to a group, the last first. */
export const listMessages = (db: Db, cohortId: string): SentMessage[] =>
  listed(db, eq(outreachMessages.cohortId, cohortId))

/** What one wrote oneself, to whomever. */
export const ownMessages = (db: Db, personId: string): SentMessage[] =>
  listed(db, eq(outreachMessages.sentBy, personId))

function listed(db: Db, where: SQL): SentMessage[] {
  const { id, subject, sentAt, peopleCount, leftOutCount } = outreachMessages
  const by = sql<string>`coalesce((select p.name from people p where p.id = ${outreachMessages.sentBy}), '')`
  return db
    .select({ id, subject, sentAt, peopleCount, leftOutCount, by })
    .from(outreachMessages)
    .where(where)
    .orderBy(desc(sentAt))
    .limit(20)
    .all()
}
