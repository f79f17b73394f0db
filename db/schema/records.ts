// Records of results: signed lists of who completed what, as they were printed. The names stand in the file alone; what is
// kept here is enough to tell whether a file is the one that was signed, also long after the file itself went.
import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

export const resultRecords = sqliteTable(
  'result_records',
  {
    exportId: text('export_id').primaryKey(), // of report_exports: the file it was written as
    code: text('code').notNull(), // without separators
    statement: text('statement').notNull(), // RFC 8785 JSON, exactly the bytes that were signed; holds the list's digest
    signature: text('signature').notNull(), // Ed25519, base64url
    keyId: text('key_id').notNull(),
    fileDigest: text('file_digest').notNull(), // SHA-256 of the PDF, hex
    rows: integer('rows').notNull(),
    query: text('query').notNull(), // JSON of CompletionQuery: what was asked
    scope: text('scope').notNull(), // JSON of Scope: of whose part of the programme it is
    personId: text('person_id').notNull(), // who asked
    signedAt: integer('signed_at').notNull(),
    withdrawnAt: integer('withdrawn_at'),
    withdrawnBy: text('withdrawn_by'),
    withdrawnReason: text('withdrawn_reason'), // for coordinators, not for the public page
  },
  (t) => [
    uniqueIndex('result_records_code').on(t.code),
    check('result_records_rows', sql`${t.rows} > 0`),
    check('result_records_withdrawn', sql`(${t.withdrawnAt} is null) = (${t.withdrawnReason} is null)`),
  ],
)
