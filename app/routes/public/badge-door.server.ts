// Which badge a door gives out: the public one, the same for everybody, or to its holder the one that names them by their
// e-mail's hash. Without a genuine certificate of one course there is none.
import { ownBadge } from '../../domain/badges/sign-badge.server'
import type { CertificateFacts } from '../../domain/credentials/facts'
import { i18nFor } from '../../platform/i18n'
import { BYTES_POLICY } from '../../platform/http-security'
import type { DoorContext } from '../guard.server'
import { isHolder, lookUp, noFile, PRIVATE, shownFacts } from './certificate-page.server'

export interface FoundBadge {
  /** without the mark, unless its holder shows it */
  facts: CertificateFacts
  /** as JSON */
  badge: string
}

/** The badge of a typed code; a Response that says why where there is none. */
export async function findBadgeFor(ctx: DoorContext, code: string, isOwn: boolean): Promise<FoundBadge | Response> {
  const result = await lookUp(ctx, code)
  if (result.kind === 'combined') return onlySingle(ctx)
  const facts = result.kind === 'found' ? shownFacts(result.found) : undefined
  if (result.kind !== 'found' || !facts) return noFile(ctx, result)
  const email = isOwn && isHolder(ctx, result.found) ? confirmedEmail(ctx) : undefined
  return { facts, badge: await ownBadge(ctx, facts, email) }
}

function confirmedEmail({ viewer }: DoorContext): string | undefined {
  return viewer?.emailConfirmedAt == null ? undefined : (viewer.email ?? undefined)
}

function onlySingle({ lang }: DoorContext): Response {
  const words = i18nFor(lang).getFixedT(lang, 'badges')('onlySingle')
  return new Response(words, { status: 404, headers: { ...PRIVATE, 'Content-Type': 'text/plain; charset=utf-8' } })
}

/** A file to keep, not a page. */
export function badgeFile(
  facts: CertificateFacts,
  body: string | Buffer,
  [type, ending]: readonly [type: string, ending: string],
): Response {
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${facts.code}.badge.${ending}"`,
      'Content-Security-Policy': BYTES_POLICY,
      ...PRIVATE,
    },
  })
}
