// The key folder as one sealed file: scrypt makes two keys of a passphrase, one seals the files (AES-256-GCM), the other
// signs the manifest (HMAC-SHA-256), so that whoever knows the passphrase can tell that nobody changed the backup.
import { createCipheriv, createDecipheriv, createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

export interface KeyFile {
  /** of a plain file directly in the key folder */
  name: string
  bytes: Buffer
}

/** N of scrypt: 128 MiB and about half a second. */
const COST = 2 ** 17
/** Whoever made the file chose the cost; more than this is somebody who wants the memory of the machine. */
const MOST_COST = 2 ** 20
const SIGN = 'minicursos-keys '
const TAG_BYTES = 16
const FLOOR = SIGN.length + TAG_BYTES

const Header = z.object({
  version: z.literal(1),
  kdf: z.literal('scrypt'),
  N: z.number().int().min(2).max(MOST_COST),
  r: z.literal(8),
  p: z.literal(1),
  salt: z.base64url(),
  nonce: z.base64url(),
})

/** One file name, no folder; nothing hidden. */
export const isKeyName = (name: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(name)
const Files = z.record(z.string().refine(isKeyName), z.base64())

export interface Opened {
  files: KeyFile[]
  /** of the manifest; hex */
  hmac(bytes: Uint8Array): string
}

/** Seals the files; `cost` is for tests, which have no time to wait. */
export async function sealKeys(
  files: readonly KeyFile[],
  passphrase: string,
  cost = COST,
): Promise<{ sealed: Buffer } & Pick<Opened, 'hmac'>> {
  const salt = randomBytes(16)
  const nonce = randomBytes(12)
  const header: z.infer<typeof Header> = {
    version: 1,
    kdf: 'scrypt',
    N: cost,
    r: 8,
    p: 1,
    salt: salt.toString('base64url'),
    nonce: nonce.toString('base64url'),
  }
  const head = Buffer.from(`${SIGN}${JSON.stringify(header)}\n`)
  const { seal, sign } = await keysOf(passphrase, salt, cost)
  const text = JSON.stringify(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes.toString('base64')])))
  const cipher = createCipheriv('aes-256-gcm', seal, nonce).setAAD(head)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return { sealed: Buffer.concat([head, body, cipher.getAuthTag()]), hmac: hmacWith(sign) }
}

/** 'damaged': it is no such file; undefined: the passphrase is another, or bytes were changed. */
export async function openKeys(sealed: Buffer, passphrase: string): Promise<Opened | 'damaged' | undefined> {
  const end = sealed.indexOf('\n')
  const header = readHeader(sealed, end)
  if (!header || sealed.length < end + FLOOR) return 'damaged'
  const { seal, sign } = await keysOf(passphrase, Buffer.from(header.salt, 'base64url'), header.N)
  try {
    const nonce = Buffer.from(header.nonce, 'base64url')
    const opening = createDecipheriv('aes-256-gcm', seal, nonce, { authTagLength: TAG_BYTES })
    opening.setAAD(sealed.subarray(0, end + 1)).setAuthTag(sealed.subarray(-TAG_BYTES))
    const text = Buffer.concat([opening.update(sealed.subarray(end + 1, -TAG_BYTES)), opening.final()])
    const read = Files.safeParse(JSON.parse(text.toString('utf8')))
    if (!read.success) return 'damaged'
    const files = Object.entries(read.data).map(([name, bytes]) => ({ name, bytes: Buffer.from(bytes, 'base64') }))
    return { files, hmac: hmacWith(sign) }
  } catch {
    return undefined
  }
}

/** Compared in a time that says nothing about where they differ. */
export const isSameHex = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

function readHeader(sealed: Buffer, end: number): z.infer<typeof Header> | undefined {
  if (end < 0 || !sealed.subarray(0, SIGN.length).equals(Buffer.from(SIGN))) return undefined
  try {
    const read = Header.safeParse(JSON.parse(sealed.toString('utf8', SIGN.length, end)))
    // scrypt takes powers of two alone
    return read.success && Number.isInteger(Math.log2(read.data.N)) ? read.data : undefined
  } catch {
    return undefined
  }
}

function keysOf(passphrase: string, salt: Buffer, N: number): Promise<{ seal: Buffer; sign: Buffer }> {
  // the same letters typed on another keyboard are the same passphrase
  const text = passphrase.normalize('NFKC')
  return new Promise((resolve, reject) =>
    scrypt(text, salt, 64, { N, r: 8, p: 1, maxmem: 256 * N * 8 }, (error, key) =>
      error ? reject(error) : resolve({ seal: key.subarray(0, 32), sign: key.subarray(32) }),
    ),
  )
}

const hmacWith =
  (key: Buffer) =>
  (bytes: Uint8Array): string =>
    createHmac('sha256', key).update(bytes).digest('hex')
