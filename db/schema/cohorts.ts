// Groups of people whom coordinators follow through some courses: who is in them by where they work or by having joined,
// how they were asked, and which reminders left. A group belongs to the part of the programme of whoever made it.
import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { people } from './accounts'
import { courses } from './courses'
import { institutions } from './institutions'

export const cohorts = sqliteTable(
  'cohorts',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    // 'invitation': those who joined; 'country': who works in rule_country; 'institutions': who works in one of
    // cohort_institutions or, where there are none, in any of rule_province
    way: text('way').notNull(),
    ruleCountry: text('rule_country'), // ISO 3166-1 alpha-2
    ruleProvince: text('rule_province'), // ISO 3166-2
    // whose it is: of an institution, of a country, or (neither) of the programme; an institution's has its country too
    institutionId: text('institution_id').references(() => institutions.id),
    country: text('country'),
    deadlineOn: text('deadline_on'), // the last day, in the programme's time zone
    isReminding: integer('is_reminding').notNull(), // 1 = those who agreed are reminded before the deadline
    madeAt: integer('made_at').notNull(),
    madeBy: text('made_by').notNull(),
    closedAt: integer('closed_at'),
    closedBy: text('closed_by'),
  },
  (t) => [
    index('cohorts_country').on(t.country, t.madeAt),
    index('cohorts_institution').on(t.institutionId, t.madeAt),
    index('cohorts_rule').on(t.way, t.ruleCountry),
    check('cohorts_way', sql`${t.way} in ('invitation','country','institutions')`),
    check('cohorts_rule_country', sql`(${t.way} = 'invitation') = (${t.ruleCountry} is null)`),
    check('cohorts_reminding', sql`${t.isReminding} in (0, 1)`),
  ],
)

/** What a group follows: at least one. */
export const cohortCourses = sqliteTable(
  'cohort_courses',
  {
    cohortId: text('cohort_id')
      .notNull()
      .references(() => cohorts.id),
    courseId: text('course_id')
      .notNull()
      .references(() => courses.id),
  },
  (t) => [primaryKey({ columns: [t.cohortId, t.courseId] }), index('cohort_courses_course').on(t.courseId)],
)

/** Whose people are in a group by rule. */
export const cohortInstitutions = sqliteTable(
  'cohort_institutions',
  {
    cohortId: text('cohort_id')
      .notNull()
      .references(() => cohorts.id),
    institutionId: text('institution_id')
      .notNull()
      .references(() => institutions.id),
  },
  (t) => [primaryKey({ columns: [t.cohortId, t.institutionId] })],
)

/** Who joined; whoever left and comes back is the same row. */
export const cohortMembers = sqliteTable(
  'cohort_members',
  {
    cohortId: text('cohort_id')
      .notNull()
      .references(() => cohorts.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    joinedAt: integer('joined_at').notNull(),
    leftAt: integer('left_at'),
  },
  (t) => [primaryKey({ columns: [t.cohortId, t.personId] }), index('cohort_members_person').on(t.personId)],
)

/** The address that whoever has it may join by; made of the id by a key of this machine, kept as a digest. */
export const cohortLinks = sqliteTable(
  'cohort_links',
  {
    id: text('id').primaryKey(),
    cohortId: text('cohort_id')
      .notNull()
      .references(() => cohorts.id),
    tokenHash: text('token_hash').notNull(),
    madeAt: integer('made_at').notNull(),
    madeBy: text('made_by').notNull(),
    expiresAt: integer('expires_at').notNull(),
    endedAt: integer('ended_at'),
  },
  (t) => [
    uniqueIndex('cohort_links_token').on(t.tokenHash),
    uniqueIndex('cohort_links_current')
      .on(t.cohortId)
      .where(sql`ended_at is null`),
  ],
)

/** An address that was asked by mail, once a group. Its link is good for one account. */
export const cohortInvitations = sqliteTable(
  'cohort_invitations',
  {
    id: text('id').primaryKey(),
    cohortId: text('cohort_id')
      .notNull()
      .references(() => cohorts.id),
    email: text('email').notNull(),
    emailKey: text('email_key').notNull(),
    name: text('name'), // as the list had it, for the coordinator alone
    language: text('language').notNull(),
    tokenHash: text('token_hash').notNull(),
    invitedAt: integer('invited_at').notNull(),
    invitedBy: text('invited_by').notNull(),
    sentAt: integer('sent_at'),
    failedAt: integer('failed_at'), // the mail server would not take it
    acceptedAt: integer('accepted_at'),
    acceptedBy: text('accepted_by'),
  },
  (t) => [
    uniqueIndex('cohort_invitations_address').on(t.cohortId, t.emailKey),
    uniqueIndex('cohort_invitations_token').on(t.tokenHash),
    index('cohort_invitations_failed')
      .on(t.emailKey)
      .where(sql`failed_at is not null`),
  ],
)

/** Addresses that nobody is invited at any more, because whoever reads them said so; digests, not addresses. */
export const invitationStops = sqliteTable('invitation_stops', {
  addressHash: text('address_hash').primaryKey(), // SHA-256 of the address as it is looked up
  stoppedAt: integer('stopped_at').notNull(),
})

/** A list of addresses that somebody sent: looked at line by line, then asked as a whole or forgotten. */
export const cohortLists = sqliteTable(
  'cohort_lists',
  {
    id: text('id').primaryKey(),
    cohortId: text('cohort_id')
      .notNull()
      .references(() => cohorts.id),
    label: text('label').notNull(), // what the file was called
    language: text('language').notNull(), // of mails to lines that name none
    form: text('form').notNull(), // JSON of how the file was read
    sentAt: integer('sent_at').notNull(),
    sentBy: text('sent_by').notNull(),
    readAt: integer('read_at'), // all lines are here
    orderedAt: integer('ordered_at'), // from this moment all good lines are asked
    orderedBy: text('ordered_by'),
    doneAt: integer('done_at'),
  },
  (t) => [index('cohort_lists_cohort').on(t.cohortId, t.sentAt), index('cohort_lists_sent').on(t.sentAt)],
)

export const cohortListLines = sqliteTable(
  'cohort_list_lines',
  {
    listId: text('list_id')
      .notNull()
      .references(() => cohortLists.id),
    n: integer('n').notNull(), // line of the file
    state: text('state').notNull(),
    email: text('email').notNull(), // as typed where it is wrong
    name: text('name'),
    language: text('language').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.listId, t.n] }),
    index('cohort_list_lines_state').on(t.listId, t.state, t.n),
    check('cohort_list_lines_state', sql`${t.state} in ('new','twice','invited','member','stopped','wrong')`),
  ],
)

/** A reminder that left: once a person, a deadline and a number of days before it. */
export const cohortReminders = sqliteTable(
  'cohort_reminders',
  {
    cohortId: text('cohort_id')
      .notNull()
      .references(() => cohorts.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    deadlineOn: text('deadline_on').notNull(),
    daysBefore: integer('days_before').notNull(),
    at: integer('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cohortId, t.personId, t.deadlineOn, t.daysBefore] }),
    index('cohort_reminders_person').on(t.personId),
  ],
)
