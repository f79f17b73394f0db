// The Message-ID of our mails: the record of the mail, sealed, so that a report of non-delivery leads back to it and nobody
// else can write one. A mail that is sent twice carries the same, and mail readers show it once.
import type { Keyring } from './keys'

type Keys = Pick<Keyring, 'hmac'>
const SEAL_LENGTH = 22 // 132 bits
const MARK = /^<?([0-9a-f-]{36})\.([A-Za-z0-9_-]{22})@[^\s@<>]{1,253}>?$/

const sealOf = (keys: Keys, mailId: string): string => keys.hmac('mail.message-id', mailId).slice(0, SEAL_LENGTH)

/** `origin` gives the part after the @. */
export const messageIdOf = (keys: Keys, mailId: string, origin: string): string =>
  `<${mailId}.${sealOf(keys, mailId)}@${new URL(origin).hostname}>`

/** The id of the mail that carries this Message-ID; undefined where it is none of ours. */
export function mailOfMessageId(keys: Keys, messageId: string): string | undefined {
  const [, id, seal] = MARK.exec(messageId.trim()) ?? []
  return id !== undefined && seal === sealOf(keys, id) ? id : undefined
}
