// How people show who they are besides a password: codes sent by mail, passkeys, one-time passwords, recovery codes, and
// the devices that are known. Of whatever opens an account only digests, public keys or sealed text are kept.
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { people } from './accounts'

/** One row for every request, whether the address has an account or not: who it is, is looked up where the mail is sent. */
export const signInCodes = sqliteTable(
  'sign_in_codes',
  {
    id: text('id').primaryKey(), // SHA-256 of the cookie of the browser that asked
    email: text('email').notNull(), // as it was asked for, normalised
    place: text('place').notNull(), // as ticked where it was asked for
    personId: text('person_id').references(() => people.id, { onDelete: 'cascade' }), // once a mail went out
    codeHash: text('code_hash'), // salted by the row's id; none until a mail went out
    tries: integer('tries').notNull().default(0),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    usedAt: integer('used_at'),
  },
  (t) => [index('sign_in_codes_expires').on(t.expiresAt), index('sign_in_codes_person').on(t.personId)],
)

export const passkeys = sqliteTable(
  'passkeys',
  {
    id: text('id').primaryKey(), // of the credential, base64url
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    publicKey: text('public_key').notNull(), // COSE, base64url
    counter: integer('counter').notNull(), // of signatures, as the authenticator told last
    transports: text('transports').notNull(), // parted by spaces
    name: text('name').notNull(), // as the person calls it
    createdAt: integer('created_at').notNull(),
    usedAt: integer('used_at'),
  },
  (t) => [index('passkeys_person').on(t.personId)],
)

/** What an authenticator is asked to sign. Taken once, within minutes. */
export const passkeyChallenges = sqliteTable(
  'passkey_challenges',
  {
    id: text('id').primaryKey(), // SHA-256 of the challenge
    purpose: text('purpose').notNull(), // 'add' or 'use'
    personId: text('person_id').references(() => people.id, { onDelete: 'cascade' }), // whose passkey is added
    expiresAt: integer('expires_at').notNull(),
  },
  (t) => [index('passkey_challenges_expires').on(t.expiresAt), index('passkey_challenges_person').on(t.personId)],
)

/** The secret that a person's app and the product share (RFC 6238). It counts once a first code confirmed it. */
export const oneTimePasswords = sqliteTable('one_time_passwords', {
  personId: text('person_id')
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  secret: text('secret').notNull(), // sealed under a key of the machine, bound to the person
  lastStep: integer('last_step').notNull().default(0), // of the last code that was taken: none is taken twice
  createdAt: integer('created_at').notNull(),
  confirmedAt: integer('confirmed_at'),
})

export const recoveryCodes = sqliteTable(
  'recovery_codes',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    codeHash: text('code_hash').notNull(), // salted by the person
    createdAt: integer('created_at').notNull(),
    usedAt: integer('used_at'),
  },
  (t) => [index('recovery_codes_person').on(t.personId)],
)

/** A browser from which a person once showed enough. Two people of one browser share its cookie, and have a row each. */
export const knownDevices = sqliteTable(
  'known_devices',
  {
    id: text('id').notNull(), // SHA-256 of the cookie
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.personId] }),
    index('known_devices_person').on(t.personId),
    index('known_devices_expires').on(t.expiresAt),
  ],
)
