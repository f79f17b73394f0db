// Who is signed in. Lucia keeps the sessions; this file is the only one that knows it, and stands between it and the
// tables so that the database holds the SHA-256 of a token and never the token (docs/decisions/004).
import { DrizzleSQLiteAdapter } from '@lucia-auth/adapter-drizzle'
import { and, eq, isNull, lte, ne, sql } from 'drizzle-orm'
import { type Adapter, Cookie, Lucia, TimeSpan } from 'lucia'
import { people, roleGrants, signIns } from '../../db/schema/accounts'
import type { Config } from './config'
import { type Db, once } from './db'
import { newToken, sha256 } from './ids'
import type { SignedIn } from './visit'

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof makeLucia>
    DatabaseUserAttributes: Person
    DatabaseSessionAttributes: { createdAt: number }
  }
}

type Person = Omit<SignedIn, 'id' | 'token'> & { endedAt: number | null }
type CookieConfig = Pick<Config, 'isHttps'>

const LASTS_DAYS = 30
/** The longest a browser keeps a cookie: the database decides when a sign-in ends. */
const COOKIE_SECONDS = 400 * 24 * 60 * 60
const TOKEN = /^[A-Za-z0-9_-]{43}$/

/** Who the cookies sign in. One look-up; renews a sign-in that is past half of its 30 days. */
export async function readSignIn(
  db: Db,
  cookieHeader: string | null | undefined,
  config: CookieConfig,
): Promise<SignedIn | undefined> {
  const token = readToken(cookieHeader, config)
  if (token === undefined) return undefined
  const { user } = await lucia(db).validateSession(token)
  if (!user || user.endedAt !== null) return undefined
  const { endedAt: _, ...person } = user
  return { ...person, token }
}

/** Begins a sign-in under a new token, whatever token the browser came with. Returns the Set-Cookie value. */
export async function startSignIn(db: Db, personId: string, config: CookieConfig): Promise<{ cookie: string }> {
  const token = newToken()
  await lucia(db).createSession(personId, { createdAt: Date.now() }, { sessionId: token })
  return { cookie: cookie(token, COOKIE_SECONDS, config) }
}

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

function cookie(value: string, maxAge: number, config: CookieConfig): string {
  const attributes = { httpOnly: true, sameSite: 'lax', path: '/', secure: config.isHttps, maxAge } as const
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
  })
}

/** Lucia's own adapter, with every token hashed on its way in and the person and roles read by one prepared statement. */
function hashing(db: Db): Adapter {
  const inner: Adapter = new DrizzleSQLiteAdapter(db, signIns, people)
  const find = findSignIn(db)
  return {
    async getSessionAndUser(token) {
      const row = find.get({ id: sha256(token) })
      if (!row) return [null, null]
      const { id, expiresAt, createdAt, roles, ...person } = row
      const attributes = { ...person, roles: (roles?.split(',') ?? []) as Person['roles'] }
      return [
        { id: token, userId: id, expiresAt: new Date(expiresAt * 1000), attributes: { createdAt } },
        { id, attributes },
      ]
    },
    // Ids listed are hashes already: end a listed sign-in through endSignInsOf, never by its id.
    getUserSessions: (personId) => inner.getUserSessions(personId),
    setSession: (session) => inner.setSession({ ...session, id: sha256(session.id) }),
    updateSessionExpiration: (token, expiresAt) => inner.updateSessionExpiration(sha256(token), expiresAt),
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
      roles: sql<string | null>`(${current})`,
    })
    .from(signIns)
    .innerJoin(people, eq(people.id, signIns.userId))
    .where(eq(signIns.id, sql.placeholder('id')))
    .prepare()
}
