// Once a day the worker forgets what has been kept long enough and no other sweep looks after: addresses of mails and of
// invitations, reasons, files nobody took in, accounts that nobody used, and copies of the database from before an update.
import { and, isNull, lt } from 'drizzle-orm'
import { readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { deletions } from '../../../db/schema/privacy'
import { type Db, inTransaction } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import { enqueue, hasRunSince } from '../../platform/queue'
import { forgetAddresses } from '../../platform/queue-erase'
import type { Context } from '../context'
import { ERASE, orderErasure } from './ask-deletion.server'
import * as kept from './retention'

export const RETAIN = 'privacy.retain'
const DAY_MS = 24 * 3_600_000
const CHUNK = 100

/** Asks for a round, where the last one is a day ago. */
export function askRetention({ db, now }: Context): void {
  if (!hasRunSince(db, RETAIN, now - DAY_MS)) enqueue(db, RETAIN, {}, { onceKey: RETAIN, now })
}

/** `rowid`s that are old by $before; each step changes what it found, so that it ends. */
const STEPS: { days: number; find: string; table: string; change: string }[] = [
  {
    days: kept.GROUP_INVITATION_DAYS,
    table: 'cohort_invitations',
    find: 'accepted_at is null and invited_at < $before',
    change: 'delete from cohort_invitations',
  },
  {
    days: kept.TEAM_INVITATION_DAYS,
    table: 'team_invitations',
    find: 'accepted_at is null and min(expires_at, coalesce(withdrawn_at, expires_at)) < $before',
    change: 'delete from team_invitations',
  },
  {
    days: kept.BOUNCE_DAYS,
    table: 'bounced_addresses',
    find: 'bounced_at < $before',
    change: 'delete from bounced_addresses',
  },
  {
    days: kept.EMAIL_CHANGE_DAYS,
    table: 'email_changes',
    find: 'asked_at < $before',
    change: 'delete from email_changes',
  },
  {
    days: kept.LOOK_REASON_DAYS,
    table: 'audit_entries',
    find: `act = 'people.look' and at < $before and detail is not '{"erased":1}'`,
    change: `update audit_entries set detail = '{"erased":1}'`,
  },
  {
    days: kept.UNTAKEN_HISTORY_DAYS,
    table: 'past_completions',
    find: 'batch_id in (select id from past_batches where imported_at is null and read_at < $before)',
    change: 'delete from past_completions',
  },
  {
    days: kept.UNTAKEN_HISTORY_DAYS,
    table: 'past_batches',
    find: `findings <> '[]' and read_at < $before`,
    change: `update past_batches set findings = '[]'`,
  },
]

/** One round. `db` of the context overwrites what it deletes; `dbFile`: beside it lie the copies from before updates. */
export async function retain(ctx: Context, dbFile: string, pause: () => Promise<void>): Promise<void> {
  const { db, now } = ctx
  for (const step of STEPS) {
    while (forget(db, step, now - step.days * DAY_MS) === CHUNK) await pause()
    await pause()
  }
  while (forgetAddresses(db, now - kept.MAIL_ADDRESS_DAYS * DAY_MS, CHUNK) === CHUNK) await pause()
  orderUnused(ctx)
  orderForgotten(ctx)
  await removeOldCopies(dbFile, now - kept.BEFORE_UPDATE_DAYS * DAY_MS)
}

function forget(db: Db, { table, find, change }: (typeof STEPS)[number], before: number): number {
  const rows = db.$client
    .prepare(`select rowid from ${table} where ${find} limit ${CHUNK}`)
    .pluck()
    .all({ before }) as number[]
  if (rows.length === 0) return 0
  inTransaction({ db }, () => {
    // the index of these names has no trigger
    const dropName = db.$client.prepare('delete from past_names where rowid = ?')
    if (table === 'past_completions') for (const n of rows) dropName.run(n)
    db.$client.prepare(`${change} where rowid in (select value from json_each(?))`).run(JSON.stringify(rows))
  })
  return rows.length
}

/** Accounts nobody ever confirmed or used, and what is left of those that were joined to another: to be erased. */
const UNUSED = `select id, language from people p where (
    (p.ended_at is null and p.email_confirmed_at is null and p.access_name is null and p.created_at < $unused
      and not exists (select 1 from enrolments e where e.person_id = p.id)
      and not exists (select 1 from role_grants g where g.person_id = p.id)
      and not exists (select 1 from course_team t where t.person_id = p.id)
      and not exists (select 1 from sign_ins s where s.user_id = p.id))
    or (p.ended_at < $joined and p.ended_at > 0 and p.name not like '#%'))
  and not exists (select 1 from deletions d where d.person_id = p.id and d.taken_back_at is null)
  limit ${CHUNK}`

function orderUnused(ctx: Context): void {
  inTransaction(ctx, (ctx) => {
    const { db, now } = ctx
    const at = { unused: now - kept.UNUSED_ACCOUNT_DAYS * DAY_MS, joined: now - kept.JOINED_ACCOUNT_DAYS * DAY_MS }
    const found = db.$client.prepare(UNUSED).all(at) as { id: string; language: Lang }[]
    for (const { id, language } of found)
      orderErasure(ctx, { personId: id, certificates: 'withdraw', language, dueAt: now })
  })
}

/** Requests whose day has come and whose job gave up, or went with a backup. */
function orderForgotten(ctx: Context): void {
  inTransaction(ctx, ({ db, now }) => {
    const isDue = and(lt(deletions.dueAt, now - DAY_MS), isNull(deletions.takenBackAt), isNull(deletions.erasedAt))
    for (const { id } of db.select({ id: deletions.id }).from(deletions).where(isDue).limit(CHUNK).all())
      enqueue(db, ERASE, { deletionId: id }, { onceKey: `${ERASE}:${id}`, now })
  })
}

async function removeOldCopies(dbFile: string, before: number): Promise<void> {
  const folder = dirname(dbFile)
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${basename(dbFile)}.before-`)) continue
    const copy = join(folder, name)
    if ((await stat(copy)).mtimeMs < before) await rm(copy, { force: true })
  }
}
