// What the makers of a course need beside its draft: trash, translations that wait, a glossary, invitations, links
// for reviewers, announcements, captions that a program writes.
import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { courses } from './courses'

/** What was taken out of a draft and can be put back. */
export const trashItems = sqliteTable(
  'trash_items',
  {
    id: text('id').primaryKey(),
    courseId: text('course_id')
      .notNull()
      .references(() => courses.id),
    kind: text('kind').notNull(),
    content: text('content').notNull(), // JSON of the module, lesson or question
    parent: text('parent').notNull(), // id of the module or lesson it was in; '' for a module
    place: integer('place').notNull(),
    removedAt: integer('removed_at').notNull(),
    removedBy: text('removed_by').notNull(),
    restoredAt: integer('restored_at'),
    restoredBy: text('restored_by'),
  },
  (t) => [
    index('trash_items_course').on(t.courseId, t.removedAt),
    check('trash_items_kind', sql`${t.kind} in ('module','lesson','question')`),
  ],
)

/** A translation that nobody approved yet: it waits beside the draft, which keeps the last approved one. */
export const proposals = sqliteTable(
  'proposals',
  {
    courseId: text('course_id')
      .notNull()
      .references(() => courses.id),
    segment: text('segment').notNull(), // key of a segment (domain/courses/segments)
    language: text('language').notNull(),
    text: text('text').notNull(),
    source: text('source').notNull(), // the words it was made from
    savedAt: integer('saved_at').notNull(),
    savedBy: text('saved_by').notNull(),
    approvedAt: integer('approved_at'), // a cue that waits for the rest of its captions
    approvedBy: text('approved_by'),
  },
  (t) => [
    primaryKey({ columns: [t.courseId, t.language, t.segment] }),
    check('proposals_language', sql`${t.language} in ('es','pt','en')`),
  ],
)

/** How a word of the field is said in each language, for those who translate a course. */
export const glossaryTerms = sqliteTable(
  'glossary_terms',
  {
    id: text('id').primaryKey(),
    courseId: text('course_id')
      .notNull()
      .references(() => courses.id),
    words: text('words').notNull(), // JSON of words by language
    note: text('note'),
    addedAt: integer('added_at').notNull(),
    addedBy: text('added_by').notNull(),
  },
  (t) => [index('glossary_terms_course').on(t.courseId)],
)

/** Somebody is asked to join a team; the link is by e-mail and its token is kept hashed. */
export const teamInvitations = sqliteTable(
  'team_invitations',
  {
    id: text('id').primaryKey(),
    courseId: text('course_id')
      .notNull()
      .references(() => courses.id),
    email: text('email').notNull(),
    part: text('part').notNull(),
    tokenHash: text('token_hash'), // none until it is sent
    invitedAt: integer('invited_at').notNull(),
    invitedBy: text('invited_by').notNull(),
    expiresAt: integer('expires_at').notNull(),
    acceptedAt: integer('accepted_at'),
    acceptedBy: text('accepted_by'),
    withdrawnAt: integer('withdrawn_at'),
  },
  (t) => [
    index('team_invitations_course').on(t.courseId),
    uniqueIndex('team_invitations_token').on(t.tokenHash),
    check('team_invitations_part', sql`${t.part} in ('editor','translator')`),
  ],
)

/** A draft shown to somebody without an account, by an address that cannot be guessed. */
export const reviewLinks = sqliteTable(
  'review_links',
  {
    id: text('id').primaryKey(),
    courseId: text('course_id')
      .notNull()
      .references(() => courses.id),
    token: text('token').notNull(), // shown again to the team: it opens nothing but the draft
    madeAt: integer('made_at').notNull(),
    madeBy: text('made_by').notNull(),
    expiresAt: integer('expires_at').notNull(),
    withdrawnAt: integer('withdrawn_at'),
  },
  (t) => [uniqueIndex('review_links_token').on(t.token), index('review_links_course').on(t.courseId)],
)

/** What a team tells those inside a course: shown on their page, and sent to those who agreed to mail. */
export const announcements = sqliteTable(
  'announcements',
  {
    id: text('id').primaryKey(), // made in the form, so that sending twice is telling once
    courseId: text('course_id')
      .notNull()
      .references(() => courses.id),
    words: text('words').notNull(), // JSON of words by language
    at: integer('at').notNull(),
    by: text('by').notNull(),
  },
  (t) => [index('announcements_course').on(t.courseId, t.at)],
)

/** Captions of a recording that the machine's captioner was asked for, and what became of that. One row a recording. */
export const captionOrders = sqliteTable(
  'caption_orders',
  {
    courseId: text('course_id')
      .notNull()
      .references(() => courses.id),
    lessonId: text('lesson_id').notNull(),
    language: text('language').notNull(), // spoken in the recording, and of the captions
    assetHash: text('asset_hash').notNull(), // the recording as it was when they were asked for
    base: text('base').notNull(), // fingerprint of the captions that stood there then
    jobId: text('job_id').notNull(),
    askedAt: integer('asked_at').notNull(),
    askedBy: text('asked_by').notNull(),
    percent: integer('percent').notNull(),
    doneAt: integer('done_at'),
    failedAt: integer('failed_at'),
    reason: text('reason'), // a key of the words for instructors
    cancelledAt: integer('cancelled_at'),
    aside: text('aside'), // JSON of captions that wait: others were written meanwhile
  },
  (t) => [
    primaryKey({ columns: [t.courseId, t.lessonId, t.language] }),
    check('caption_orders_language', sql`${t.language} in ('es','pt','en')`),
    check('caption_orders_percent', sql`${t.percent} between 0 and 100`),
  ],
)

/** Whether an address outside answered when it was last asked; the same for every course that names it. */
export const linkChecks = sqliteTable(
  'link_checks',
  {
    url: text('url').primaryKey(),
    askedAt: integer('asked_at').notNull(),
    outcome: text('outcome').notNull(),
    status: integer('status'),
  },
  () => [check('link_checks_outcome', sql`outcome in ('there','gone','silent')`)],
)
