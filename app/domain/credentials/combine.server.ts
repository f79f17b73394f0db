// Several of a person's certificates become one over all their hours. The parts stay certificates of their own; asking for
// the same ones again gives the same one.
import { and, eq, isNull } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import { combinedCredentials, combinedParts } from '../../../db/schema/credentials'
import { inTransaction } from '../../platform/db'
import { newId } from '../../platform/ids'
import { record } from '../audit/record.server'
import { actorName, type Context, personOf } from '../context'
import { Refusal } from '../refusal'
import { programme } from '../settings/queries.server'
import { countParts } from './collect-combined'
import { issuerFacts } from './collect-facts.server'
import { CombinedFacts } from './combined-facts'
import { CertificateFacts } from './facts'
import { newCode } from './new-code.server'
import { type CredentialRow, findByCode } from './queries.server'
import { registerKey } from './register-key.server'
import { formatCode, parseCode } from './rules'
import { freezeIdentity, type Identity, identityOf } from './seal-identity.server'
import { canonical } from './signing.server'
import { dayIn } from './wording'

const MOST_PARTS = 60

/**
 * Issues one certificate over the certificates with these codes, all of them current and the person's own. Refuses:
 * not-found (also another person's), combined-not-current, combined-too-few, combined-too-many, combined-names-differ.
 */
export function combine(ctx: Context, input: { codes: readonly string[] }): { code: string; isNew: boolean } {
  return inTransaction(ctx, (ctx) => {
    const personId = personOf(ctx).id
    const parts = new Map<string, CredentialRow>()
    for (const typed of input.codes) {
      const code = parseCode(typed)
      const row = code && findByCode(ctx.db, code)
      if (!row || row.holderId !== personId) throw new Refusal('not-found')
      if (row.replacedAt !== null || row.revokedAt !== null) throw new Refusal('combined-not-current')
      parts.set(row.id, row)
    }
    if (parts.size < 2) throw new Refusal('combined-too-few')
    if (parts.size > MOST_PARTS) throw new Refusal('combined-too-many', { count: MOST_PARTS })
    const standing = ctx.db
      .select({ code: combinedCredentials.code })
      .from(combinedCredentials)
      .where(
        and(
          eq(combinedCredentials.personId, personId),
          eq(combinedCredentials.partsKey, keyOf([...parts.keys()])),
          isNull(combinedCredentials.replacedAt),
          isNull(combinedCredentials.revokedAt),
        ),
      )
      .get()
    if (standing) return { code: formatCode(standing.code), isNew: false }
    const given = identityOf(ctx.db, ctx.keys, personId)
    const identity = given?.printSince ? given : undefined
    const { code } = issueCombined(ctx, { personId, parts: [...parts.values()], identity })
    return { code, isNew: true }
  })
}

/** The parts by which a combined certificate is known: asking for the same ones twice gives one. */
export const keyOf = (ids: readonly string[]): string => ids.toSorted().join(' ')

interface Combining {
  personId: string
  /** current rows of one person */
  parts: readonly CredentialRow[]
  identity: Identity | undefined
  /** grouped code of the one in whose place this is */
  replaces?: string
}

/** Signs and writes one, inside the caller's transaction. Refuses: combined-names-differ. */
export function issueCombined(ctx: Context, of: Combining): { id: string; code: string } {
  const { db, keys, now } = ctx
  const all = of.parts.map((row) => CertificateFacts.parse(JSON.parse(row.facts)))
  const names = new Set(all.map(({ holder }) => holder.name))
  const [name = ''] = names
  if (names.size > 1) throw new Refusal('combined-names-differ')
  const [id, code] = [newId(), newCode(db)]
  const identity = of.identity && freezeIdentity(keys, id, of.identity)
  const facts: CombinedFacts = {
    kind: 'combined',
    version: 1,
    id,
    code: formatCode(code),
    ...(of.replaces === undefined ? {} : { replaces: of.replaces }),
    holder: { name, ...(identity ? { identity: identity.facts } : {}) },
    ...countParts(all),
    ...issuerFacts(db, countryOf(ctx, of.personId)),
    keyId: keys.signingKeyId,
    issuedOn: dayIn(now, programme(db).reportTimeZone),
    issuedAt: now,
  }
  registerKey(ctx)
  const text = canonical(CombinedFacts.parse(facts))
  const signed = { facts: text, signature: keys.sign(Buffer.from(text)), keyId: keys.signingKeyId }
  const partsKey = keyOf(of.parts.map((row) => row.id))
  const issued = { issuedAt: now, issuedBy: actorName(ctx.actor) }
  db.insert(combinedCredentials)
    .values({ id, personId: of.personId, code, partsKey, ...signed, identity: identity?.sealed ?? null, ...issued })
    .run()
  db.insert(combinedParts)
    .values(of.parts.map((row) => ({ combinedId: id, credentialId: row.id })))
    .run()
  record(ctx, 'credentials.combine', id, { parts: of.parts.length })
  return { id, code: formatCode(code) }
}

function countryOf({ db }: Context, personId: string): string {
  return db.select({ country: people.country }).from(people).where(eq(people.id, personId)).get()?.country ?? ''
}
