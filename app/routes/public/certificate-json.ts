import type { LoaderFunctionArgs } from '@remix-run/node'
import type { CombinedVerification } from '../../domain/credentials/verify-combined.server'
import { i18nFor } from '../../platform/i18n'
import { type DoorContext, visitor } from '../guard.server'
import { lookUp, noFile, openFacts, PRIVATE } from './certificate-page.server'

/** The signed facts with all it takes to check them without us. A mark that is not shown is not among them. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  const result = await lookUp(ctx, args.params.code ?? '')
  if (result.kind === 'combined' && result.found.facts) return combinedFile(ctx, result.found)
  const facts = result.kind === 'found' ? openFacts(ctx, result.found) : undefined
  if (result.kind !== 'found' || !facts) return noFile(ctx, result)
  const { status, key, signature, publicSignature, revokedAt, replacedAt, replacedByCode } = result.found
  const signed = facts === result.found.facts ? signature : publicSignature
  return file(ctx, { status, revokedAt, replacedAt, replacedByCode, facts }, { signature: signed, key })
}

function combinedFile(ctx: DoorContext, found: CombinedVerification): Response {
  const { status, facts, row, key, replacedByCode, standingHours } = found
  const parts = facts?.parts.map(({ id, code }) => ({ code, ...found.parts.get(id) }))
  const { revokedAt, replacedAt, signature } = row
  const stands = { revokedAt: revokedAt ?? undefined, replacedAt: replacedAt ?? undefined, replacedByCode }
  return file(ctx, { status, ...stands, standingHours, parts, facts }, { signature, key })
}

function file(ctx: DoorContext, found: object, proof: object): Response {
  const howToCheck = i18nFor(ctx.lang).getFixedT(ctx.lang, 'certificate')('json.howToCheck')
  const by = { algorithm: 'Ed25519', canonicalization: 'RFC 8785', encoding: 'base64url' }
  return new Response(JSON.stringify({ ...found, proof: { ...by, ...proof }, howToCheck }, null, 2), {
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...PRIVATE },
  })
}
