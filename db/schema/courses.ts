// Courses: a draft document that changes, revisions that never do, and what a publication projects for lists and keys.
import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

export const courses = sqliteTable(
  'courses',
  {
    id: text('id').primaryKey(), // the document's UUID
    slug: text('slug').notNull(),
    createdAt: integer('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    currentRevision: integer('current_revision'), // number; none = never published
    unpublishedAt: integer('unpublished_at'),
    unpublishedBy: text('unpublished_by'),
  },
  (t) => [uniqueIndex('courses_slug').on(t.slug)],
)

export const courseSlugs = sqliteTable('course_slugs', {
  slug: text('slug').primaryKey(), // an old address that redirects
  courseId: text('course_id')
    .notNull()
    .references(() => courses.id),
})

export const courseTeam = sqliteTable(
  'course_team',
  {
    courseId: text('course_id')
      .notNull()
      .references(() => courses.id),
    personId: text('person_id').notNull(),
    part: text('part').notNull(),
    addedAt: integer('added_at').notNull(),
    addedBy: text('added_by').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.courseId, t.personId] }),
    check('course_team_part', sql`${t.part} in ('owner','editor','translator')`),
  ],
)

export const drafts = sqliteTable('drafts', {
  courseId: text('course_id')
    .primaryKey()
    .references(() => courses.id),
  document: text('document').notNull(), // JSON of CourseDocument
  version: integer('version').notNull(), // optimistic check of two editors
  savedAt: integer('saved_at').notNull(),
  savedBy: text('saved_by').notNull(),
})

/** What each save of a draft changed, both ways (RFC 6902), so that it can be undone; the newest ones are kept. */
export const draftSteps = sqliteTable(
  'draft_steps',
  {
    courseId: text('course_id')
      .notNull()
      .references(() => courses.id),
    version: integer('version').notNull(), // the draft's, after the step
    act: text('act').notNull(), // key of studio.json, steps
    subject: text('subject').notNull(), // id of what was changed; 'course' for the whole
    label: text('label').notNull(), // its name at that moment
    back: text('back').notNull(), // JSON patch from after to before
    forward: text('forward').notNull(), // JSON patch from before to after
    at: integer('at').notNull(),
    by: text('by').notNull(),
    undoneAt: integer('undone_at'),
  },
  (t) => [primaryKey({ columns: [t.courseId, t.version] })],
)

export const revisions = sqliteTable(
  'revisions',
  {
    courseId: text('course_id')
      .notNull()
      .references(() => courses.id),
    number: integer('number').notNull(),
    document: text('document').notNull(),
    passMarkPercent: integer('pass_mark_percent').notNull(),
    note: text('note'),
    publishedAt: integer('published_at').notNull(),
    publishedBy: text('published_by').notNull(),
  },
  (t) => [primaryKey({ columns: [t.courseId, t.number] })],
)

/** The catalogue: one row a course and language in which it is listed. */
export const catalogueEntries = sqliteTable(
  'catalogue_entries',
  {
    courseId: text('course_id')
      .notNull()
      .references(() => courses.id),
    language: text('language').notNull(),
    state: text('state').notNull(), // full = in this language; captions = source language with captions in this one
    textLanguage: text('text_language').notNull(), // of title and summary below
    title: text('title').notNull(),
    summary: text('summary').notNull(),
    topic: text('topic').notNull(),
    level: text('level').notNull(),
    hours: integer('hours').notNull(),
    facts: text('facts').notNull(), // JSON of CatalogueFacts: lesson kinds and counts, bytes, languages, captions
    firstPublishedAt: integer('first_published_at').notNull(),
    publishedAt: integer('published_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.courseId, t.language] }),
    index('catalogue_entries_list').on(t.language, t.firstPublishedAt),
    check('catalogue_entries_state', sql`${t.state} in ('full','captions')`),
    check('catalogue_entries_language', sql`${t.language} in ('es','pt','en')`),
  ],
)

/**
 * What search reads, per catalogue: words as they are shown. Beside each row, under its id, the full text table
 * `search_words` (made by 0003_journey.sql; drizzle knows no virtual tables) holds the same words folded.
 */
export const searchSections = sqliteTable(
  'search_sections',
  {
    id: integer('id').primaryKey(),
    courseId: text('course_id')
      .notNull()
      .references(() => courses.id),
    language: text('language').notNull(), // of the catalogue
    ordinal: integer('ordinal').notNull(),
    kind: text('kind').notNull(),
    lessonId: text('lesson_id'),
    textLanguage: text('text_language').notNull(), // of the words
    lines: text('lines').notNull(), // JSON of [words, ms of the video?][]
    shownAt: integer('shown_at'), // none = still being written: not found yet
  },
  (t) => [
    uniqueIndex('search_sections_course').on(t.courseId, t.language, t.ordinal),
    check('search_sections_kind', sql`${t.kind} in ('title','summary','about','lesson','text','spoken')`),
    check('search_sections_language', sql`${t.language} in ('es','pt','en')`),
  ],
)

/** Every lesson that was ever published; facts about people point here, so it is never deleted. */
export const lessons = sqliteTable(
  'lessons',
  {
    courseId: text('course_id')
      .notNull()
      .references(() => courses.id),
    id: text('id').notNull(),
    kind: text('kind').notNull(),
    firstRevision: integer('first_revision').notNull(),
    // the newest revision that lacked it after it first appeared: for those inside by then it is no longer required
    lastAbsentRevision: integer('last_absent_revision'),
  },
  (t) => [
    primaryKey({ columns: [t.courseId, t.id] }),
    check('lessons_kind', sql`${t.kind} in ('video','reading','quiz')`),
  ],
)

/** Which bytes a published revision names: these are public and immutable. */
export const revisionMedia = sqliteTable(
  'revision_media',
  {
    courseId: text('course_id').notNull(),
    revision: integer('revision').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [primaryKey({ columns: [t.courseId, t.revision, t.hash] }), index('revision_media_hash').on(t.hash)],
)

/** What learners tell the team: something is wrong at this place of a lesson. */
export const errorReports = sqliteTable(
  'error_reports',
  {
    id: text('id').primaryKey(), // made in the form, so that sending twice is reporting once
    courseId: text('course_id')
      .notNull()
      .references(() => courses.id),
    lessonId: text('lesson_id').notNull(),
    revision: integer('revision').notNull(),
    language: text('language').notNull(),
    asset: text('asset'),
    atMs: integer('at_ms'),
    words: text('words').notNull(),
    personId: text('person_id').notNull(),
    reportedAt: integer('reported_at').notNull(),
    settledAt: integer('settled_at'),
    settledBy: text('settled_by'),
    answer: text('answer'),
  },
  (t) => [index('error_reports_course').on(t.courseId, t.settledAt), index('error_reports_person').on(t.personId)],
)
