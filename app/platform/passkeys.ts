// Passkeys (WebAuthn) as the server sees them: what a browser is asked, and whether its answer is good. The only file that
// knows the package. User verification is always required: a passkey is something one has and something one knows or is.
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Config } from './config'

/** Where passkeys belong: the origin, and its host without a port. */
type Site = Pick<Config, 'ORIGIN'>
const hostOf = ({ ORIGIN }: Site): string => new URL(ORIGIN).hostname

export interface StoredPasskey {
  id: string
  publicKey: string
  counter: number
  transports: string
}

const ALGORITHMS = [-8, -7, -257] // EdDSA, ES256, RS256
const LONGEST_ANSWER = 20_000

/** What a browser is asked in order to add a passkey; `known` are the ones the person has, which are not made twice. */
export function askToAdd(
  site: Site,
  person: { id: string; name: string; label: string },
  known: readonly StoredPasskey[],
  rpName: string,
) {
  return generateRegistrationOptions({
    rpName,
    rpID: hostOf(site),
    userID: new Uint8Array(Buffer.from(person.id)),
    userName: person.label,
    userDisplayName: person.name,
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: known.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/** What a browser is asked in order to sign in: any passkey of this site, whosever it is. */
export function askToUse(site: Site) {
  return generateAuthenticationOptions({ rpID: hostOf(site), userVerification: 'required' })
}

/** The challenge that an answer says it signed, before anything of it is believed; undefined where it is no answer. */
export function challengeOf(answer: unknown): string | undefined {
  const told = (answer as { response?: { clientDataJSON?: unknown } } | null)?.response?.clientDataJSON
  if (typeof told !== 'string') return undefined
  const client = parseAnswer(Buffer.from(told, 'base64url').toString('utf8'))
  const challenge = (client as { challenge?: unknown } | undefined)?.challenge
  return typeof challenge === 'string' && challenge.length <= 200 ? challenge : undefined
}

/** The credential an answer names. */
export function credentialOf(answer: unknown): string {
  const id = (answer as { id?: unknown } | null)?.id
  return typeof id === 'string' && id.length <= 1400 ? id : ''
}

/** JSON of a form's field; undefined where it is none. */
export function parseAnswer(text: string): object | undefined {
  if (text.length > LONGEST_ANSWER) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** The new passkey, where the answer is good: this origin, this challenge, verified. */
export async function checkAdded(site: Site, answer: object, challenge: string): Promise<StoredPasskey | undefined> {
  const checked = await verifyRegistrationResponse({
    response: answer as RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: site.ORIGIN,
    expectedRPID: hostOf(site),
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => undefined)
  if (!checked?.verified) return undefined
  const { id, publicKey, counter, transports = [] } = checked.registrationInfo.credential
  const known = transports.filter((one) => /^[a-z-]{1,20}$/.test(one)).slice(0, 8)
  return { id, publicKey: Buffer.from(publicKey).toString('base64url'), counter, transports: known.join(' ') }
}

/** The new counter, where the answer is good: this origin, this challenge, this key, verified, never an older counter. */
export async function checkUsed(
  site: Site,
  answer: object,
  challenge: string,
  stored: StoredPasskey,
): Promise<number | undefined> {
  const { id, publicKey, counter } = stored
  const checked = await verifyAuthenticationResponse({
    response: answer as AuthenticationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: site.ORIGIN,
    expectedRPID: hostOf(site),
    credential: { id, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')), counter },
    requireUserVerification: true,
  }).catch(() => undefined)
  return checked?.verified ? checked.authenticationInfo.newCounter : undefined
}
