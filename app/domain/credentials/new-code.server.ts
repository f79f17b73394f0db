// Codes for certificates of every kind: one code leads to one certificate, whichever table it stands in.
import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { combinedCredentials, credentials } from '../../../db/schema/credentials'
import type { Db } from '../../platform/db'
import { codeFrom } from './rules'

/** 80 random bits that no certificate has yet; called under the writer's lock. */
export function newCode(db: Db): string {
  for (;;) {
    const code = codeFrom(randomBytes(10))
    const single = db.select({ id: credentials.id }).from(credentials).where(eq(credentials.code, code)).get()
    const combined = db
      .select({ id: combinedCredentials.id })
      .from(combinedCredentials)
      .where(eq(combinedCredentials.code, code))
      .get()
    if (!single && !combined) return code
  }
}
