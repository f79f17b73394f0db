// The id of what one press of a form makes: the same press twice is the same record. Everything given goes into it,
// under a key of this machine, so nobody can aim at another's.
import type { Keyring } from '../../platform/keys'

export function pressId(keys: Pick<Keyring, 'hmac'>, purpose: string, ...parts: readonly string[]): string {
  const hex = Buffer.from(keys.hmac(purpose, JSON.stringify(parts)), 'base64url').toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
