import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Db, openDb } from '../../../db/client'
import { machineContext, personContext, TEST_NOW } from '../../../tests/support/context'
import { freshDatabase } from '../../../tests/support/database'
import { makePerson } from '../../../tests/support/learner'
import { refusalCode } from '../../../tests/support/refusal'
import { MUSEUMS, reportWorld } from '../../../tests/support/report-world'
import { unzipText } from '../../../tests/support/unzip-text'
import { claimJob } from '../../platform/queue'
import { runJob } from '../../platform/queue-runner'
import { endRole } from '../accounts/end-role.server'
import { grantRole } from '../accounts/grant-role.server'
import { auditEntries } from '../../../db/schema/audit'
import type { Context } from '../context'
import { askExport, WRITE_EXPORT } from './ask-export.server'
import { type CompletionQuery } from './completion-query'
import { exportJobs, sweepExports } from './export-jobs.server'
import { EXPORT_KEPT_MS, exportFile, findExport, findOwnExport, listExports } from './exports.server'
import { listCompletions } from './list-completions.server'
import type { ExportForm } from './shown-report'
import { writeExport } from './write-export.server'
import { dayIn } from '../settings/zone-days'

let db: Db
const exportsDir = mkdtempSync(join(tmpdir(), 'minicursos-exports-'))
beforeAll(() => {
  db = freshDatabase()
  reportWorld(db)
})

function coordinator(place: { institutionId?: string; country?: string } = {}): Context {
  const personId = makePerson(db)
  grantRole(machineContext(db), { personId, role: 'coordinator', ...place })
  return personContext(db, personId, ['coordinator'])
}

const idOf = (ctx: Context): string => (ctx.actor as { id: string }).id

async function work(): Promise<void> {
  const handlers = exportJobs(() => openDb(db.$client.name), { csv: writeExport, xlsx: writeExport, pdf: writeExport })
  const machine = { db, config: { exportsDir } } as unknown as Parameters<typeof runJob>[2]
  for (let job = claimJob(db, [WRITE_EXPORT]); job; job = claimJob(db, [WRITE_EXPORT]))
    await runJob(job, handlers, machine)
}

async function made(
  ctx: Context,
  query: CompletionQuery,
  form: ExportForm = 'csv',
): Promise<{ id: string; file: string }> {
  const id = askExport(ctx, { press: crypto.randomUUID(), form, query, language: 'es' })
  await work()
  return { id, file: exportFile(exportsDir, { id, form }) }
}

const rowsOf = (file: string): Record<string, string>[] =>
  parse(readFileSync(file), { bom: true, columns: true, record_delimiter: '\r\n' })

describe('a file', () => {
  test('is the screen: every row, in its order, with its cells', async () => {
    const ctx = coordinator()
    const query: CompletionQuery = { of: 'completed', country: 'PE', from: '2026-01-01' }
    const { file } = await made(ctx, query)
    const asking = {
      scope: { institutionId: null, country: null },
      now: TEST_NOW,
      timeZone: 'America/Lima',
      stuckAfterDays: 30,
    }
    const { rows } = listCompletions(db, query, asking, { limit: 10_000 })
    const told = rowsOf(file)
    expect(rows.length).toBeGreaterThan(20)
    expect(told.map((row) => row['Inscripción (id)'])).toEqual(rows.map((row) => row.enrolmentId))
    for (const [i, row] of rows.entries()) {
      const found = told[i]!
      const safe = /^[=+\-@]/.test(row.name) ? `'${row.name}` : row.name
      expect(found.Persona).toBe(safe)
      expect(found['Finalización (America/Lima)']).toBe(dayIn(row.completedAt!, 'America/Lima'))
      expect(found['Correo o usuario']).toBe(row.email)
      expect(found.Nota).toBe(String(row.markPercent))
      expect(found.Institución).toBe(row.institution ?? '')
      expect(found.Horas).toBe(String(row.hours))
    }
  })

  test('has the code of the certificate that stands, and what is recognised now', async () => {
    const { $client } = db
    const [kept, revoked, ended] = $client
      .prepare('select enrolment_id as id, code from credentials where revoked_at is null order by id limit 3')
      .all() as { id: string; code: string }[]
    $client.prepare('update credentials set revoked_at = 1 where enrolment_id = ?').run(revoked!.id)
    for (const { id } of [kept!, ended!])
      $client
        .prepare(
          `insert into recognitions (id, enrolment_id, training, reason, recognised_at, recognised_by)
           values (?, ?, 'curso', 'motivo', ?, 'seed')`,
        )
        .run(`r-${id}`, id, TEST_NOW)
    $client.prepare('update recognitions set ended_at = 1 where enrolment_id = ?').run(ended!.id)
    const told = rowsOf((await made(coordinator(), {})).file)
    const of = (one: { id: string } | undefined) => told.find((row) => row['Inscripción (id)'] === one?.id)
    expect(of(kept)?.['Código del certificado']?.replaceAll('-', '')).toBe(kept!.code)
    expect(of(kept)?.['Formación reconocida (America/Lima)']).toBe(dayIn(TEST_NOW, 'America/Lima'))
    expect(of(revoked)?.['Código del certificado']).toBe('')
    expect(of(ended)?.['Formación reconocida (America/Lima)']).toBe('')
    const codes = $client
      .prepare('select count(*) from credentials where replaced_at is null and revoked_at is null')
      .pluck()
    expect(told.filter((row) => row['Código del certificado']).length).toBe(codes.get())
  })

  test('of a workbook has the same rows, and a sheet that says what was asked', async () => {
    const query: CompletionQuery = { status: 'certified', q: '=1' }
    const csv = rowsOf((await made(coordinator(), query)).file)
    const parts = await unzipText((await made(coordinator(), query, 'xlsx')).file)
    const data = parts.get('xl/worksheets/sheet1.xml')!
    expect(csv.length).toBeGreaterThan(3)
    expect(data.match(/<row>/g)).toHaveLength(csv.length + 1)
    for (const row of csv) expect(data).toContain(row['Inscripción (id)'])
    const about = parts.get('xl/worksheets/sheet2.xml')!
    for (const words of ['Con certificado', '=1', 'America/Lima', 'Ámbito: todo el programa'])
      expect(about).toContain(words)
  })

  test('for an institution has neither marks nor addresses, and only who shares', async () => {
    const ctx = coordinator({ institutionId: MUSEUMS[1]! })
    const told = rowsOf((await made(ctx, {})).file)
    expect(told.length).toBeGreaterThan(5)
    expect(Object.keys(told[0]!)).not.toContain('Nota')
    expect(Object.keys(told[0]!)).not.toContain('Correo o usuario')
    // what they did elsewhere is theirs to share as well
    expect(told.filter((row) => row.Institución === 'Museo 2').length).toBeGreaterThan(told.length / 2)
  })

  test('asked for twice by one press is one, and is written in the register of acts', async () => {
    const ctx = coordinator()
    const asked = { press: 'una-pulsacion', form: 'csv' as const, query: {}, language: 'es' as const }
    expect(askExport(ctx, asked)).toBe(askExport(ctx, asked))
    expect(
      listExports(db, { personId: idOf(ctx), scope: { institutionId: null, country: null }, now: TEST_NOW }),
    ).toHaveLength(1)
    expect(
      db
        .select()
        .from(auditEntries)
        .all()
        .some((entry) => entry.act === 'reports.export'),
    ).toBe(true)
    await work()
  })
})

describe('who may have it', () => {
  const anywhere = { institutionId: null, country: null }

  test('whoever asked, and nobody else', async () => {
    const ctx = coordinator()
    const { id } = await made(ctx, {})
    const mine = { id, personId: idOf(ctx), scope: anywhere, now: TEST_NOW }
    expect(findOwnExport(db, mine)?.finishedAt).not.toBeNull()
    const other = coordinator()
    expect(findOwnExport(db, { ...mine, personId: idOf(other) })).toBeUndefined()
    expect(findOwnExport(db, { ...mine, scope: { institutionId: null, country: 'PE' } })).toBeUndefined()
    expect(findOwnExport(db, { ...mine, now: TEST_NOW + EXPORT_KEPT_MS })).toBeUndefined()
  })

  test('nobody whose part of the programme ended before it was written', async () => {
    const ctx = coordinator({ country: 'PE' })
    const personId = idOf(ctx)
    const id = askExport(ctx, { press: 'antes-de-terminar', form: 'csv', query: {}, language: 'es' })
    endRole(machineContext(db), { personId, role: 'coordinator' })
    await work()
    expect(findExport(db, id)).toMatchObject({ finishedAt: null })
    expect(findExport(db, id)?.failedAt).not.toBeNull()
    expect(existsSync(exportFile(exportsDir, { id, form: 'csv' }))).toBe(false)
  })

  test('whoever coordinates nothing may not ask', () => {
    const nobody = personContext(db, makePerson(db), ['coordinator'])
    expect(refusalCode(() => askExport(nobody, { press: 'p', form: 'csv', query: {}, language: 'es' }))).toBe(
      'not-allowed',
    )
  })
})

test('after a month the file goes, and the list says so', async () => {
  const ctx = coordinator()
  const { id, file } = await made(ctx, { country: 'MX' })
  expect(existsSync(file)).toBe(true)
  await sweepExports(db, exportsDir, TEST_NOW + EXPORT_KEPT_MS - 1)
  expect(existsSync(file)).toBe(true)
  await sweepExports(db, exportsDir, TEST_NOW + EXPORT_KEPT_MS)
  expect(existsSync(file)).toBe(false)
  expect(findExport(db, id)?.removedAt).toBe(TEST_NOW + EXPORT_KEPT_MS)
})
