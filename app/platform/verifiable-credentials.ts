// Signs W3C Verifiable Credentials by Data Integrity with eddsa-rdfc-2022, offline: the only documents that it reads are the
// contexts beside it, and whatever names another is refused.
import { createPublicKey } from 'node:crypto'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { fromJwk } from '@digitalbazaar/ed25519-multikey'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { issue, verifyCredential } from '@digitalbazaar/vc'
import credentialsV2 from './json-ld/credentials-v2.json'
import openBadges from './json-ld/open-badges-3.0.3.json'
import type { Keyring } from './keys'

export const CREDENTIALS_CONTEXT = 'https://www.w3.org/ns/credentials/v2'
export const OPEN_BADGES_CONTEXT = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'

/** What the product knows of the world of linked data, by address. */
export const CONTEXTS: Readonly<Record<string, object>> = {
  [CREDENTIALS_CONTEXT]: credentialsV2,
  [OPEN_BADGES_CONTEXT]: openBadges,
}

export interface DataIntegrity {
  type: string
  cryptosuite: string
  verificationMethod: string
  proofPurpose: string
  created: string
  proofValue: string
}
export type SignedCredential<T extends object> = T & { proof: [DataIntegrity] }

/**
 * The credential with its proof, in an array as Open Badges wants it. `verificationMethod` is the address under which the
 * issuer publishes the key that signs now; `at` is ms UTC. Throws where a term is in none of the contexts.
 */
export async function signCredential<T extends object>(
  keys: Pick<Keyring, 'sign'>,
  credential: T,
  { verificationMethod, at }: { verificationMethod: string; at: number },
): Promise<SignedCredential<T>> {
  const signer = {
    id: verificationMethod,
    algorithm: 'Ed25519',
    sign: ({ data }: { data: Uint8Array }) => Promise.resolve(Buffer.from(keys.sign(data), 'base64url')),
  }
  const suite = new DataIntegrityProof({ signer, cryptosuite, date: new Date(at) })
  const { proof, ...signed } = await issue({ credential, suite, documentLoader, now: new Date(at) })
  // each credential here has its contexts, that of the proof among them
  return { ...(signed as T), proof: [proof as DataIntegrity] }
}

/**
 * Why a credential is not signed by a key of the did document; undefined where it is. Its state is not looked up.
 */
export async function flawOfCredential(credential: object, did: DidDocument): Promise<string | undefined> {
  const loader = async (url: string): Promise<object> => {
    const method = did.verificationMethod.find(({ id }) => id === url)
    const document = url === did.id ? did : method && { '@context': MULTIKEY_CONTEXT, ...method }
    return document ? { contextUrl: null, documentUrl: url, document } : documentLoader(url)
  }
  const suite = new DataIntegrityProof({ cryptosuite })
  const checkStatus = () => Promise.resolve({ verified: true })
  const { verified, error } = await verifyCredential({ credential, suite, documentLoader: loader, checkStatus })
  return verified ? undefined : [error, ...(error?.errors ?? [])].map((one) => one?.message ?? '').join(' · ')
}

export interface DidDocument {
  id: string
  verificationMethod: readonly { id: string }[]
}
const MULTIKEY_CONTEXT = 'https://w3id.org/security/multikey/v1'

/** The public key of a PEM (SPKI) as a Multikey says it: base58-btc, beginning with z6Mk. */
export async function multikeyOf(publicKeyPem: string): Promise<string> {
  const jwk = createPublicKey(publicKeyPem).export({ format: 'jwk' })
  return (await fromJwk({ jwk })).publicKeyMultibase
}

async function documentLoader(url: string): Promise<object> {
  const document = CONTEXTS[url]
  if (!document) throw new Error(`a credential names ${url}, which is not known here`)
  return { contextUrl: null, documentUrl: url, document }
}
