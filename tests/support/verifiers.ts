// Two verifiers that nobody here wrote, kept off the network: whatever they ask for is answered from the given documents and
// the contexts of the product, and anything else throws.
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { verifyCredential } from '@digitalbazaar/vc'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { vi } from 'vitest'
import { CONTEXTS } from '../../app/platform/verifiable-credentials'

/** What the world serves, by address. */
export type Served = Record<string, () => Promise<object>>

interface DidDocument {
  id: string
  verificationMethod: { id: string }[]
}

const SCHEMA = 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json'
const schema = (): Promise<object> =>
  Promise.resolve(
    JSON.parse(readFileSync('tests/fixtures/open-badges/achievementcredential.schema.json', 'utf8')) as object,
  )

export interface Verdict {
  ok: boolean
  /** why not, as the verifier says it */
  said: string
}

interface WithStatus {
  credentialStatus?: { statusListCredential: string; statusListIndex: string }
}

/** @digitalbazaar/vc, with the state of the badge looked up in the list, itself verified. */
export async function byDigitalBazaar(
  credential: object,
  did: () => Promise<DidDocument>,
  served: Served,
): Promise<Verdict> {
  const documentLoader = async (url: string) => {
    const document = CONTEXTS[url] ?? (await resolved(url, did)) ?? (await served[url]?.())
    if (!document) throw new Error(`nothing at ${url}`)
    return { contextUrl: null, documentUrl: url, document }
  }
  const suite = new DataIntegrityProof({ cryptosuite })
  const checkStatus = async () => {
    const { statusListCredential = '', statusListIndex = '' } = (credential as WithStatus).credentialStatus ?? {}
    const list = (await served[statusListCredential]?.()) as { credentialSubject: { encodedList: string } } | undefined
    if (!list || !(await verifyCredential({ credential: list, suite, documentLoader })).verified)
      return { verified: false }
    const bits = gunzipSync(Buffer.from(list.credentialSubject.encodedList.slice(1), 'base64url'))
    const at = Number(statusListIndex)
    return { verified: (bits[at >> 3]! & (0x80 >> (at & 7))) === 0 }
  }
  const result = await verifyCredential({ credential, suite, documentLoader, checkStatus })
  const errors = [result.error, ...(result.error?.errors ?? [])].flatMap((error) => (error ? [String(error)] : []))
  return {
    ok: result.verified,
    said: errors.join('\n') || JSON.stringify((result as { statusResult?: object }).statusResult),
  }
}

async function resolved(url: string, did: () => Promise<DidDocument>): Promise<object | undefined> {
  if (!url.startsWith('did:web:')) return undefined
  const document = await did()
  if (url === document.id) return document
  const method = document.verificationMethod.find(({ id }) => id === url)
  return method && { '@context': 'https://w3id.org/security/multikey/v1', ...method }
}

interface CoreResponse {
  errors?: { name: string; message: string }[]
  log?: { id: string; valid?: boolean; error?: { message: string } }[]
  additionalInformation?: { id: string; results: { result: { valid: boolean; errors?: object[] } }[] }[]
}

/** @digitalcredentials/verifier-core: signature, dates, state, and the schema of Open Badges. After onlyServed. */
export async function byVerifierCore(credential: object): Promise<Verdict & { schema: unknown }> {
  const { verifyCredential: verify } = (await import('@digitalcredentials/verifier-core')) as unknown as {
    verifyCredential(options: object): Promise<CoreResponse>
  }
  const { errors = [], log = [], additionalInformation = [] } = await verify({ credential, knownDIDRegistries: [] })
  const asked = log.filter(({ id }) => id !== 'registered_issuer')
  const wrong = asked.filter(({ valid }) => valid !== true)
  const schemas = additionalInformation.find(({ id }) => id === 'schema_check')?.results ?? []
  return {
    ok: errors.length === 0 && asked.length > 1 && wrong.length === 0,
    said: JSON.stringify([...errors, ...wrong]),
    schema: Array.isArray(schemas) ? schemas.map(({ result }) => result) : schemas,
  }
}

/** The network of one test: `fetch` answers what is served, and throws for the rest. */
export function onlyServed(served: Served): void {
  const all: Served = { [SCHEMA]: schema, ...served }
  vi.stubGlobal('fetch', async (input: string | URL | Request) => {
    const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url
    const document = await all[url]?.()
    if (!document) throw new TypeError(`the test asked the network for ${url}`)
    return new Response(JSON.stringify(document), { headers: { 'Content-Type': 'application/json' } })
  })
}
