// An account goes: everything about its person is erased, a few rows at a time, and what is counted goes on under a
// pseudonym that leads to nobody. Killed in the middle it begins anew and finds less to do.
import { eq } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import { deletions } from '../../../db/schema/privacy'
import { endSignInsOf } from '../../platform/auth'
import { type Db, emptyLog, inTransaction, wipeFreePages } from '../../platform/db'
import { newId } from '../../platform/ids'
import { eraseFromQueue } from '../../platform/queue-erase'
import { findAnyPerson } from '../accounts/queries.server'
import { record } from '../audit/record.server'
import type { Context } from '../context'
import { Refusal } from '../refusal'
import { endReportFiles, type Folders, removeFilesOf } from './erase-files.server'
import { carryOut, type Who } from './erase-rows.server'
import { MAP } from './map'
import { type Deletion, handOverFirst } from './queries.server'

/** What others hang on is erased after them, in this order. */
const LAST = ['outreach_recipients', 'enrolments', 'people']

/**
 * Takes a request whose time has come: from here on it cannot be taken back, and nobody signs in. Undefined where there is
 * nothing to do. Refuses: deletion-administrator, deletion-owner, where that came about meanwhile.
 */
export function beginErasure(ctx: Context, id: string): Deletion | undefined {
  return inTransaction(ctx, (ctx) => {
    const { db, now } = ctx
    const asked = db.select().from(deletions).where(eq(deletions.id, id)).get()
    if (!asked || asked.takenBackAt !== null || asked.erasedAt !== null || asked.dueAt > now) return undefined
    if (asked.begunAt !== null) return asked
    const first = handOverFirst(db, asked.personId)
    if (first?.isLastAdministrator) throw new Refusal('deletion-administrator')
    if (first) throw new Refusal('deletion-owner', { courses: first.courses.map(({ slug }) => slug).join(', ') })
    const begun = { begunAt: now, pseudonymId: newPseudonym(db) }
    db.update(deletions).set(begun).where(eq(deletions.id, id)).run()
    db.update(people).set({ endedAt: now, passwordHash: null }).where(eq(people.id, asked.personId)).run()
    endSignInsOf(db, asked.personId)
    return { ...asked, ...begun }
  })
}

/** An account that never was: no name, no address, no place and no moment that would lead back. */
function newPseudonym(db: Db): string {
  const id = newId()
  const nobody = { name: `#${id.slice(0, 6)}`, country: 'ZZ', language: 'es', createdAt: 0, endedAt: 0 }
  db.insert(people)
    .values({ id, ...nobody, createdBy: 'machine:worker' })
    .run()
  return id
}

/** Everything after the last mail. `ctx.db` = a connection that overwrites what it deletes (db/client, openEraser). */
export async function erase(
  ctx: Context,
  asked: Deletion,
  folders: Folders,
  pause: () => Promise<void>,
): Promise<void> {
  const { db, now } = ctx
  const { personId, pseudonymId } = asked
  if (pseudonymId === null) return
  const person = findAnyPerson(db, personId)
  const key = person?.emailConfirmedAt == null ? null : person.emailKey
  const who: Who = { p: personId, q: pseudonymId, key, now }
  await removeFilesOf(db, personId, folders)
  await eraseFromQueue(db, { personId, emailKey: key }, pause)
  const tables = [...Object.keys(MAP).filter((table) => !LAST.includes(table)), ...LAST]
  for (const table of tables) {
    const { erasure } = MAP[table]!
    if (typeof erasure !== 'string') for (const step of erasure) await carryOut(db, { table, step }, who, pause)
  }
  // last: a file that was being written meanwhile had the name still
  await endReportFiles(db, pseudonymId, folders, now)
  await forgetWords(db, pause)
  inTransaction(ctx, (ctx) => {
    ctx.db.update(deletions).set({ erasedAt: now, pseudonymId: null }).where(eq(deletions.id, asked.id)).run()
    record(ctx, 'privacy.erase', personId)
  })
  await wipeFreePages(db, pause)
  for (let tries = 0; tries < LOG_TRIES && !emptyLog(db); tries += 1) await pause()
}

const LOG_TRIES = 40
const INDEXES = ['people_words', 'register_names', 'past_names']
const PAGES = 100

/** A full-text index keeps the words of what was deleted until its parts are merged. */
async function forgetWords(db: Db, pause: () => Promise<void>): Promise<void> {
  const changes = db.$client.prepare('select total_changes() as n')
  const count = () => (changes.get() as { n: number }).n
  for (const index of INDEXES) {
    const merge = db.$client.prepare(`insert into ${index} (${index}, rank) values ('merge', ?)`)
    for (let pages = -PAGES; ; pages = PAGES) {
      const before = count()
      merge.run(pages)
      if (count() - before < 2 && pages > 0) break
      await pause()
    }
  }
}
