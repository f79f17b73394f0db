// What only the holder of a certificate is told on its page, and may do there.
import type { Holder } from '../../domain/credentials/facts'
import { newestCorrectionOf } from '../../domain/credentials/name-correction-queries.server'
import { currentInPlaceOf } from '../../domain/credentials/queries.server'
import { formatCode } from '../../domain/credentials/rules'
import { identityOf, openIdentity } from '../../domain/credentials/seal-identity.server'
import { sayIdentity, sayMoment, sayPercent } from '../../domain/credentials/wording'
import type { Verification } from '../../domain/credentials/verify.server'
import { type CombinedVerification, currentCombinedCode } from '../../domain/credentials/verify-combined.server'
import { programme } from '../../domain/settings/queries.server'
import type { OwnCertificateInput, OwnIdentity, OwnStanding } from '../../ui/certificate/own-certificate'
import type { DoorContext } from '../guard.server'
import { isHolder } from './certificate-page.server'

export function ownOf(ctx: DoorContext, found: Verification): OwnCertificateInput | undefined {
  if (!isHolder(ctx, found) || !found.facts) return undefined
  const { facts, status, code } = found
  const mark = facts.markPercent
  if (status === 'revoked') return { lang: ctx.lang, code, standing: revoked(found.revokedReason) }
  if (status === 'replaced') {
    const current = currentInPlaceOf(ctx.db, facts.id)
    return { lang: ctx.lang, code, standing: replaced(current && formatCode(current.code)) }
  }
  const standing = {
    ...shared(ctx, code),
    ...(mark === undefined ? {} : { mark: sayPercent(mark, ctx.lang) }),
    isMarkShown: found.isMarkShown,
    hasBadge: true,
    identity: identityState(ctx, facts.id, facts.holder, found.identity),
  }
  return { lang: ctx.lang, code, standing }
}

export function ownCombinedOf(ctx: DoorContext, found: CombinedVerification): OwnCertificateInput | undefined {
  const { facts, row, status, code } = found
  if (ctx.viewer?.id !== row.personId || !facts) return undefined
  if (status === 'revoked') return { lang: ctx.lang, code, standing: revoked(row.revokedReason ?? undefined) }
  if (status === 'replaced') return { lang: ctx.lang, code, standing: replaced(currentCombinedCode(ctx.db, found)) }
  const identity = identityState(ctx, facts.id, facts.holder, row.identity)
  return { lang: ctx.lang, code, standing: { ...shared(ctx, code), isMarkShown: false, identity, hasBadge: false } }
}

const revoked = (reason: string | undefined): OwnStanding => ({ is: 'revoked', ...(reason ? { reason } : {}) })
const replaced = (currentCode: string | undefined): OwnStanding => ({
  is: 'replaced',
  ...(currentCode ? { currentCode } : {}),
})
function shared({ db, lang, origin, viewer }: DoorContext, code: string) {
  const newest = viewer && newestCorrectionOf(db, viewer.id)
  return {
    is: 'standing' as const,
    shareUrl: `${origin}/v/${code}`,
    ...(newest?.decidedAt === null
      ? { correctionAskedOn: sayMoment(newest.askedAt, lang, programme(db).reportTimeZone).date }
      : {}),
  }
}

/** The whole number on the PDF of its holder; nothing for anybody else. */
export function ownNumber(
  ctx: DoorContext,
  of: { holderId: string; id: string; sealed: string | null },
): string | undefined {
  return ctx.viewer?.id === of.holderId ? openIdentity(ctx.keys, of.id, of.sealed)?.number : undefined
}

function identityState(ctx: DoorContext, id: string, { identity }: Holder, sealed: string | null): OwnIdentity {
  const opened = openIdentity(ctx.keys, id, sealed)
  if (identity && opened) return { state: 'printed', said: sayIdentity(opened, opened.number, ctx.lang) }
  if (identity) return { state: 'removed', said: sayIdentity(identity, identity.masked, ctx.lang) }
  const given = ctx.viewer && identityOf(ctx.db, ctx.keys, ctx.viewer.id)
  return given ? { state: 'given', said: sayIdentity(given, given.number, ctx.lang) } : { state: 'none' }
}
