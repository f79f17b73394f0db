// What coordinators wrote to people who had not started or were stuck, and to whom it went: the words once, a row for each
// person who gets them.
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { people } from './accounts'
import { cohorts } from './cohorts'

export const outreachMessages = sqliteTable(
  'outreach_messages',
  {
    id: text('id').primaryKey(), // of the press: twice is once
    cohortId: text('cohort_id').references(() => cohorts.id), // none = to people of the whole part
    institutionId: text('institution_id'), // the part of the programme of whoever wrote
    country: text('country'),
    asked: text('asked').notNull(), // JSON of which people: status and filters
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    sentAt: integer('sent_at').notNull(),
    sentBy: text('sent_by').notNull(),
    peopleCount: integer('people_count').notNull(), // who get it
    leftOutCount: integer('left_out_count').notNull(), // who were meant and did not agree to such mails
  },
  (t) => [
    index('outreach_messages_sender').on(t.sentBy, t.sentAt),
    index('outreach_messages_cohort').on(t.cohortId, t.sentAt),
  ],
)

export const outreachRecipients = sqliteTable(
  'outreach_recipients',
  {
    messageId: text('message_id')
      .notNull()
      .references(() => outreachMessages.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    queuedAt: integer('queued_at'), // its mail was made
  },
  (t) => [primaryKey({ columns: [t.messageId, t.personId] }), index('outreach_recipients_person').on(t.personId)],
)
