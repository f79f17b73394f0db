// Certificates: frozen, signed facts. At most one current a person and course, enforced by an index.
import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
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
  },
  (t) => [
    uniqueIndex('credentials_code').on(t.code),
    uniqueIndex('credentials_current').on(t.enrolmentId).where(sql`replaced_at is null and revoked_at is null`),
    index('credentials_enrolment').on(t.enrolmentId),
  ],
)
