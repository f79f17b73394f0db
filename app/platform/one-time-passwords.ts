// One-time passwords by time (RFC 6238: SHA-1, six digits, thirty seconds, as every app reads them), and the picture by
// which an app takes the secret. The only file that knows the package.
import { Secret, TOTP } from 'otpauth'
import QRCode from 'qrcode'

const SECRET_BYTES = 20
const PERIOD_MS = 30_000
/** Steps before and after the present one: clocks differ, and people type slowly. */
const WINDOW = 1

/** A new secret, base32. */
export const newOneTimeSecret = (): string => new Secret({ size: SECRET_BYTES }).base32

/** The step of time (30 s each, since 1970) whose code this is; undefined where it is none of these minutes. */
export function stepOfCode(secret: string, code: string, now: number): number | undefined {
  const delta = totp(secret).validate({ token: code, timestamp: now, window: WINDOW })
  return delta === null ? undefined : Math.floor(now / PERIOD_MS) + delta
}

/** The code of a moment; for tests and for nothing that is shown. */
export const codeAt = (secret: string, now: number): string => totp(secret).generate({ timestamp: now })

/** What an app reads: the address, and the same as a picture (a data address of an SVG, for an <img>). */
export async function secretPicture(secret: string, issuer: string, account: string): Promise<string> {
  const svg = await QRCode.toString(totp(secret, issuer, account).toString(), { type: 'svg', margin: 2 })
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}

const totp = (secret: string, issuer = '', label = ''): TOTP =>
  new TOTP({ secret: Secret.fromBase32(secret), ...(issuer ? { issuer, label } : {}) })
