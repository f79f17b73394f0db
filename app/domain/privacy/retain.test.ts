import { expect, test } from 'vitest'
import { randomUUID } from 'node:crypto'
import { existsSync, utimesSync, writeFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { openEraser } from '../../../db/client'
import { people } from '../../../db/schema/accounts'
import { deletions } from '../../../db/schema/privacy'
import { jobs } from '../../../db/schema/queue'
import { machineContext } from '../../../tests/support/context'
import { freshDatabase } from '../../../tests/support/database'
import { joinAccounts } from '../accounts/join-accounts.server'
import { signUp } from '../accounts/sign-up.server'
import { askRetention, RETAIN, retain } from './retain.server'
import * as kept from './retention'

const DAY_MS = 24 * 3_600_000
const START = Date.UTC(2026, 10, 30)

test('what was kept long enough goes, each at its own day', async () => {
  const db = freshDatabase()
  const ctx = machineContext(db, START)
  const account = (email: string, isConfirmed = false) =>
    signUp(ctx, { name: 'Rosa Lima', email, country: 'PE', language: 'es', passwordHash: 'x', isConfirmed }).personId
  const [unused, owner, joined] = [
    account('sin@uso.example'),
    account('rosa@m.example', true),
    account('otra@m.example'),
  ]
  joinAccounts(ctx, { fromId: joined, intoId: owner })
  const run = (sql: string, ...values: unknown[]) => db.$client.prepare(sql).run(...values)
  run(`insert into cohorts (id, name, way, is_reminding, made_at, made_by) values ('g', 'x', 'invitation', 0, 0, 'x')`)
  run(
    `insert into cohort_invitations (id, cohort_id, email, email_key, language, token_hash, invited_at, invited_by)
    values ('i', 'g', 'a@b.example', 'a@b.example', 'es', 'h', ?, 'x')`,
    START,
  )
  run(`insert into courses (id, slug, created_at, created_by) values ('c', 'c', 0, 'x')`)
  run(
    `insert into team_invitations (id, course_id, email, part, invited_at, invited_by, expires_at)
    values ('t', 'c', 'a@b.example', 'editor', ?, 'x', ?)`,
    START,
    START,
  )
  run(
    `insert into audit_entries (id, at, actor, act, subject, detail) values ('l', ?, 'x', 'people.look', 'p', '{"reason":"Rosa"}')`,
    START,
  )
  run(
    `insert into past_batches (id, source, label, read_at, read_by, findings) values ('b', 's', 'l', ?, 'x', '[{"value":"Rosa"}]')`,
    START,
  )
  run(`insert into past_completions (n, batch_id, line, line_key, name, course, completed_on, country)
    values (1, 'b', 1, 'k', 'Rosa Lima', 'Curso', '2019-01-01', 'PE')`)
  run(`insert into past_names (rowid, name) values (1, 'Rosa Lima')`)
  run(
    `insert into mails (id, to_address, template, language, state, created_at) values (?, 'a@b.example', 't', 'es', 'sent', ?)`,
    randomUUID(),
    START,
  )
  const copy = `${db.$client.name}.before-2026`
  writeFileSync(copy, '')
  utimesSync(copy, START / 1000, START / 1000)

  const eraser = openEraser(db.$client.name)
  const on = (days: number) =>
    retain({ ...ctx, db: eraser, now: START + days * DAY_MS + 1 }, db.$client.name, () => Promise.resolve())
  const count = (sql: string) => db.$client.prepare(`select count(*) as n from ${sql}`).pluck().get() as number
  const left = () => ({
    group: count('cohort_invitations'),
    team: count('team_invitations'),
    reason: count(`audit_entries where detail like '%Rosa%'`),
    lines: count('past_completions') + count(`past_names where past_names match 'rosa'`),
    findings: count(`past_batches where findings <> '[]'`),
    address: count(`mails where to_address <> '' and state = 'sent'`),
    copy: existsSync(copy) ? 1 : 0,
    gone: count('deletions'),
  })
  const all = { group: 1, team: 1, reason: 1, lines: 2, findings: 1, address: 1, copy: 1, gone: 0 }
  await on(kept.TEAM_INVITATION_DAYS - 1)
  expect(left()).toEqual(all)
  await on(30)
  const month = { ...all, team: 0, lines: 0, findings: 0, copy: 0, gone: 1 }
  expect(left()).toEqual(month)
  await on(kept.UNUSED_ACCOUNT_DAYS)
  expect(left()).toEqual({ ...month, gone: 2 })
  await on(kept.MAIL_ADDRESS_DAYS)
  expect(left()).toEqual({ ...month, gone: 2, address: 0 })
  await on(kept.GROUP_INVITATION_DAYS)
  await on(kept.LOOK_REASON_DAYS)
  expect(left()).toEqual({ ...month, gone: 2, address: 0, group: 0, reason: 0 })
  // the two accounts are put down to be erased, the confirmed one is not
  expect(
    db
      .select()
      .from(deletions)
      .all()
      .map(({ personId }) => personId)
      .sort(),
  ).toEqual([unused, joined].sort())
  expect(db.select().from(people).where(eq(people.id, owner)).get()?.name).toBe('Rosa Lima')
  eraser.$client.close()
})

test('a round is asked once a day', () => {
  const db = freshDatabase()
  const ctx = machineContext(db, Date.now())
  askRetention(ctx)
  askRetention(ctx)
  expect(db.select().from(jobs).where(eq(jobs.kind, RETAIN)).all()).toHaveLength(1)
})

test('the register of acts takes no other change', () => {
  const { $client } = freshDatabase()
  $client.exec(
    `insert into audit_entries (id, at, actor, act, subject, detail) values ('l', 1, 'x', 'a.b', 'p', '{"reason":"Rosa"}')`,
  )
  for (const set of [`detail = '{}'`, `actor = 'y', detail = '{"erased":1}'`, `at = 2`, 'detail = null'])
    expect(() => $client.exec(`update audit_entries set ${set}`)).toThrow('append-only')
  $client.exec(`update audit_entries set detail = '{"erased":1}'`)
  expect(() => $client.exec('delete from audit_entries')).toThrow('append-only')
})
