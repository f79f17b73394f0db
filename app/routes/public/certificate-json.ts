import type { LoaderFunctionArgs } from '@remix-run/node'
import { i18nFor } from '../../platform/i18n'
import { visitor } from '../guard.server'
import { lookUp, noFile, openFacts, PRIVATE } from './certificate-page.server'

/** The signed facts with all it takes to check them without us. A mark that is not shown is not among them. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  const result = await lookUp(ctx, args.params.code ?? '')
  const facts = result.kind === 'found' ? openFacts(ctx, result.found) : undefined
  if (result.kind !== 'found' || !facts) return noFile(ctx, result)
  const { status, key, signature, publicSignature, revokedAt, replacedAt, replacedByCode } = result.found
  const signed = facts === result.found.facts ? signature : publicSignature
  const howToCheck = i18nFor(ctx.lang).getFixedT(ctx.lang, 'certificate')('json.howToCheck')
  const proof = { algorithm: 'Ed25519', canonicalization: 'RFC 8785', encoding: 'base64url', signature: signed, key }
  const body = { status, revokedAt, replacedAt, replacedByCode, facts, proof, howToCheck }
  return new Response(JSON.stringify(body, null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      ...PRIVATE,
    },
  })
}
