// People, the roles they were given, where they work, their sign-ins and the one-time secrets sent to them by mail.
// Secrets are stored as SHA-256 only: a copy of this file signs nobody in.
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { institutions } from './institutions'

export const people = sqliteTable(
  'people',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(), // as it stands on certificates
    email: text('email'), // as typed; none for people with an access card
    accessName: text('access_name'), // user name of people with an access card: lower case, unique
    emailKey: text('email_key'), // normalised, for look-up; owned only once it is confirmed
    country: text('country').notNull(), // ISO 3166-1 alpha-2 of where the person works
    language: text('language').notNull(),
    passwordHash: text('password_hash'), // argon2id; none = cannot sign in by password
    passwordByMailAt: integer('password_by_mail_at'), // it was chosen by a link from the mail: it shows no more than that
    emailConfirmedAt: integer('email_confirmed_at'),
    createdAt: integer('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    endedAt: integer('ended_at'),
  },
  (t) => [
    // Anyone may write any address: until it is confirmed several accounts may carry it (docs/decisions/005).
    uniqueIndex('people_email_owner')
      .on(t.emailKey)
      .where(sql`email_confirmed_at is not null`),
    index('people_email_key').on(t.emailKey),
    uniqueIndex('people_access_name').on(t.accessName),
    // who works in a country, for groups
    index('people_country')
      .on(t.country, t.id)
      .where(sql`ended_at is null`),
    index('people_ended')
      .on(t.endedAt)
      .where(sql`ended_at is not null`),
    check('people_language', sql`${t.language} in ('es','pt','en')`),
    check('people_country', sql`length(${t.country}) = 2`),
  ],
)

/**
 * A number for each person, in the order they came. The full-text index people_words goes by it: name, address and access
 * name, accents folded, kept by triggers on people. A row's own number may change when the file is compacted; this does not.
 */
export const peopleNumbers = sqliteTable(
  'people_numbers',
  {
    n: integer('n').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
  },
  (t) => [uniqueIndex('people_numbers_person').on(t.personId)],
)

export const roleGrants = sqliteTable(
  'role_grants',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    role: text('role').notNull(), // everyone is a learner; these come on top
    institutionId: text('institution_id').references(() => institutions.id), // a coordinator of one institution …
    country: text('country'), // … or of one country (ISO 3166-1 alpha-2); neither = of the whole programme
    grantedAt: integer('granted_at').notNull(),
    grantedBy: text('granted_by').notNull(),
    endedAt: integer('ended_at'),
    endedBy: text('ended_by'),
  },
  (t) => [
    uniqueIndex('role_grants_current')
      .on(t.personId, t.role)
      .where(sql`ended_at is null`),
    // who holds a role now, last given first
    index('role_grants_standing')
      .on(t.role, t.grantedAt, t.id)
      .where(sql`ended_at is null`),
    index('role_grants_person').on(t.personId, t.grantedAt),
    check('role_grants_role', sql`${t.role} in ('instructor','coordinator','administrator')`),
  ],
)

export const signIns = sqliteTable(
  'sign_ins',
  {
    id: text('id').primaryKey(), // SHA-256 of the cookie's token
    userId: text('user_id')
      .notNull()
      .references(() => people.id),
    expiresAt: integer('expires_at').notNull(), // seconds, as Lucia's adapter writes it
    createdAt: integer('created_at').notNull(),
    place: text('place').notNull().default('own'), // 'shared': a computer others use; short, and nothing stays
    proofs: text('proofs').notNull().default(''), // how the person showed who they are, parted by spaces
    provedAt: integer('proved_at').notNull().default(0), // when they last did
    label: text('label').notNull().default(''), // browser and system, coarse: 'Chrome · Android'
    usedAt: integer('used_at').notNull().default(0), // the last day it was used, written once a day
  },
  (t) => [index('sign_ins_user').on(t.userId), index('sign_ins_expires').on(t.expiresAt)],
)

export const oneTimeTokens = sqliteTable(
  'one_time_tokens',
  {
    id: text('id').primaryKey(), // SHA-256 of purpose + token
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    purpose: text('purpose').notNull(),
    email: text('email').notNull(), // the address it was sent to: a changed address voids it
    codeHash: text('code_hash'), // the short code typed by hand, salted by the row's id
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    usedAt: integer('used_at'),
    voidedAt: integer('voided_at'),
  },
  (t) => [
    index('one_time_tokens_person').on(t.personId, t.purpose),
    check('one_time_tokens_purpose', sql`${t.purpose} in ('confirm','recover')`),
  ],
)

/** The dated link of a person to a museum: declared by the person, or confirmed. */
export const affiliations = sqliteTable(
  'affiliations',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    institutionId: text('institution_id')
      .notNull()
      .references(() => institutions.id),
    jobArea: text('job_area'),
    fromAt: integer('from_at').notNull(),
    toAt: integer('to_at'),
    declaredAt: integer('declared_at').notNull(),
    confirmedAt: integer('confirmed_at'),
    confirmedBy: text('confirmed_by'),
  },
  (t) => [index('affiliations_person').on(t.personId), index('affiliations_institution').on(t.institutionId)],
)

/** A user name on paper and a code that signs in once, for people without e-mail. A new card voids the one before. */
export const accessCards = sqliteTable(
  'access_cards',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    codeHash: text('code_hash').notNull(), // salted by the row's id
    institutionId: text('institution_id').references(() => institutions.id),
    madeAt: integer('made_at').notNull(),
    madeBy: text('made_by').notNull(),
    expiresAt: integer('expires_at').notNull(),
    usedAt: integer('used_at'),
    voidedAt: integer('voided_at'),
  },
  (t) => [index('access_cards_person').on(t.personId)],
)

/** What a person agreed to, and when it ended. The newest row of a kind counts. */
export const consents = sqliteTable(
  'consents',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    // 'learning-mail': reminders and news about one's own courses; 'group-mail': reminders of deadlines and what coordinators
    // write; 'share-with-institution': its coordinators see status, dates, hours and certificates
    kind: text('kind').notNull(),
    institutionId: text('institution_id').references(() => institutions.id), // with whom it is shared
    textVersion: integer('text_version').notNull(),
    givenAt: integer('given_at').notNull(),
    endedAt: integer('ended_at'),
    endedHow: text('ended_how'), // 'account', 'mail-link', or 'workplace': the affiliation it was about ended
  },
  (t) => [
    uniqueIndex('consents_current')
      .on(t.personId, t.kind)
      .where(sql`ended_at is null`),
    index('consents_institution').on(t.institutionId, t.personId),
    index('consents_person').on(t.personId, t.givenAt),
  ],
)

/**
 * Another address was asked for in the place of a confirmed one. It counts once it is confirmed; for seven days whoever
 * reads the old address may take it back. The links of its mails are sealed with a key of the machine: no secret is kept.
 */
export const emailChanges = sqliteTable(
  'email_changes',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    oldEmail: text('old_email').notNull(),
    newEmail: text('new_email').notNull(),
    language: text('language').notNull(),
    askedAt: integer('asked_at').notNull(),
    confirmedAt: integer('confirmed_at'),
    voidedAt: integer('voided_at'), // withdrawn, or another was asked for, before it was confirmed
    returnedAt: integer('returned_at'), // taken back from the old address
  },
  (t) => [index('email_changes_person').on(t.personId, t.askedAt)],
)
