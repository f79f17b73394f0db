// What somebody agreed to, each with the version of the words it was asked in, and how it stands now.
import { desc, eq } from 'drizzle-orm'
import { consents } from '../../../db/schema/accounts'
import type { Db } from '../../platform/db'
import { type ConsentKind, shownSince, standing } from '../accounts/consent-texts'
import { findInstitution } from '../institutions/queries.server'

export interface Agreement {
  id: string
  kind: ConsentKind
  version: number
  /** day from which these words were shown */
  shownSince: string
  institution: string | undefined
  givenAt: number
  endedAt: number | null
  endedHow: string | null
  standing: 'holds' | 'asked' | 'paused'
}

/** The last given first; at most a hundred. */
export function agreementsOf(db: Db, personId: string): Agreement[] {
  const rows = db
    .select()
    .from(consents)
    .where(eq(consents.personId, personId))
    .orderBy(desc(consents.givenAt), desc(consents.id))
    .limit(100)
    .all()
  return rows.map(({ id, textVersion, institutionId, givenAt, endedAt, endedHow, ...row }) => {
    const kind = row.kind as ConsentKind
    const institution = institutionId === null ? undefined : findInstitution(db, institutionId)?.name
    const at = { givenAt, endedAt, endedHow, institution }
    const words = { version: textVersion, shownSince: shownSince(kind, textVersion) }
    return { id, kind, ...at, ...words, standing: standing(kind, textVersion) }
  })
}
