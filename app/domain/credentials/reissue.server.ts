// Another certificate in the place of one: the same facts under another name, or with the identity number or without it.
// The old one stays readable and says what replaced it.
import { eq } from 'drizzle-orm'
import { credentials } from '../../../db/schema/credentials'
import { newId } from '../../platform/ids'
import { record } from '../audit/record.server'
import type { Context } from '../context'
import { programme } from '../settings/queries.server'
import { moduleMinutes } from './collect-facts.server'
import { CertificateFacts } from './facts'
import { keep } from './issue.server'
import { newCode } from './new-code.server'
import type { CredentialRow } from './queries.server'
import { daysIn, formatCode } from './rules'
import { freezeIdentity, type Identity } from './seal-identity.server'
import { dayIn } from './wording'

/** Inside the caller's transaction, which has seen that the row is current. Returns the grouped code. */
export function reissue(
  ctx: Context,
  row: CredentialRow,
  as: { name?: string; identity: Identity | undefined },
): string {
  const before = CertificateFacts.parse(JSON.parse(row.facts))
  const [id, code] = [newId(), newCode(ctx.db)]
  const identity = as.identity && freezeIdentity(ctx.keys, id, as.identity)
  const facts: CertificateFacts = {
    ...asVersion2(ctx, before),
    id,
    code: formatCode(code),
    replaces: before.code,
    holder: { name: as.name ?? before.holder.name, ...(identity ? { identity: identity.facts } : {}) },
    keyId: ctx.keys.signingKeyId,
    issuedOn: dayIn(ctx.now, programme(ctx.db).reportTimeZone),
    issuedAt: ctx.now,
  }
  // The old one first: the index lets only one be current.
  ctx.db.update(credentials).set({ replacedAt: ctx.now, replacedBy: id }).where(eq(credentials.id, row.id)).run()
  const { enrolmentId, markShownAt } = row
  keep(ctx, { enrolmentId, facts, code, markShownAt, identity: identity?.sealed ?? null })
  record(ctx, 'credentials.replace', row.id, { by: id })
  return formatCode(code)
}

/** What version 1 did not say yet follows from the revision it names and from its own dates. */
function asVersion2({ db }: Context, facts: CertificateFacts): CertificateFacts {
  if (facts.version === 2) return facts
  const { course } = facts
  const minutes = moduleMinutes(db, course.id, course.revision)
  const isSame = minutes.length === course.modules.length
  const modules = isSame ? course.modules.map((module, i) => ({ ...module, minutes: minutes[i] ?? 0 })) : course.modules
  const days = daysIn({ from: facts.startedOn, to: facts.completedOn })
  return { ...facts, version: 2, days, course: { ...course, modules } }
}
