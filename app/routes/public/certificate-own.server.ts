// What only the holder of a certificate is told on its page, and may do there.
import type { Holder } from '../../domain/credentials/facts'
import { identityOf, openIdentity } from '../../domain/credentials/seal-identity.server'
import { sayIdentity, sayPercent } from '../../domain/credentials/wording'
import type { Verification } from '../../domain/credentials/verify.server'
import type { CombinedVerification } from '../../domain/credentials/verify-combined.server'
import type { OwnCertificateInput, OwnIdentity } from '../../ui/certificate/own-certificate'
import type { DoorContext } from '../guard.server'
import { isHolder } from './certificate-page.server'

export function ownOf(ctx: DoorContext, found: Verification): OwnCertificateInput | undefined {
  if (!isHolder(ctx, found) || !found.facts) return undefined
  const { facts, status } = found
  const mark = facts.markPercent
  return {
    ...common(ctx, found.code),
    ...(mark === undefined ? {} : { mark: sayPercent(mark, ctx.lang) }),
    isMarkShown: found.isMarkShown,
    ...(found.revokedReason === undefined ? {} : { revokedReason: found.revokedReason }),
    ...(status === 'current' ? { identity: identityState(ctx, facts.id, facts.holder, found.identity) } : {}),
  }
}

export function ownCombinedOf(ctx: DoorContext, found: CombinedVerification): OwnCertificateInput | undefined {
  const { facts, row, status } = found
  if (ctx.viewer?.id !== row.personId || !facts) return undefined
  const isStanding = status === 'current' || status === 'partial'
  return {
    ...common(ctx, found.code),
    isMarkShown: false,
    ...(row.revokedReason === null ? {} : { revokedReason: row.revokedReason }),
    ...(isStanding ? { identity: identityState(ctx, facts.id, facts.holder, row.identity) } : {}),
  }
}

/** The whole number on the PDF of its holder; nothing for anybody else. */
export function ownNumber(
  ctx: DoorContext,
  of: { holderId: string; id: string; sealed: string | null },
): string | undefined {
  return ctx.viewer?.id === of.holderId ? openIdentity(ctx.keys, of.id, of.sealed)?.number : undefined
}

const common = ({ lang, origin }: DoorContext, code: string) => ({ lang, code, shareUrl: `${origin}/v/${code}` })

function identityState(ctx: DoorContext, id: string, { identity }: Holder, sealed: string | null): OwnIdentity {
  const opened = openIdentity(ctx.keys, id, sealed)
  if (identity && opened) return { state: 'printed', said: sayIdentity(opened, opened.number, ctx.lang) }
  if (identity) return { state: 'removed', said: sayIdentity(identity, identity.masked, ctx.lang) }
  const given = ctx.viewer && identityOf(ctx.db, ctx.keys, ctx.viewer.id)
  return given ? { state: 'given', said: sayIdentity(given, given.number, ctx.lang) } : { state: 'none' }
}
