// One HTTP request as the doors see it: machine, moment, address, and who it is, looked up at most once.
import type { Config } from './config'
import type { Db } from './db'
import type { Keyring } from './keys'
import type { Storage } from './storage'

/** By what a person showed who they are; `device` = a browser from which they once showed enough. */
export type Proof = 'password' | 'mailbox' | 'device' | 'totp' | 'recovery' | 'passkey'

export interface SignedIn {
  /** id of the person */
  id: string
  name: string
  email: string | null
  emailConfirmedAt: number | null
  language: string
  country: string
  roles: readonly ('instructor' | 'coordinator' | 'administrator')[]
  /** of this sign-in: how it was proved, when last, and since when it is, ms UTC */
  proofs: readonly Proof[]
  provedAt: number
  since: number
  /** on a computer that others use: when the sign-in ends at the latest, ms UTC */
  sharedUntil?: number
  /** the raw token of the cookie: never shown, never logged */
  token: string
}

export interface Visit {
  config: Config
  db: Db
  keys: Keyring
  storage: Storage
  /** ms UTC at which the request arrived */
  now: number
  /** the client's address, as far as TRUST_PROXY lets it be known; for limits only */
  address: string
  requestId: string
  /** the headers Cookie and User-Agent, as they came */
  cookies?: string | undefined
  userAgent?: string | undefined
  /** asked for as data (single fetch's `.data`), which the request that Remix hands to loaders no longer shows */
  isData?: boolean
  /** a form was sent: after its action Remix hands a GET to the loaders of the page that shows it again */
  isSent?: boolean
  /** who is signed in; one look-up a request */
  viewer(): Promise<SignedIn | undefined>
}

declare module '@remix-run/node' {
  interface AppLoadContext {
    visit: Visit
  }
  // Loader data keeps its types, and what data() wraps is seen through.
  interface Future {
    v3_singleFetch: true
  }
}
