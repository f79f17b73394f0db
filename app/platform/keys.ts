// The machine's secrets, kept as files of the data folder (mode 0600): the keys that sign certificates
// and the root from which purpose-bound HMAC keys are derived.
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
  sign,
} from 'node:crypto'
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
  /** AES-256-GCM under a key derived for one purpose, bound to a record: it opens nowhere else. */
  seal(purpose: string, boundTo: string, text: string): string
  /** What was sealed for this purpose and record; undefined where anything of it was changed. */
  unseal(purpose: string, boundTo: string, sealed: string): string | undefined
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
  return readdirSync(dir)
    .filter((f) => /^sign-\d+\.pem$/.test(f))
    .sort()
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
    seal: (purpose, boundTo, text) => sealWith(keyFor(`seal:${purpose}`), boundTo, text),
    unseal: (purpose, boundTo, sealed) => unsealWith(keyFor(`seal:${purpose}`), boundTo, sealed),
  }
}

const SEAL = 'v1.' // 12 bytes of nonce, 16 of tag, then the text; base64url

function sealWith(key: Buffer, boundTo: string, text: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(boundTo))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return SEAL + Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

function unsealWith(key: Buffer, boundTo: string, sealed: string): string | undefined {
  const bytes = Buffer.from(sealed.slice(SEAL.length), 'base64url')
  if (!sealed.startsWith(SEAL) || bytes.length < 28) return undefined
  try {
    const opening = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
    opening.setAAD(Buffer.from(boundTo)).setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([opening.update(bytes.subarray(28)), opening.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

/** The public name of a key. */
export function keyId(publicKey: KeyObject): string {
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  return createHash('sha256').update(spki).digest().subarray(0, 16).toString('base64url')
}
