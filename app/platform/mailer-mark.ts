// The Message-ID of our mails: the record of the mail, sealed, so that a report of non-delivery leads back to it and nobody
// else can write one. A mail that is sent twice carries the same, and mail readers show it once.
import type { Keyring } from './keys'

type Keys = Pick<Keyring, 'hmac' | 'hmacs'>
const PURPOSE = 'mail.message-id'
const SEAL_LENGTH = 22 // 132 bits
const MARK = /^<?([0-9a-f-]{36})\.([A-Za-z0-9_-]{22})@[^\s@<>]{1,253}>?$/

/** `origin` gives the part after the @. */
export const messageIdOf = (keys: Keys, mailId: string, origin: string): string =>
  `<${mailId}.${keys.hmac(PURPOSE, mailId).slice(0, SEAL_LENGTH)}@${new URL(origin).hostname}>`

/** The id of the mail that carries this Message-ID; undefined where it is none of ours. */
export function mailOfMessageId(keys: Keys, messageId: string): string | undefined {
  const [, id, seal] = MARK.exec(messageId.trim()) ?? []
  if (id === undefined || seal === undefined) return undefined
  return keys.hmacs(PURPOSE, id).some((one) => one.startsWith(seal)) ? id : undefined
}
