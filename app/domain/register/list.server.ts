// The register as coordinators search it: what they coordinate, and nothing of the rest.
import { and, asc, count, eq, isNull, like, or, type SQL } from 'drizzle-orm'
import { affiliations } from '../../../db/schema/accounts'
import { institutionMerges, institutions } from '../../../db/schema/institutions'
import type { Db } from '../../platform/db'
import type { CoordinatorScope } from '../accounts/policy'
import { sharesWith } from '../accounts/sharing.server'
import { nameKey } from '../institutions/name-key'
import { findInstitution, type Institution, isOfInstitution } from '../institutions/queries.server'
import { alikePairs, alikeTo, tracesOf } from './alike'
import { maySee } from './policy'

export const INSTITUTIONS_A_PAGE = 50
const MOST_PAIRS = 100
/** No country of the community has half as many museums: a page does not wait for a list that went wrong. */
const MOST_READ = 10_000
const MOST_NEAR = 2000

export interface RegisterFilter {
  /** words of the name, in any order, without accents */
  q?: string | undefined
  country?: string | undefined
  province?: string | undefined
  kind?: string | undefined
}

/** A page (from 1) of those that fit, by name, and how many do. */
export function listRegister(
  db: Db,
  scope: CoordinatorScope,
  filter: RegisterFilter,
  page = 1,
): { rows: Institution[]; total: number } {
  if (!scope) return { rows: [], total: 0 }
  const fit = and(
    isNull(institutions.mergedInto),
    scope.institutionId === null ? undefined : eq(institutions.id, scope.institutionId),
    scope.country === null ? undefined : eq(institutions.country, scope.country),
    filter.country ? eq(institutions.country, filter.country) : undefined,
    filter.province ? eq(institutions.province, filter.province) : undefined,
    filter.kind ? eq(institutions.kind, filter.kind) : undefined,
    ...wordsOf(filter.q).map((word) => like(institutions.nameKey, `%${word}%`)),
  )
  const total = db.select({ n: count() }).from(institutions).where(fit).get()?.n ?? 0
  const rows = db
    .select(FIELDS)
    .from(institutions)
    .where(fit)
    .orderBy(asc(institutions.nameKey), asc(institutions.id))
    .limit(INSTITUTIONS_A_PAGE)
    .offset((Math.max(1, page) - 1) * INSTITUTIONS_A_PAGE)
    .all()
  return { rows, total }
}

const FIELDS = {
  id: institutions.id,
  name: institutions.name,
  country: institutions.country,
  province: institutions.province,
  kind: institutions.kind,
}

/** Letters and digits alone: nothing in them is a pattern. */
const wordsOf = (q: string | undefined): string[] =>
  nameKey((q ?? '').slice(0, 200))
    .split(' ')
    .filter(Boolean)
    .slice(0, 10)

export interface MergedRow {
  id: string
  name: string
  mergedAt: number
}
export interface InstitutionPage extends Institution {
  /** people who work there now, as far as they said so; for an institution's coordinators, those who share with it */
  people: number
  /** rows that were merged into it, directly: each can stand again */
  merged: MergedRow[]
  /** which may be the same */
  alike: Institution[]
}

/** One of them with what its page shows; by the id of a merged one too. undefined = not there for this coordinator. */
export function institutionPage(db: Db, scope: CoordinatorScope, id: string): InstitutionPage | undefined {
  const found = findInstitution(db, id)
  if (!found || !maySee(scope, found)) return undefined
  // of an institution's coordinators: those they may see, as everywhere
  const seen = scope?.institutionId ? sharesWith(affiliations.personId, scope.institutionId) : undefined
  const here = and(isNull(affiliations.toAt), isOfInstitution(affiliations.institutionId, found.id), seen)
  const people = db.select({ n: count() }).from(affiliations).where(here).get()?.n ?? 0
  const alike = scope?.institutionId ? [] : alikeRows(db, found)
  return { ...found, people, merged: mergedInto(db, found.id), alike }
}

function alikeRows(db: Db, found: Institution): Institution[] {
  const own = { ...found, nameKey: nameKey(found.name) }
  const near = tracesOf(own.nameKey).map((trace) => like(institutions.nameKey, `%${trace}%`))
  const rows = standing(db, and(eq(institutions.country, found.country), or(...near)), MOST_NEAR)
  return alikeTo(own, rows).map(shown)
}

function mergedInto(db: Db, id: string): MergedRow[] {
  return db
    .select({ id: institutions.id, name: institutions.name, mergedAt: institutionMerges.mergedAt })
    .from(institutionMerges)
    .innerJoin(institutions, eq(institutions.id, institutionMerges.mergedId))
    .where(and(eq(institutionMerges.survivorId, id), isNull(institutionMerges.undoneAt)))
    .orderBy(asc(institutions.nameKey))
    .all()
}

/** Likely the same institution twice, in one country, the most alike first. */
export function listAlike(db: Db, scope: CoordinatorScope, country: string): { a: Institution; b: Institution }[] {
  if (!scope || scope.institutionId !== null || (scope.country !== null && scope.country !== country)) return []
  const rows = standing(db, eq(institutions.country, country), MOST_READ)
  return alikePairs(rows, MOST_PAIRS).map(({ a, b }) => ({ a: shown(a), b: shown(b) }))
}

type Row = Institution & { nameKey: string }

const standing = (db: Db, where: SQL | undefined, most: number): Row[] =>
  db
    .select({ ...FIELDS, nameKey: institutions.nameKey })
    .from(institutions)
    .where(and(where, isNull(institutions.mergedInto)))
    .orderBy(asc(institutions.nameKey))
    .limit(most)
    .all()

const shown = ({ id, name, country, province, kind }: Row): Institution => ({ id, name, country, province, kind })
