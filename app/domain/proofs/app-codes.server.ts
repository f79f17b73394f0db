// An app that makes one-time passwords: its secret is made, counts once a first code confirmed it, and is taken away. A code
// is taken once; a later one, or a new app, is the way on.
import { and, eq, isNotNull, lt } from 'drizzle-orm'
import { oneTimePasswords, recoveryCodes } from '../../../db/schema/proofs'
import { type Db, inTransaction } from '../../platform/db'
import type { Keyring } from '../../platform/keys'
import { newOneTimeSecret, stepOfCode } from '../../platform/one-time-passwords'
import { record } from '../audit/record.server'
import { type Context, personOf } from '../context'
import { tell } from './notice.server'
import { makeRecoveryCodes } from './recovery-codes.server'

const PURPOSE = 'proofs.one-time-secret'

const find = (db: Db, personId: string) =>
  db.select().from(oneTimePasswords).where(eq(oneTimePasswords.personId, personId)).get()

/** Makes a secret that waits for its first code. One that counts stays; one that waits is made anew. */
export function startApp(ctx: Context): void {
  inTransaction(ctx, (ctx) => {
    const { db, keys, now } = ctx
    const personId = personOf(ctx).id
    if (find(db, personId)?.confirmedAt) return
    const secret = keys.seal(PURPOSE, personId, newOneTimeSecret())
    const row = { personId, secret, createdAt: now, lastStep: 0 }
    db.insert(oneTimePasswords)
      .values(row)
      .onConflictDoUpdate({ target: oneTimePasswords.personId, set: { secret, createdAt: now, lastStep: 0 } })
      .run()
  })
}

/** The secret that waits, base32, for its owner to take into an app; undefined where none waits. */
export function waitingSecret(db: Db, keys: Keyring, personId: string): string | undefined {
  const row = find(db, personId)
  return row && row.confirmedAt === null ? keys.unseal(PURPOSE, personId, row.secret) : undefined
}

/** The first code: the app counts from now on. Returns new recovery codes; undefined where the code is wrong. */
export function confirmApp(ctx: Context, code: string): string[] | undefined {
  return inTransaction(ctx, (ctx) => {
    const personId = personOf(ctx).id
    const secret = waitingSecret(ctx.db, ctx.keys, personId)
    const step = secret === undefined ? undefined : stepOfCode(secret, code, ctx.now)
    if (step === undefined) return undefined
    const counts = { confirmedAt: ctx.now, lastStep: step }
    ctx.db.update(oneTimePasswords).set(counts).where(eq(oneTimePasswords.personId, personId)).run()
    record(ctx, 'proofs.add-app', personId)
    tell(ctx, personId, 'app-added')
    return makeRecoveryCodes(ctx, personId)
  })
}

/** Whether this is a code of the person's app that was not taken before. */
export function takeAppCode(ctx: Context, personId: string, code: string): boolean {
  return inTransaction(ctx, ({ db, keys, now }) => {
    const row = find(db, personId)
    const secret = row?.confirmedAt ? keys.unseal(PURPOSE, personId, row.secret) : undefined
    const step = secret === undefined ? undefined : stepOfCode(secret, code, now)
    if (step === undefined) return false
    const isLater = and(eq(oneTimePasswords.personId, personId), lt(oneTimePasswords.lastStep, step))
    return db.update(oneTimePasswords).set({ lastStep: step }).where(isLater).run().changes > 0
  })
}

/** The app counts no more, and neither do recovery codes, which stand for it. Twice is once. */
export function removeApp(ctx: Context): void {
  inTransaction(ctx, (ctx) => {
    const personId = personOf(ctx).id
    const own = eq(oneTimePasswords.personId, personId)
    const counted = ctx.db
      .select()
      .from(oneTimePasswords)
      .where(and(own, isNotNull(oneTimePasswords.confirmedAt)))
      .get()
    ctx.db.delete(oneTimePasswords).where(own).run()
    ctx.db.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId)).run()
    if (!counted) return
    record(ctx, 'proofs.remove-app', personId)
    tell(ctx, personId, 'app-removed')
  })
}
