// An authenticator in software: one key pair (ES256), answers as a browser hands them over. CBOR (RFC 8949) by hand, since
// what is tested must not be written by what reads it.
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

export interface SoftAuthenticator {
  /** of its credential, base64url */
  id: string
  privateKey: KeyObject
  x: Buffer
  y: Buffer
  counter: number
}
interface How {
  origin?: string
  rpId?: string
  /** whether the person was verified (PIN, finger, face) */
  isVerified?: boolean
  counter?: number
}

export function softAuthenticator(): SoftAuthenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(16).toString('base64url')
  return { id, privateKey, x: Buffer.from(x, 'base64url'), y: Buffer.from(y, 'base64url'), counter: 0 }
}

/** The answer to `navigator.credentials.create`, as JSON. */
export function madePasskey(of: SoftAuthenticator, challenge: string, how: How = {}): string {
  const client = clientData('webauthn.create', challenge, how)
  const key = map(
    [int(1), int(2)],
    [int(3), int(-7)],
    [int(-1), int(1)],
    [int(-2), bytes(of.x)],
    [int(-3), bytes(of.y)],
  )
  const id = Buffer.from(of.id, 'base64url')
  const length = Buffer.from([id.length >> 8, id.length & 255])
  const authData = Buffer.concat([head(how, 0x40), Buffer.alloc(16), length, id, key])
  const object = map([text('fmt'), text('none')], [text('attStmt'), map()], [text('authData'), bytes(authData)])
  const response = { clientDataJSON: b64(client), attestationObject: b64(object), transports: ['internal'] }
  return JSON.stringify({ id: of.id, rawId: of.id, type: 'public-key', clientExtensionResults: {}, response })
}

/** The answer to `navigator.credentials.get`, as JSON; its counter goes up by one. */
export function usedPasskey(of: SoftAuthenticator, challenge: string, how: How = {}): string {
  of.counter = how.counter ?? of.counter + 1
  const client = clientData('webauthn.get', challenge, how)
  const authenticatorData = head({ ...how, counter: of.counter })
  const signed = Buffer.concat([authenticatorData, createHash('sha256').update(client).digest()])
  const signature = sign('sha256', signed, of.privateKey)
  const response = {
    clientDataJSON: b64(client),
    authenticatorData: b64(authenticatorData),
    signature: b64(signature),
  }
  return JSON.stringify({ id: of.id, rawId: of.id, type: 'public-key', clientExtensionResults: {}, response })
}

const clientData = (type: string, challenge: string, { origin = 'http://localhost:3000' }: How): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))

/** Hash of the site, flags (present 1, verified 4, and more), counter of signatures. */
function head({ rpId = 'localhost', isVerified = true, counter = 0 }: How, more = 0): Buffer {
  const count = Buffer.alloc(4)
  count.writeUInt32BE(counter)
  const flags = Buffer.from([0x01 | (isVerified ? 0x04 : 0) | more])
  return Buffer.concat([createHash('sha256').update(rpId).digest(), flags, count])
}

const b64 = (of: Buffer): string => of.toString('base64url')

function item(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length])
  if (length < 256) return Buffer.from([(major << 5) | 24, length])
  return Buffer.from([(major << 5) | 25, length >> 8, length & 255])
}
const int = (value: number): Buffer => (value < 0 ? item(1, -1 - value) : item(0, value))
const bytes = (value: Buffer): Buffer => Buffer.concat([item(2, value.length), value])
const text = (value: string): Buffer => Buffer.concat([item(3, Buffer.byteLength(value)), Buffer.from(value)])
const map = (...pairs: [Buffer, Buffer][]): Buffer => Buffer.concat([item(5, pairs.length), ...pairs.flat()])
