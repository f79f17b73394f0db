// Certificates: frozen, signed facts. At most one current a person and course, enforced by an index.
import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { people } from './accounts'
import { enrolments } from './enrolments'

export const credentials = sqliteTable(
  'credentials',
  {
    id: text('id').primaryKey(),
    enrolmentId: text('enrolment_id')
      .notNull()
      .references(() => enrolments.id),
    code: text('code').notNull(), // without separators
    facts: text('facts').notNull(), // RFC 8785 JSON, exactly the bytes that were signed
    signature: text('signature').notNull(), // Ed25519, base64url
    publicSignature: text('public_signature'), // the same over the facts without the mark; none where there is no mark
    keyId: text('key_id').notNull(),
    issuedAt: integer('issued_at').notNull(),
    issuedBy: text('issued_by').notNull(),
    markShownAt: integer('mark_shown_at'), // the holder's choice for the public page
    replacedAt: integer('replaced_at'),
    replacedBy: text('replaced_by'), // id of the credential in its place
    revokedAt: integer('revoked_at'),
    revokedBy: text('revoked_by'),
    revokedReason: text('revoked_reason'),
    identity: text('identity'), // sealed: the holder's identity number as it stood at issue
  },
  (t) => [
    uniqueIndex('credentials_code').on(t.code),
    uniqueIndex('credentials_current')
      .on(t.enrolmentId)
      .where(sql`replaced_at is null and revoked_at is null`),
    index('credentials_enrolment').on(t.enrolmentId),
  ],
)

/** One certificate over several courses. Its parts stay certificates of their own. */
export const combinedCredentials = sqliteTable(
  'combined_credentials',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    code: text('code').notNull(),
    partsKey: text('parts_key').notNull(), // sorted ids of the parts: asking for the same courses twice gives one
    facts: text('facts').notNull(),
    signature: text('signature').notNull(),
    keyId: text('key_id').notNull(),
    identity: text('identity'), // sealed
    issuedAt: integer('issued_at').notNull(),
    issuedBy: text('issued_by').notNull(),
    replacedAt: integer('replaced_at'),
    replacedBy: text('replaced_by'),
    revokedAt: integer('revoked_at'),
    revokedBy: text('revoked_by'),
    revokedReason: text('revoked_reason'),
  },
  (t) => [
    uniqueIndex('combined_credentials_code').on(t.code),
    uniqueIndex('combined_credentials_current')
      .on(t.personId, t.partsKey)
      .where(sql`replaced_at is null and revoked_at is null`),
    index('combined_credentials_person').on(t.personId),
  ],
)

export const combinedParts = sqliteTable(
  'combined_parts',
  {
    combinedId: text('combined_id')
      .notNull()
      .references(() => combinedCredentials.id),
    credentialId: text('credential_id')
      .notNull()
      .references(() => credentials.id),
  },
  (t) => [
    primaryKey({ columns: [t.combinedId, t.credentialId] }),
    index('combined_parts_credential').on(t.credentialId),
  ],
)

/** A national identity number, only where its holder gave it: encrypted, never searched, never in a log. */
export const identityNumbers = sqliteTable('identity_numbers', {
  personId: text('person_id')
    .primaryKey()
    .references(() => people.id),
  country: text('country').notNull(),
  kind: text('kind').notNull(), // 'DNI', 'CPF' …: what it is called there
  sealed: text('sealed').notNull(), // AES-256-GCM under the machine's key
  givenAt: integer('given_at').notNull(),
  printSince: integer('print_since'), // the holder wants it on certificates
})

/** The holder asks for another spelling of the name on a certificate; a coordinator decides. */
export const nameCorrections = sqliteTable(
  'name_corrections',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    nameBefore: text('name_before').notNull(),
    nameAsked: text('name_asked').notNull(),
    reason: text('reason').notNull(),
    askedAt: integer('asked_at').notNull(),
    decidedAt: integer('decided_at'),
    decidedBy: text('decided_by'),
    decision: text('decision'), // 'granted', 'refused', 'withdrawn'
    answer: text('answer'),
  },
  (t) => [
    index('name_corrections_person').on(t.personId),
    index('name_corrections_waiting')
      .on(t.askedAt)
      .where(sql`decided_at is null`),
    uniqueIndex('name_corrections_open')
      .on(t.personId)
      .where(sql`decided_at is null`),
    check(
      'name_corrections_decision',
      sql`${t.decision} is null or ${t.decision} in ('granted','refused','withdrawn')`,
    ),
  ],
)

/**
 * One flat row a certificate, of one course or combined, written by triggers alone (as report_rows are, decision 030) in the
 * transaction of the certificate itself. `register_names` beside it is the full text of the names, by the same number.
 */
export const registerRows = sqliteTable(
  'register_rows',
  {
    n: integer('n').primaryKey(), // the order in which they came
    credentialId: text('credential_id').notNull(), // of credentials, or of combined_credentials
    kind: text('kind').notNull(), // 'single', 'combined'
    code: text('code').notNull(), // without separators
    enrolmentId: text('enrolment_id'), // none for a combined one
    personId: text('person_id').notNull(),
    courseId: text('course_id'), // none for a combined one
    name: text('name').notNull(), // a replaced one has the name of what took its place: the former is not shown
    // of the moment of completion; of a combined one where all its parts agree
    country: text('country'),
    institutionId: text('institution_id'),
    completedAt: integer('completed_at'),
    issuedAt: integer('issued_at').notNull(),
    status: text('status').notNull(), // 'current', 'replaced', 'revoked'
  },
  (t) => [
    uniqueIndex('register_rows_credential').on(t.credentialId),
    uniqueIndex('register_rows_code').on(t.code),
    index('register_rows_issued').on(t.issuedAt),
    index('register_rows_status').on(t.status, t.issuedAt),
    index('register_rows_course').on(t.courseId, t.issuedAt),
    index('register_rows_country').on(t.country, t.issuedAt),
    index('register_rows_institution').on(t.institutionId, t.issuedAt),
    index('register_rows_enrolment').on(t.enrolmentId),
    index('register_rows_person').on(t.personId, t.issuedAt),
    check('register_rows_kind', sql`${t.kind} in ('single','combined')`),
    check('register_rows_status', sql`${t.status} in ('current','replaced','revoked')`),
  ],
)
