// Which certificates a zip of PDFs holds: those of the filters on the screen that stand, up to a number that can be waited for.
import type { Db } from '../../platform/db'
import type { Asking } from '../reports/completion-where.server'
import { countRegister, listRegister } from './list-register.server'
import type { RegisterRow } from './records'
import type { RegisterQuery } from './register-query'

export const MOST_PRINTED = 2_000

/** Of those that were asked for, the ones that stand: replaced and revoked ones are no documents to hand out. */
const standing = (query: RegisterQuery): RegisterQuery => ({ ...query, status: 'current' })

/** How many a zip would hold; more than MOST_PRINTED = none is made. */
export const countPrinted = (db: Db, query: RegisterQuery, asking: Pick<Asking, 'scope' | 'timeZone'>): number =>
  query.kind === 'past' || (query.status ?? 'current') !== 'current' ? 0 : countRegister(db, standing(query), asking)

/** Undefined where there are none, or too many. */
export function listPrinted(
  db: Db,
  query: RegisterQuery,
  asking: Pick<Asking, 'scope' | 'timeZone'>,
): RegisterRow[] | undefined {
  const count = countPrinted(db, query, asking)
  if (count === 0 || count > MOST_PRINTED) return undefined
  return listRegister(db, standing(query), asking, { limit: MOST_PRINTED }).rows
}
