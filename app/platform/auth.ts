// Who is signed in. Lucia keeps the sessions; this file is the only one that knows it, and stands between it and the
// tables so that the database holds the SHA-256 of a token and never the token (docs/decisions/004).
import { DrizzleSQLiteAdapter } from '@lucia-auth/adapter-drizzle'
import { and, eq, isNull, lt, lte, ne, sql } from 'drizzle-orm'
import { type Adapter, Cookie, Lucia, TimeSpan } from 'lucia'
import { people, roleGrants, signIns } from '../../db/schema/accounts'
import type { Config } from './config'
import { type Db, once } from './db'
import { newToken, sha256 } from './ids'
import { whereRoom } from './no-room'
import type { Proof, SignedIn } from './visit'

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof makeLucia>
    DatabaseUserAttributes: Person
    DatabaseSessionAttributes: Session
  }
}

type Person = Omit<SignedIn, 'id' | 'token' | 'sharedUntil' | 'since' | 'proofs' | 'provedAt'> & {
  endedAt: number | null
}
interface Session {
  createdAt: number
  place: Place
  /** parted by spaces */
  proofs: string
  provedAt: number
  label: string
  usedAt: number
}
/** How somebody showed who they are, and on what. */
export interface SignInWith {
  proofs: readonly Proof[]
  /** of the device, coarse */
  label?: string
  /** of a sign-in that this one goes on from: when that began, ms UTC */
  since?: number
}
type CookieConfig = Pick<Config, 'isHttps'>

/** 'shared': a computer that others use too. The sign-in is short and its cookie goes with the browser. */
export type Place = 'own' | 'shared'

export const LASTS_DAYS = 30
const MINUTE_MS = 60_000
/** On a shared computer: without use, and at most. */
export const SHARED_IDLE_MS = 30 * MINUTE_MS
export const SHARED_MOST_MS = 4 * 60 * MINUTE_MS
/** The rest of a shared sign-in is written anew at most this often, not at every page. */
const SHARED_STEP_MS = 2 * MINUTE_MS
/** The longest a browser keeps a cookie: the database decides when a sign-in ends. */
const COOKIE_SECONDS = 400 * 24 * 60 * 60
const TOKEN = /^[A-Za-z0-9_-]{43}$/

/**
 * Who the cookies sign in. One look-up; renews a sign-in that is past half of its 30 days, and the half hour of one on a
 * shared computer.
 */
export async function readSignIn(
  db: Db,
  cookieHeader: string | null | undefined,
  config: CookieConfig,
): Promise<SignedIn | undefined> {
  const token = readToken(cookieHeader, config)
  if (token === undefined) return undefined
  const { user, session } = await lucia(db).validateSession(token)
  if (!user || user.endedAt !== null) return undefined
  const { endedAt: _, ...person } = user
  const { createdAt: since, provedAt } = session
  const signedIn = { ...person, token, since, provedAt, proofs: session.proofs.split(' ').filter(Boolean) as Proof[] }
  if (session.usedAt < dayOf(Date.now())) await whereRoom(() => noteDay(db, token))
  if (session.place === 'own') return signedIn
  await whereRoom(() => renewShared(db, token, since))
  return { ...signedIn, sharedUntil: since + SHARED_MOST_MS }
}

/** Begins a sign-in under a new token, whatever token the browser came with. Returns the Set-Cookie value. */
export async function startSignIn(
  db: Db,
  personId: string,
  config: CookieConfig,
  place: Place = 'own',
  { proofs, label = '', since }: SignInWith = { proofs: [] },
): Promise<{ cookie: string }> {
  const token = newToken()
  const now = Date.now()
  const session = { createdAt: since ?? now, place, proofs: proofs.join(' '), provedAt: now, label, usedAt: dayOf(now) }
  await lucia(db).createSession(personId, session, { sessionId: token })
  return { cookie: cookie(token, place === 'shared' ? undefined : COOKIE_SECONDS, config) }
}

/** Half an hour from now, never beyond four hours from the beginning. */
function renewShared(db: Db, token: string, createdAt: number, now = Date.now()): void {
  const [until, known] = [
    Math.min(now + SHARED_IDLE_MS, createdAt + SHARED_MOST_MS),
    now + SHARED_IDLE_MS - SHARED_STEP_MS,
  ]
  const isStale = and(eq(signIns.id, sha256(token)), lt(signIns.expiresAt, inSeconds(Math.min(known, until))))
  if (!db.select({ id: signIns.id }).from(signIns).where(isStale).get()) return
  db.update(signIns)
    .set({ expiresAt: inSeconds(until) })
    .where(isStale)
    .run()
}

/** On which day a sign-in was used last, which is all that is kept of its use: one write a day. */
function noteDay(db: Db, token: string, now = Date.now()): void {
  db.update(signIns)
    .set({ usedAt: dayOf(now) })
    .where(eq(signIns.id, sha256(token)))
    .run()
}

const DAY_MS = 24 * 60 * MINUTE_MS
const dayOf = (ms: number): number => ms - (ms % DAY_MS)

const inSeconds = (ms: number): number => Math.floor(ms / 1000)

/** Ends one sign-in; ending it twice is ending it once. */
export async function endSignIn(db: Db, token: string): Promise<void> {
  await lucia(db).invalidateSession(token)
}

/** Ends every sign-in of a person but the one named. Synchronous, so that it belongs to a verb's transaction. */
export function endSignInsOf(db: Db, personId: string, exceptToken?: string): void {
  const others = exceptToken === undefined ? undefined : ne(signIns.id, sha256(exceptToken))
  db.delete(signIns)
    .where(and(eq(signIns.userId, personId), others))
    .run()
}

/** The Set-Cookie value that makes a browser forget its sign-in. */
export const clearedCookie = (config: CookieConfig): string => cookie('', 0, config)

/** Removes sign-ins whose time is over; returns how many. */
export function deleteExpiredSignIns(db: Db, now = Date.now()): number {
  return db
    .delete(signIns)
    .where(lte(signIns.expiresAt, Math.floor(now / 1000)))
    .run().changes
}

const cookieName = ({ isHttps }: CookieConfig): string => (isHttps ? '__Host-sign_in' : 'sign_in')

/** Without an age it goes when the browser is closed. */
function cookie(value: string, maxAge: number | undefined, config: CookieConfig): string {
  const age = maxAge === undefined ? {} : { maxAge }
  const attributes = { httpOnly: true, sameSite: 'lax', path: '/', secure: config.isHttps, ...age } as const
  return new Cookie(cookieName(config), value, attributes).serialize()
}

/** The token of a Cookie header; undefined where there is none that could be one of ours, however malformed. */
function readToken(header: string | null | undefined, config: CookieConfig): string | undefined {
  const start = `${cookieName(config)}=`
  for (const part of (header ?? '').split(';')) {
    const text = part.trim()
    if (text.startsWith(start) && TOKEN.test(text.slice(start.length))) return text.slice(start.length)
  }
  return undefined
}

const lucia = (db: Db) => once(db, makeLucia)

function makeLucia(db: Db) {
  return new Lucia(hashing(db), {
    sessionExpiresIn: new TimeSpan(LASTS_DAYS, 'd'),
    getUserAttributes: (person) => person,
    getSessionAttributes: (session) => session,
  })
}

/**
 * Lucia's own adapter, with every token hashed on its way in and the person and roles read by one prepared statement.
 * Lucia knows one length of a sign-in, so of a shared one it is told only whether it is over: renewShared does the rest.
 */
function hashing(db: Db): Adapter {
  const inner: Adapter = new DrizzleSQLiteAdapter(db, signIns, people)
  const find = findSignIn(db)
  return {
    async getSessionAndUser(token) {
      const row = find.get({ id: sha256(token) })
      if (!row) return [null, null]
      const { id, expiresAt, createdAt, place, proofs, provedAt, label, usedAt, roles, ...person } = row
      const attributes = { ...person, roles: (roles?.split(',') ?? []) as Person['roles'] }
      const ends = expiresAt * 1000
      const told = place === 'shared' && ends > Date.now() ? Date.now() + LASTS_DAYS * 24 * 60 * MINUTE_MS : ends
      const session = { createdAt, place: place as Place, proofs, provedAt, label, usedAt }
      return [
        { id: token, userId: id, expiresAt: new Date(told), attributes: session },
        { id, attributes },
      ]
    },
    // Ids listed are hashes already: end a listed sign-in through endSignInsOf, never by its id.
    getUserSessions: (personId) => inner.getUserSessions(personId),
    setSession(session) {
      const isShared = session.attributes.place === 'shared'
      const { createdAt, provedAt } = session.attributes
      const ends = Math.min(provedAt + SHARED_IDLE_MS, createdAt + SHARED_MOST_MS)
      const expiresAt = isShared ? new Date(ends) : session.expiresAt
      return inner.setSession({ ...session, expiresAt, id: sha256(session.id) })
    },
    // a page that only reads is not refused for it
    updateSessionExpiration: (token, expiresAt) =>
      whereRoom(() => inner.updateSessionExpiration(sha256(token), expiresAt)),
    deleteSession: (token) => inner.deleteSession(sha256(token)),
    deleteUserSessions: (personId) => inner.deleteUserSessions(personId),
    deleteExpiredSessions: () => inner.deleteExpiredSessions(),
  }
}

function findSignIn(db: Db) {
  const current = db
    .select({ roles: sql<string | null>`group_concat(${roleGrants.role})` })
    .from(roleGrants)
    .where(and(eq(roleGrants.personId, people.id), isNull(roleGrants.endedAt)))
  return db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      emailConfirmedAt: people.emailConfirmedAt,
      language: people.language,
      country: people.country,
      endedAt: people.endedAt,
      expiresAt: signIns.expiresAt,
      createdAt: signIns.createdAt,
      place: signIns.place,
      proofs: signIns.proofs,
      provedAt: signIns.provedAt,
      label: signIns.label,
      usedAt: signIns.usedAt,
      roles: sql<string | null>`(${current})`,
    })
    .from(signIns)
    .innerJoin(people, eq(people.id, signIns.userId))
    .where(eq(signIns.id, sql.placeholder('id')))
    .prepare()
}
