// Somebody whose name and address stand nowhere else, in every place that keeps something of a person: what is left of
// them afterwards can be looked for byte by byte.
import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { give as agreeToMail } from '../../app/domain/accounts/consent.server'
import { declareAffiliation } from '../../app/domain/accounts/declare-affiliation.server'
import { setSharing } from '../../app/domain/accounts/sharing.server'
import { orderList } from '../../app/domain/cohorts/order-list.server'
import type { Context } from '../../app/domain/context'
import { askNameCorrection } from '../../app/domain/credentials/ask-name-correction.server'
import { importBatch } from '../../app/domain/history/import-batch.server'
import { readBatch } from '../../app/domain/history/read-batch.server'
import { lookAtPerson } from '../../app/domain/people/look.server'
import { writeNote } from '../../app/domain/notes/write-note.server'
import { exportFile } from '../../app/domain/reports/exports.server'
import { type Config, readConfig } from '../../app/platform/config'
import { readKeys } from '../../app/platform/keys'
import type { Db } from '../../app/platform/db'
import { queueMail } from '../../app/platform/queue-mails'
import { openStorage } from '../../app/platform/storage-open'
import { prepare } from '../../app/prepare'
import { openDb } from '../../db/client'
import type { Belongings, World } from '../routes/access'
import { sendList } from './groups'
import { READING } from './small-course'
import { buildWorld } from './world'

export const NAME = 'Zyxmarela Qwvolanta'
export const EMAIL = 'zyxmarela@qwvolant.example'
/** Whatever is looked for, in small letters: inner parts, since indexes leave out what words begin with in common. */
export const MARKS = ['xmarel', 'wvolant']

export interface Marked {
  world: World
  db: Db
  config: Config
  /** the machine */
  ctx: Context
  own: Context
  who: Belongings
}

export async function markedWorld(): Promise<Marked> {
  const config = readConfig({
    NODE_ENV: 'test',
    DATA_DIR: mkdtempSync(join(tmpdir(), 'minicursos-marked-')),
    DEMO: '1',
  })
  prepare(config)
  const db = openDb(config.dbFile)
  const keys = readKeys(config.keysDir)
  const site = { db, keys, config, storage: openStorage(config) }
  const world = await buildWorld(site, { person: 'learner', name: NAME, email: EMAIL })
  const ctx: Context = { db, keys, now: Date.now(), origin: config.ORIGIN, actor: { kind: 'machine', name: 'worker' } }
  const who = world.people.learner
  const own: Context = { ...ctx, actor: { kind: 'person', id: who.personId, roles: [] } }
  const marked = { world, db, config, ctx, own, who }
  byVerbs(marked)
  await byOthers(marked)
  byHand(marked)
  return marked
}

/** What the person does. */
function byVerbs({ world, own, who }: Marked): void {
  const { institutionId } = world.register
  declareAffiliation(own, { personId: who.personId, institutionId, jobArea: 'education' })
  setSharing(own, { isShared: true, institutionId })
  agreeToMail(own, who.personId)
  agreeToMail(own, who.personId, 'group-mail')
  askNameCorrection(own, { name: `${NAME} Segunda`, reason: `Me llamo ${NAME} Segunda` })
  const note = { enrolmentId: who.enrolmentId, lessonId: READING, kind: 'note' as const }
  writeNote(own, { id: randomUUID(), ...note, words: `${NAME} estuvo aquí` })
}

/** What others do with them. */
async function byOthers({ world, ctx, who }: Marked): Promise<void> {
  const as = (id: string, roles: readonly 'coordinator'[] = ['coordinator']): Context => ({
    ...ctx,
    actor: { kind: 'person', id, roles },
  })
  const coordinator = as(world.people.coordinator.personId)
  lookAtPerson(coordinator, { personId: who.personId, reason: `Lo pide ${NAME} por teléfono` })
  const bytes = Buffer.from(`nombre;correo;curso;fin;país\n${NAME};${EMAIL};Curso antiguo;01/02/2019;PE\n`)
  importBatch(ctx, { batchId: (await readBatch(ctx, { bytes, label: 'antes.csv', source: 'Antes' })).batchId })
  const wrong = Buffer.from(`nombre;correo;curso;fin;país\nX;${EMAIL};Curso;ayer;PE\n`)
  await readBatch(ctx, { bytes: wrong, label: 'mal.csv', source: 'Antes' })
  const { listId } = await sendList(coordinator, world.register.widerGroupId, `correo;nombre\n${EMAIL};${NAME}\n`)
  orderList(coordinator, { cohortId: world.register.widerGroupId, listId })
  queueMail(
    ctx.db,
    'accounts.send-mail',
    { personId: who.personId, toAddress: EMAIL, template: 'welcome', language: 'es' },
    ctx.now,
  )
  queueMail(
    ctx.db,
    'accounts.send-mail',
    { toAddress: EMAIL.toUpperCase(), template: 'recover', language: 'es' },
    ctx.now,
  )
}

/** What takes too long to come about by itself, and files. */
function byHand({ db, ctx, config, who }: Marked): void {
  const run = (sql: string, ...values: unknown[]) => db.$client.prepare(sql).run(...values)
  run(
    `update mails set subject = ?, body = ?, last_error = ? where lower(to_address) = ?`,
    NAME,
    `Hola ${NAME}`,
    `550 <${EMAIL}>`,
    EMAIL,
  )
  run(
    `update jobs set last_error = ?, state = 'failed' where kind = 'accounts.send-mail' and payload like ?`,
    `550 <${EMAIL}>`,
    `%`,
  )
  run(`update responses set response = json_object('words', ?) where attempt_id = ?`, NAME, who.submittedAttemptId)
  run(
    `insert into cohort_invitations (id, cohort_id, email, email_key, name, language, token_hash, invited_at, invited_by)
    select ?, id, ?, ?, ?, 'es', ?, ?, 'x' from cohorts limit 1 on conflict do nothing`,
    randomUUID(),
    EMAIL,
    EMAIL,
    NAME,
    randomUUID(),
    ctx.now,
  )
  run(
    `insert into team_invitations (id, course_id, email, part, invited_at, invited_by, expires_at)
    select ?, id, ?, 'editor', ?, 'x', ? from courses limit 1`,
    randomUUID(),
    EMAIL,
    ctx.now,
    ctx.now,
  )
  run(
    `insert into recognitions (id, enrolment_id, training, reason, recognised_at, recognised_by, ended_at, ended_by, ended_reason)
    values (?, ?, ?, ?, ?, 'x', ?, 'x', ?)`,
    randomUUID(),
    who.enrolmentId,
    NAME,
    NAME,
    ctx.now,
    ctx.now,
    NAME,
  )
  run(
    `insert into extra_attempts (id, enrolment_id, lesson_id, reason, allowed_at, allowed_by) values (?, ?, 'x', ?, ?, 'x')`,
    randomUUID(),
    who.enrolmentId,
    NAME,
    ctx.now,
  )
  const message = randomUUID()
  run(
    `insert into outreach_messages (id, asked, subject, body, sent_at, sent_by, people_count, left_out_count)
    values (?, '{}', ?, ?, ?, 'x', 1, 0)`,
    message,
    `Para ${NAME}`,
    `Hola ${NAME}`,
    ctx.now,
  )
  run(`insert into outreach_recipients (message_id, person_id) values (?, ?)`, message, who.personId)
  run(`update library_items set label = ? where person_id = ?`, `${NAME}.mp4`, who.personId)
  run(`update uploads set label = ? where person_id = ?`, `${NAME}.mp4`, who.personId)
  run(`update course_imports set label = ? where person_id = ?`, `${NAME}.zip`, who.personId)
  run(
    `insert into institution_imports (id, person_id, label, content, sent_at) values (?, ?, ?, ?, ?)`,
    randomUUID(),
    who.personId,
    `${NAME}.csv`,
    Buffer.from(NAME),
    ctx.now,
  )
  mkdirSync(config.exportsDir, { recursive: true })
  mkdirSync(config.uploadsDir, { recursive: true })
  const kept = db.$client.prepare('select id, form from report_exports').all() as { id: string; form: 'csv' }[]
  for (const file of kept) writeFileSync(exportFile(config.exportsDir, file), `${NAME};${EMAIL}`)
  writeFileSync(join(config.uploadsDir, who.uploadId), NAME)
}

/** `table.column` of every cell that has a mark. */
export function cellsWith(db: Db, marks: readonly string[] = MARKS): string[] {
  const client = db.$client
  const tables = client
    .prepare(
      `select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and sql not like 'CREATE VIRTUAL%'`,
    )
    .pluck()
    .all() as string[]
  return tables.flatMap((table) =>
    (client.pragma(`table_info("${table}")`) as { name: string }[]).flatMap(({ name }) => {
      const has = marks.map(() => `instr(lower(cast("${name}" as text)), ?) > 0`).join(' or ')
      return client.prepare(`select 1 from "${table}" where ${has} limit 1`).get(...marks) ? [`${table}.${name}`] : []
    }),
  )
}

/** Files under a folder with a mark somewhere in their bytes. */
export function filesWith(folder: string, marks: readonly string[] = MARKS): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const text = readFileSync(file, 'latin1').toLowerCase()
      return marks.some((mark) => text.includes(mark))
    })
}
