// What became of the mail that a person waits for, in so few words that they can be shown to whoever is signed in.
import type { Db } from '../../platform/db'
import type { Keyring } from '../../platform/keys'
import { bouncedSince, newestMail } from '../../platform/queue-bounces'
import type { AccountMail, AddressMail, MailStanding } from './mail-kinds'

/** Of the newest mail of these kinds; undefined = none was asked for. */
export function mailStanding(
  db: Db,
  personId: string,
  kinds: readonly (AccountMail | AddressMail)[],
): MailStanding | undefined {
  const mail = newestMail(db, personId, kinds)
  if (!mail || mail.state === 'cancelled') return undefined
  if (mail.state === 'queued') return mail.lastError === null ? 'queued' : 'slow'
  return mail.state === 'failed' || mail.state === 'bounced' ? mail.state : 'gone'
}

/** Since when nothing can be delivered to the address of an account, ms UTC. */
export const undeliverableSince = (
  db: Db,
  keys: Pick<Keyring, 'hmac' | 'hmacs'>,
  email: string | null,
): number | undefined => (email === null ? undefined : bouncedSince(db, keys, email))
