// The machine's secrets, kept as files of the data folder (mode 0600): the keys that sign certificates and the roots from
// which purpose-bound keys are derived. The newest signs, seals and makes codes; former ones open what was made with them.
import {
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
import { type KeyFile, listKeyFiles, openKeyFolder, readKeyFile, writeKeyFile } from './keys-files'
import { openSealed, sealedUnder, sealText } from './keys-seal'

export interface Keyring {
  /** Id of the key that signs now: the first 16 bytes of the SHA-256 of its SPKI, base64url. */
  signingKeyId: string
  /** SPKI PEM of that key. */
  publicKeyPem: string
  /** Ed25519 over the bytes; base64url. */
  sign(bytes: Uint8Array): string
  /** HMAC-SHA-256 under a key derived for one purpose; base64url. */
  hmac(purpose: string, text: string): string
  /** The same under every root that is kept, that of now first: by which what was made before a rotation is known. */
  hmacs(purpose: string, text: string): string[]
  /** AES-256-GCM under a key derived for one purpose, bound to a record: it opens nowhere else. */
  seal(purpose: string, boundTo: string, text: string): string
  /** What was sealed for this purpose and record; undefined where anything of it was changed. */
  unseal(purpose: string, boundTo: string, sealed: string): string | undefined
  /** Number of the root that seals now. */
  rootNumber(): number
}

interface Root {
  number: number
  secret: Buffer
  /** ms UTC: it makes nothing before, so that every process knows it by then */
  since: number
}

/** A new root makes something this long after it was written: more than the time in which processes look (keys-watch). */
export const ROOT_WAITS_MS = 3_000

/** Makes the keys where there are none. Safe to run by several at once. */
export function makeKeys(dir: string): void {
  openKeyFolder(dir)
  if (listKeyFiles(dir, 'root').length === 0) writeKeyFile(dir, 'root', rootText(0), 1)
  if (listKeyFiles(dir, 'sign').length === 0) writeKeyFile(dir, 'sign', signingText(), 1)
}

/** Makes the key that signs from now on. */
export function addSigningKey(dir: string): KeyFile {
  return written(writeKeyFile(dir, 'sign', signingText()))
}

/** Makes the root that everything new comes from once ROOT_WAITS_MS have passed. */
export function addRoot(dir: string, now = Date.now()): KeyFile {
  return written(writeKeyFile(dir, 'root', rootText(now + ROOT_WAITS_MS)))
}

function written(file: KeyFile | undefined): KeyFile {
  if (!file) throw new Error('a key without a number of its own')
  return file
}

/** Reads the keys; throws where makeKeys has not run. */
export function readKeys(dir: string): Keyring {
  const newest = listKeyFiles(dir, 'sign').at(-1)
  if (!newest) throw new Error(`no signing key in ${dir}`)
  const roots = listKeyFiles(dir, 'root').map((file) => readRoot(dir, file))
  if (roots.length === 0) throw new Error(`no root key in ${dir}`)
  return keyring(roots, createPrivateKey(readKeyFile(dir, newest)))
}

const rootText = (since: number): string => `${randomBytes(32).toString('base64url')}\n${since}\n`

function signingText(): string {
  const { privateKey } = generateKeyPairSync('ed25519')
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

function readRoot(dir: string, file: KeyFile): Root {
  const [secret = '', since = '0'] = readKeyFile(dir, file).trim().split('\n')
  return { number: file.number, secret: Buffer.from(secret, 'base64url'), since: Number(since) }
}

function keyring(roots: readonly Root[], privateKey: KeyObject): Keyring {
  const publicKey = createPublicKey(privateKey)
  const newestFirst = roots.toReversed()
  const derived = new Map<string, Buffer>()
  const keyFor = ({ number, secret }: Root, purpose: string): Buffer => {
    const known = derived.get(`${number} ${purpose}`)
    if (known) return known
    const made = Buffer.from(hkdfSync('sha256', secret, 'minicursos', purpose, 32))
    derived.set(`${number} ${purpose}`, made)
    return made
  }
  // where none has begun (a clock that was set back), the oldest
  const current = (): Root => newestFirst.find(({ since }) => since <= Date.now()) ?? roots[0]!
  const hmacUnder = (root: Root, purpose: string, text: string): string =>
    createHmac('sha256', keyFor(root, purpose)).update(text).digest('base64url')
  return {
    signingKeyId: keyId(publicKey),
    publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    sign: (bytes) => sign(null, bytes, privateKey).toString('base64url'),
    hmac: (purpose, text) => hmacUnder(current(), purpose, text),
    hmacs(purpose, text) {
      const first = current()
      return [first, ...newestFirst.filter((root) => root !== first)].map((root) => hmacUnder(root, purpose, text))
    },
    seal(purpose, boundTo, text) {
      const root = current()
      return sealText(keyFor(root, `seal:${purpose}`), root.number, boundTo, text)
    },
    unseal(purpose, boundTo, sealed) {
      const root = roots.find(({ number }) => number === sealedUnder(sealed))
      return root && openSealed(keyFor(root, `seal:${purpose}`), boundTo, sealed)
    },
    rootNumber: () => current().number,
  }
}

/** The public name of the key in a file. */
export const idOfKeyFile = (dir: string, file: KeyFile): string =>
  keyId(createPublicKey(createPrivateKey(readKeyFile(dir, file))))

/** The public name of a key. */
export function keyId(publicKey: KeyObject): string {
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  return createHash('sha256').update(spki).digest().subarray(0, 16).toString('base64url')
}
