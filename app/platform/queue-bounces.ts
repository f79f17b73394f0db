// Mails that came back, and the addresses that nothing can be delivered to. Of an address only a digest under a key of this
// machine is kept; it is forgotten when its reader confirms it again.
import { and, desc, eq, inArray } from 'drizzle-orm'
import { bouncedAddresses, mails } from '../../db/schema/queue'
import type { Db } from './db'
import type { Keyring } from './keys'
import { isAboutAddress } from './mailer-trouble'

type Keys = Pick<Keyring, 'hmac' | 'hmacs'>
const PURPOSE = 'mail.bounced'
const WORDS_LENGTH = 300

/** Letter case never tells two mailboxes apart here. */
const settled = (address: string): string => address.trim().normalize('NFC').toLowerCase()
/** The address under any root of the machine that is kept. */
const isAddress = (keys: Keys, address: string) =>
  inArray(bouncedAddresses.address, keys.hmacs(PURPOSE, settled(address)))

/** Since when nothing can be delivered to an address, ms UTC; undefined = as far as is known it can. */
export function bouncedSince(db: Db, keys: Keys, address: string): number | undefined {
  const row = db.select({ at: bouncedAddresses.bouncedAt }).from(bouncedAddresses).where(isAddress(keys, address))
  return row.get()?.at
}

/** Its reader has just shown that mail arrives. */
export function forgetBounce(db: Db, keys: Keys, address: string): void {
  db.delete(bouncedAddresses).where(isAddress(keys, address)).run()
}

/**
 * Notes that a mail came back, with the status (RFC 3463, 5.x.x) and the server's words. Where the status is about the
 * address, and `isKnownGood` does not say that mail has arrived there since, the address is noted too.
 */
export function bounceMail(
  db: Db,
  keys: Keys,
  mail: { id: string; toAddress: string },
  said: { status: string; words: string; isKnownGood?: boolean },
  now: number,
): void {
  const words = said.words.replace(/\p{Cc}+/gu, ' ').slice(0, WORDS_LENGTH)
  const lastError = words.includes(said.status) ? words : `${said.status} ${words}`.trim()
  db.update(mails).set({ state: 'bounced', lastError, toAddress: mail.toAddress }).where(eq(mails.id, mail.id)).run()
  if (said.isKnownGood || !isAboutAddress(said.status)) return
  const row = { address: keys.hmac(PURPOSE, settled(mail.toAddress)), mailId: mail.id, bouncedAt: now }
  db.insert(bouncedAddresses)
    .values(row)
    .onConflictDoUpdate({ target: bouncedAddresses.address, set: { mailId: mail.id, bouncedAt: now } })
    .run()
}

/** What `lastError` says of a mail that was not sent because one to the same address came back. */
export const WITHHELD = 'the address bounced'

/** A mail that nobody asked for is not sent to an address that nothing can be delivered to. */
export function withholdMail(db: Db, id: string): void {
  db.update(mails)
    .set({ state: 'cancelled', lastError: WITHHELD })
    .where(and(eq(mails.id, id), eq(mails.state, 'queued')))
    .run()
}

export interface MailRecord {
  id: string
  personId: string | null
  toAddress: string
  state: string
  createdAt: number
  sentAt: number | null
  lastError: string | null
}

export function findMail(db: Db, id: string): MailRecord | undefined {
  return db.select().from(mails).where(eq(mails.id, id)).get()
}

/** The newest mail of these templates to a person. */
export function newestMail(db: Db, personId: string, templates: readonly string[]): MailRecord | undefined {
  return db
    .select()
    .from(mails)
    .where(and(eq(mails.personId, personId), inArray(mails.template, [...templates])))
    .orderBy(desc(mails.createdAt))
    .limit(1)
    .get()
}
