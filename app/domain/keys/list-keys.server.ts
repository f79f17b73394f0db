// The signing keys on record, the oldest first.
import { asc } from 'drizzle-orm'
import { signingKeys } from '../../../db/schema/settings'
import type { Db } from '../../platform/db'

export const listSigningKeys = (db: Db) =>
  db.select().from(signingKeys).orderBy(asc(signingKeys.createdAt), asc(signingKeys.id)).all()
