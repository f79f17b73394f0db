// The machine's secrets, kept as files of the data folder (mode 0600): the keys that sign certificates
// and the root from which purpose-bound HMAC keys are derived.
import { createHash, createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, hkdfSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Keyring {
  /** Id of the key that signs now: the first 16 bytes of the SHA-256 of its SPKI, base64url. */
  signingKeyId: string
  /** SPKI PEM of that key. */
  publicKeyPem: string
  /** Ed25519 over the bytes; base64url. */
  sign(bytes: Uint8Array): string
  /** HMAC-SHA-256 under a key derived for one purpose; base64url. */
  hmac(purpose: string, text: string): string
}

/** Makes the keys where there are none. Called once, before any process is forked. */
export function makeKeys(dir: string): void {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  if (!existsSync(join(dir, 'root.key'))) {
    writeFileSync(join(dir, 'root.key'), randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  }
  if (signingFiles(dir).length === 0) {
    const { privateKey } = generateKeyPairSync('ed25519')
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' })
    writeFileSync(join(dir, `sign-0001.pem`), pem, { mode: 0o600, flag: 'wx' })
  }
}

/** Reads the keys; throws where makeKeys has not run. */
export function readKeys(dir: string): Keyring {
  const root = Buffer.from(readFileSync(join(dir, 'root.key'), 'utf8').trim(), 'base64url')
  const newest = signingFiles(dir).at(-1)
  if (!newest) throw new Error(`no signing key in ${dir}`)
  return keyring(root, createPrivateKey(readFileSync(join(dir, newest), 'utf8')))
}

function signingFiles(dir: string): string[] {
  return readdirSync(dir).filter((f) => /^sign-\d+\.pem$/.test(f)).sort()
}

function keyring(root: Buffer, privateKey: KeyObject): Keyring {
  const publicKey = createPublicKey(privateKey)
  const derived = new Map<string, Buffer>()
  const keyFor = (purpose: string): Buffer => {
    const known = derived.get(purpose)
    if (known) return known
    const made = Buffer.from(hkdfSync('sha256', root, 'minicursos', purpose, 32))
    derived.set(purpose, made)
    return made
  }
  return {
    signingKeyId: keyId(publicKey),
    publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    sign: (bytes) => sign(null, bytes, privateKey).toString('base64url'),
    hmac: (purpose, text) => createHmac('sha256', keyFor(purpose)).update(text).digest('base64url'),
  }
}

/** The public name of a key. */
export function keyId(publicKey: KeyObject): string {
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  return createHash('sha256').update(spki).digest().subarray(0, 16).toString('base64url')
}
