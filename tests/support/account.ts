// A password for an account of a test, or none.
import { eq } from 'drizzle-orm'
import { hashPassword } from '../../app/platform/password'
import type { Db } from '../../db/client'
import { people } from '../../db/schema/accounts'

export async function setPassword(db: Db, personId: string, password: string | undefined): Promise<void> {
  const passwordHash = password === undefined ? null : await hashPassword(password)
  db.update(people).set({ passwordHash }).where(eq(people.id, personId)).run()
}
