// The people of the world and the museums they work in. Accounts are opened by the product's verb; museums and links,
// which have no verb yet, are written as rows.
import { affiliations } from '../../../db/schema/accounts'
import { institutions } from '../../../db/schema/institutions'
import { nameKey } from '../../../app/domain/institutions/name-key'
import { signUp } from '../../../app/domain/accounts/sign-up.server'
import type { Context } from '../../../app/domain/context'
import { newId } from '../../../app/platform/ids'
import type { Lang } from '../../../app/platform/languages'
import type { Chance } from './chance'

const COUNTRIES: readonly (readonly [string, number])[] = [
  ['BR', 24], ['MX', 20], ['ES', 14], ['AR', 10], ['CO', 8], ['PT', 6], ['PE', 5], ['CL', 5], ['EC', 3], ['UY', 3], ['CR', 1], ['CU', 1],
] // prettier-ignore
const FIRST = [
  'Lucía',
  'João',
  'María José',
  'Ana',
  'Inês',
  'Carlos',
  'Ñusta',
  'Beatriz',
  'Tomás',
  'Conceição',
  'Rosa',
  'Martín',
]
const LAST = [
  'Quispe',
  'Araújo',
  'Mamani',
  'Beltrán',
  'Gonçalves',
  'Peña',
  'Ibáñez',
  'Tavares',
  'Muñoz',
  'Prado',
  'Ríos',
  'Yupanqui',
  'Zárate',
]
const AREAS = ['conservation', 'education', 'direction', 'security', 'registration']
const KINDS = ['public', 'public', 'private', 'mixed']

export interface Person {
  id: string
  language: Lang
}

export function makeInstitutions({ db, now }: Context, chance: Chance, count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const id = newId()
    const country = chance.weighed(COUNTRIES)
    const province = chance.next() < 0.9 ? `${country}-${String.fromCharCode(65 + chance.below(20))}` : null
    const name = `Museo ${chance.pick(LAST)} ${i}`
    db.insert(institutions)
      .values({
        id,
        name,
        nameKey: nameKey(name),
        country,
        province,
        kind: chance.pick(KINDS),
        createdAt: now,
        createdBy: 'machine:seed',
      })
      .run()
    return id
  })
}

/** One account with a confirmed address; six of ten people are linked to a museum. */
export function makePerson(
  ctx: Context,
  chance: Chance,
  n: number,
  museums: readonly string[],
  passwordHash: string,
): Person {
  const country = chance.weighed(COUNTRIES)
  const language: Lang = country === 'BR' || country === 'PT' ? 'pt' : 'es'
  const name = `${chance.pick(FIRST)} ${chance.pick(LAST)} ${chance.pick(LAST)}`
  const email = `persona${n}@museo.example`
  const { personId } = signUp(ctx, { name, email, country, language, passwordHash, isConfirmed: true })
  if (chance.next() < 0.6) {
    const link = { id: newId(), personId, institutionId: chance.pick(museums), jobArea: chance.pick(AREAS) }
    ctx.db
      .insert(affiliations)
      .values({ ...link, fromAt: ctx.now, declaredAt: ctx.now })
      .run()
  }
  return { id: personId, language }
}
