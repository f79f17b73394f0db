// What the public page of a record shows, said in the reader's language. No name is on it.
import { groupDigest } from '../../domain/records/facts'
import { type compareFile, type RecordVerification, verifyRecord } from '../../domain/records/verify-record.server'
import { sayDay, sayMoment } from '../../domain/credentials/wording'
import { programme } from '../../domain/settings/queries.server'
import { limit, limitKey } from '../../platform/limits'
import { formatNumber } from '../../ui/kit/format'
import type { ShownRecord } from '../../ui/records/record-page'
import type { DoorContext } from '../guard.server'
import { PRIVATE } from './certificate-page.server'

/**
 * A record, or that there is none; 0 = no limit was reached. Codes that lead nowhere are counted, as those of certificates
 * are; files that are sent always.
 */
export async function recordAt(
  ctx: DoorContext,
  typed: string,
  { isSent = false } = {},
): Promise<RecordVerification | { retryMs: number }> {
  const found = verifyRecord(ctx.db, typed)
  if (found && !isSent) return found
  const answer = await limit(ctx.db, 'verify-address', limitKey(ctx.keys, 'verify', ctx.visit.address))
  if (!answer.ok) return { retryMs: answer.retryMs }
  return found ?? { retryMs: 0 }
}

/** 404, or 429 with the time to wait. */
export function refusedRecord({ retryMs }: { retryMs: number }): { status: number; headers: Record<string, string> } {
  if (retryMs === 0) return { status: 404, headers: PRIVATE }
  return { status: 429, headers: { ...PRIVATE, 'Retry-After': String(Math.ceil(retryMs / 1000)) } }
}

export const comparedPage = (compared: ReturnType<typeof compareFile>) => ({ compared })

export function recordPage(ctx: DoorContext, found: RecordVerification): ShownRecord {
  const { lang } = ctx
  const { statement, code, status, withdrawnAt, signature, key } = found
  const { reportTimeZone } = programme(ctx.db)
  return {
    lang,
    code,
    status,
    // read anywhere: only a zone that everybody can place
    checked: sayMoment(ctx.now, lang, 'UTC'),
    withdrawnOn: withdrawnAt === null ? undefined : sayMoment(withdrawnAt, lang, reportTimeZone).date,
    facts: statement && {
      issuer: statement.issuer.name[lang],
      legalId: statement.issuer.legalId,
      signedOn: sayDay(statement.signedOn, lang),
      rows: formatNumber(statement.rows, lang),
      digest: groupDigest(statement.listDigest),
      signature,
      keyId: key.id,
      publicKeyPem: key.publicKeyPem,
    },
  }
}
