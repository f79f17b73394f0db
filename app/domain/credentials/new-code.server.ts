// Codes for certificates of every kind: one code leads to one certificate, whichever table it stands in.
import { randomBytes } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { combinedCredentials, credentials } from '../../../db/schema/credentials'
import { type Db, once } from '../../platform/db'
import { codeFrom } from './rules'

const single = (db: Db) =>
  db
    .select({ id: credentials.id })
    .from(credentials)
    .where(eq(credentials.code, sql.placeholder('code')))
    .prepare()

const combined = (db: Db) =>
  db
    .select({ id: combinedCredentials.id })
    .from(combinedCredentials)
    .where(eq(combinedCredentials.code, sql.placeholder('code')))
    .prepare()

/** 80 random bits that no certificate has yet; called under the writer's lock. */
export function newCode(db: Db): string {
  for (;;) {
    const code = codeFrom(randomBytes(10))
    if (!once(db, single).get({ code }) && !once(db, combined).get({ code })) return code
  }
}
