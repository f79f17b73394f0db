// Facts become bytes by RFC 8785 and are signed with Ed25519: once whole, and once without the mark where there is one.
import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Keyring } from '../../platform/keys'
import type { CombinedFacts } from './combined-facts'
import { type CertificateFacts, withoutMark } from './facts'

/** The one text of a value by RFC 8785. */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('facts that are no JSON')
  return text
}

/** The one text of the facts that is signed. */
export const canonical = (facts: CertificateFacts | CombinedFacts): string => canonicalText(facts)

export interface SignedFacts {
  /** RFC 8785 text */
  facts: string
  signature: string
  /** over the facts without the mark; none where there is no mark */
  publicSignature: string | null
  keyId: string
}

export function signFacts(keys: Keyring, facts: CertificateFacts): SignedFacts {
  const sign = (text: string) => keys.sign(Buffer.from(text))
  const text = canonical(facts)
  return {
    facts: text,
    signature: sign(text),
    publicSignature: facts.markPercent === undefined ? null : sign(canonical(withoutMark(facts))),
    keyId: keys.signingKeyId,
  }
}

const parsed = new Map<string, KeyObject>()

/** Whether the key signed exactly this text. A key that cannot be read signed nothing. */
export function isSigned(publicKeyPem: string, text: string, signature: string): boolean {
  try {
    let key = parsed.get(publicKeyPem)
    if (!key) {
      key = createPublicKey(publicKeyPem)
      if (parsed.size < 100) parsed.set(publicKeyPem, key)
    }
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'))
  } catch {
    return false
  }
}
