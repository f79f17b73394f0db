// A row of the register is written, for verbs that have asked whether they may. The same name in the same province twice
// is one row; capitals, accents and signs make no other name of it.
import { and, eq, sql } from 'drizzle-orm'
import { institutions } from '../../../db/schema/institutions'
import { newId } from '../../platform/ids'
import { type Db, once } from '../../platform/db'
import { actorName, type Context } from '../context'
import { Refusal } from '../refusal'
import { nameKey } from './name-key'
import { areInstitutionFields, type InstitutionFields, tidyInstitutionName } from './rules'

const p = sql.placeholder
const namesakes = (db: Db) =>
  db
    .select({ id: institutions.id, into: institutions.mergedInto })
    .from(institutions)
    .where(
      and(
        eq(institutions.country, p('country')),
        eq(institutions.nameKey, p('key')),
        sql`${institutions.province} is ${p('province')}`,
      ),
    )
    .prepare()
const insertRow = (db: Db) =>
  db
    .insert(institutions)
    .values({
      id: p('id'),
      name: p('name'),
      nameKey: p('nameKey'),
      country: p('country'),
      province: p('province'),
      kind: p('kind'),
      createdAt: p('createdAt'),
      createdBy: p('createdBy'),
    })
    .prepare()

/** The institution of this name and place, as it stands: where it was merged, the one that stands for it. */
export function findNamesake(db: Db, { name, country, province }: Omit<InstitutionFields, 'kind'>): string | undefined {
  const rows = once(db, namesakes).all({ country, key: nameKey(name), province: province ?? null })
  const row = rows.find(({ into }) => into === null) ?? rows[0]
  return row && (row.into ?? row.id)
}

/** In the caller's transaction. Refuses: institution-invalid. */
export function writeInstitution(ctx: Context, input: InstitutionFields): { institutionId: string; isNew: boolean } {
  const fields = { ...input, name: tidyInstitutionName(input.name) }
  if (!areInstitutionFields(fields)) throw new Refusal('institution-invalid')
  const known = findNamesake(ctx.db, fields)
  if (known !== undefined) return { institutionId: known, isNew: false }
  const { name, country, province = null, kind } = fields
  const row = { id: newId(), name, nameKey: nameKey(name), country, province, kind }
  // made once: lists of fifty thousand come through here
  once(ctx.db, insertRow).run({ ...row, createdAt: ctx.now, createdBy: actorName(ctx.actor) })
  return { institutionId: row.id, isNew: true }
}
