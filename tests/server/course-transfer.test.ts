// A course leaves as a zip and comes in as one, or as a folder, over the real server with its worker beside it.
import { mkdtempSync, readdirSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draftDocument, findCourseBySlug } from '../../app/domain/courses/queries-all.server'
import { joinTeam } from '../../app/domain/courses/join-team.server'
import { publish } from '../../app/domain/courses/publish.server'
import { usedBytes } from '../../app/domain/media/library-queries.server'
import { answerImport } from '../../app/domain/transfer/answer-import.server'
import { transferJobs } from '../../app/domain/transfer/jobs.server'
import type { Told } from '../../app/domain/transfer/imports'
import { openMailer } from '../../app/platform/mailer'
import { runWorker } from '../../app/platform/queue-runner'
import { unzip } from '../../app/platform/unzip'
import { courses } from '../../db/schema/courses'
import { courseImports } from '../../db/schema/transfer'
import { machineContext } from '../support/context'
import { type RawEntry, rawZip } from '../support/raw-zip'
import { testSite, type TestSite } from '../support/site'

const PATIENT = { timeout: 15_000 }
const SLUG = 'inventario-y-documentacion'
const SAMPLE = join('db', 'seed', 'courses', SLUG)
const [ANA, RUI, EVA] = ['ana', 'rui', 'eva'].map((name) => `auth=${name}:instructor`) as [string, string, string]

let site: TestSite
const stopping = new AbortController()
let worker: Promise<void>
beforeAll(async () => {
  site = await testSite(undefined, { UPLOAD_MAX_MB: '30', UPLOAD_QUOTA_MB: '40' })
  const { config, db, keys, storage } = site.site
  const machine = { config, db, keys, mailer: openMailer(config) }
  worker = runWorker({ machine, handlers: transferJobs({ storage }), signal: stopping.signal, idleMs: 20 })
})
afterAll(async () => {
  stopping.abort()
  await worker
  await site.stop()
})

const files = async (folder: string): Promise<RawEntry[]> => {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Promise.all(
    found.map(async (entry) => {
      const path = join(entry.parentPath, entry.name)
      return { name: path.slice(folder.length + 1), bytes: await readFile(path) }
    }),
  )
}
const changed = (entries: RawEntry[], name: string, change: (text: string) => string): RawEntry[] =>
  entries.map((entry) => (entry.name === name ? { name, bytes: change(String(entry.bytes)) } : entry))

/** Sends a form with files. */
async function send(parts: { field: string; name?: string; bytes: Buffer | string }[], cookie = ANA) {
  const body = Buffer.concat([
    ...parts.flatMap(({ field, name, bytes }) => [
      Buffer.from(
        `--xx\r\nContent-Disposition: form-data; name="${field}"${name === undefined ? '' : `; filename="${name}"`}\r\n\r\n`,
      ),
      Buffer.from(bytes),
      Buffer.from('\r\n'),
    ]),
    Buffer.from('--xx--\r\n'),
  ])
  const headers = {
    Cookie: cookie,
    Origin: site.site.config.ORIGIN,
    'Content-Type': 'multipart/form-data; boundary=xx',
    'Content-Length': String(body.length),
  }
  const reply = await site.send('/es/studio/import/file', { method: 'POST', headers, body })
  const location = String(reply.headers.location)
  const id = location.split('/').at(-1) ?? ''
  return { status: reply.status, location, row: rowOf(id) }
}
const sendZip = (entries: RawEntry[], cookie = ANA, mayLack = false) =>
  send(
    [
      { field: 'zip', name: 'curso; uno.zip', bytes: rawZip(entries) },
      ...(mayLack ? [{ field: 'mayLack', bytes: 'yes' }] : []),
    ],
    cookie,
  )
const rowOf = (id: string) => site.site.db.select().from(courseImports).where(eq(courseImports.id, id)).get()
const told = (row: ReturnType<typeof rowOf>): Told => JSON.parse(row?.told ?? 'null') as Told
const count = (): number => site.site.db.select().from(courses).all().length
const arrivals = (): string[] => {
  try {
    return readdirSync(join(site.site.config.workDir, 'imports'))
  } catch {
    return []
  }
}
const get = (path: string, cookie = ANA) => site.send(path, { headers: { Cookie: cookie } })

async function unpacked(bytes: Buffer): Promise<Record<string, string>> {
  const around = mkdtempSync(join(tmpdir(), 'minicursos-export-'))
  await writeFile(join(around, 'a.zip'), bytes)
  await mkdir(join(around, 'in'))
  await unzip(join(around, 'a.zip'), join(around, 'in'), 'course.yaml', { entries: 500, totalBytes: 1e9 })
  const entries = await files(join(around, 'in'))
  return Object.fromEntries(entries.map(({ name, bytes }) => [name, Buffer.from(bytes ?? '').toString('latin1')]))
}

describe('a course', () => {
  test('comes in as a zip, goes out as one, and not a byte is another', async () => {
    const sent = await files(SAMPLE)
    const { status, location, row } = await sendZip(sent.map((entry) => ({ ...entry, name: `mi curso/${entry.name}` })))
    expect([status, location]).toEqual([303, `/es/studio/import/${row?.id}`])
    expect(row).toMatchObject({ outcome: 'new', label: 'curso; uno.zip', percent: 100 })
    await expect.poll(arrivals, PATIENT).toEqual([])
    const courseId = row?.courseId ?? ''
    const out = await get(`/es/studio/courses/${courseId}/export.zip`)
    expect(out.status).toBe(200)
    expect(out.headers).toMatchObject({
      'content-type': 'application/zip',
      'cache-control': 'private, no-store',
      'content-disposition': expect.stringContaining(`filename="${SLUG}-borrador-1.zip"`) as string,
    })
    const own = sent.filter(({ name }) => name !== 'LICENSE.md')
    expect(await unpacked(out.body)).toEqual(
      Object.fromEntries(own.map(({ name, bytes }) => [name, Buffer.from(bytes ?? '').toString('latin1')])),
    )
  })

  test('of others is not there; for a translator of its team it is; so is its revision', async () => {
    const { id } = findCourseBySlug(site.site.db, SLUG)!
    expect((await get(`/es/studio/courses/${id}/export.zip`, RUI)).status).toBe(404)
    const machine = machineContext(site.site.db)
    joinTeam(machine, { courseId: id, personId: 'rui', part: 'translator' })
    expect((await get(`/pt/studio/courses/${id}/export.zip`, RUI)).headers['content-disposition']).toContain(
      '-rascunho-1',
    )
    expect((await get(`/es/studio/courses/${id}/export.zip?revision=1`)).status).toBe(404)
    publish(machine, { courseId: id })
    const revision = await get(`/es/studio/courses/${id}/export.zip?revision=1`)
    expect([revision.status, revision.headers['content-disposition']]).toEqual([
      200,
      expect.stringContaining('-version-1'),
    ])
    for (const odd of ['revision=x', 'revision=', 'revision=-1', 'revision=99'])
      expect((await get(`/es/studio/courses/${id}/export.zip?${odd}`)).status).toBe(404)
    expect((await get(`/xx/studio/courses/${id}/export.zip`)).status).toBe(404)
  })

  test('that is here is asked about; then it is the next draft, or a copy', async () => {
    const sent = changed(await files(SAMPLE), 'course.yaml', (text) => text.replace('hours: 2', 'hours: 3'))
    const before = count()
    const { row } = await sendZip(sent)
    expect(row).toMatchObject({ doneAt: null, outcome: null })
    expect(row?.askedAt).toBeGreaterThan(0)
    expect(draftDocument(site.site.db, row?.courseId ?? '')?.hours).toBe(2)
    const ana = {
      ...machineContext(site.site.db, Date.now()),
      actor: { kind: 'person' as const, id: 'ana', roles: [] },
    }
    expect(() =>
      answerImport({ ...ana, actor: { ...ana.actor, id: 'rui' } }, { id: row!.id, choice: 'draft' }),
    ).toThrow('not-found')
    answerImport(ana, { id: row!.id, choice: 'draft' })
    answerImport(ana, { id: row!.id, choice: 'copy' })
    await expect.poll(() => rowOf(row!.id)?.outcome, PATIENT).toBe('draft')
    expect(draftDocument(site.site.db, row?.courseId ?? '')?.hours).toBe(3)
    expect(count()).toBe(before)
    await expect.poll(arrivals, PATIENT).toEqual([])
  })

  test('of others, and one that one only translates, comes in as a copy with its own address', async () => {
    const sent = await files(SAMPLE)
    for (const cookie of [RUI, EVA]) {
      const { row } = await sendZip(sent, cookie)
      expect(row?.outcome).toBe('copy')
      expect(draftDocument(site.site.db, row?.courseId ?? '')?.slug).toBe(`${SLUG}-${row?.courseId?.slice(0, 6)}`)
    }
  })

  test('comes in as a folder too, its path in the names', async () => {
    const sent = await files(SAMPLE)
    const { row } = await send(
      sent.map(({ name, bytes }) => ({ field: 'folder', name: `inventario/${name}`, bytes: bytes ?? '' })),
      EVA,
    )
    // the course is ana's: a copy again
    expect(row).toMatchObject({ label: 'inventario', form: 'folder', outcome: 'copy' })
  })
})

describe('what is not sound', () => {
  test('is told whole, each fault with its file and line, and nothing is kept', async () => {
    let sent = await files(SAMPLE)
    for (const [from, to] of [
      ['topic: inventory', 'topic: cooking'],
      ['hours: 2', 'hours: two'],
      ['level: starter', 'level: high'],
      ['effort_minutes: 20', 'effort_minutes: many'],
      ['kind: reading', 'kind: song'],
    ] as const)
      sent = changed(sent, 'course.yaml', (text) => text.replace(from, to))
    const before = [count(), usedBytes(site.site.db, 'ana')]
    const { row } = await sendZip(sent)
    const shapes = told(row)
    expect(row?.refusedAt).toBeGreaterThan(0)
    if (shapes.kind !== 'faults') throw new Error(shapes.kind)
    expect(shapes.problems.length).toBeGreaterThanOrEqual(4)
    expect(shapes.problems.every(({ file, line }) => file === 'course.yaml' && line > 0)).toBe(true)

    sent = await files(SAMPLE)
    const quiz = 'quizzes/practica.yaml'
    for (let i = 0; i < 10; i += 1) sent = changed(sent, quiz, (text) => text.replace('outcome: res-', 'outcome: no-'))
    const again = told((await sendZip(sent)).row)
    const errors = again.kind === 'faults' ? again.problems.filter(({ level }) => level === 'error') : []
    const times = String(sent.find(({ name }) => name === quiz)?.bytes).split('outcome: no-').length - 1
    expect(errors).toHaveLength(times)
    expect(errors.every(({ file, line, code }) => file === quiz && line > 0 && code === 'outcome-unknown')).toBe(true)
    expect([count(), usedBytes(site.site.db, 'ana')]).toEqual(before)
    await expect.poll(arrivals, PATIENT).toEqual([])
  })

  test('but only lacks what publishing needs, comes in where that was asked for', async () => {
    const id = '5b1f2d8c-6f0e-4a55-9d58-0c8a4c1e7a11'
    const unfinished = changed(await files(SAMPLE), 'course.yaml', (text) =>
      text
        .replace(/^id: .*$/m, `id: ${id}`)
        .replace(/^slug: .*$/m, 'slug: a-medias')
        .replace(/sample: \w+/, 'sample: nada'),
    )
    expect((await sendZip(unfinished)).row?.refusedAt).toBeGreaterThan(0)
    const { row } = await sendZip(unfinished, ANA, true)
    expect(row).toMatchObject({ outcome: 'new', courseId: id })
    expect(told(row)).toMatchObject({ problems: [{ code: 'sample-unknown' }] })
  })

  test.each<[string, RawEntry[]]>([
    ['path', [{ name: '../course.yaml', bytes: 'x' }]],
    ['link', [{ name: 'course.yaml', bytes: '/etc/hostname', mode: 0o120777 }]],
    [
      'twice',
      [
        { name: 'a', bytes: 'x' },
        { name: 'a', bytes: 'x' },
      ],
    ],
    ['nested', [{ name: 'a.zip', bytes: 'x' }]],
    ['bomb', [{ name: 'media/a.png', bytes: Buffer.alloc(2_000_000), isPacked: true }]],
  ])('an archive with a %s is refused', async (code, entries) => {
    const before = count()
    expect(told((await sendZip(entries)).row)).toMatchObject({ kind: 'archive', code })
    expect(count()).toBe(before)
    await expect.poll(arrivals, PATIENT).toEqual([])
  })

  test('a folder whose names lead out is refused at the door', async () => {
    const { row } = await send([{ field: 'folder', name: 'a/../../course.yaml', bytes: 'x' }])
    expect(told(row)).toMatchObject({ kind: 'archive', code: 'path' })
    await expect.poll(arrivals, PATIENT).toEqual([])
  })

  test('no form, an empty one, and one too large lead back with the reason', async () => {
    const back = '/es/studio/import?problem='
    expect((await send([{ field: 'zip', name: '', bytes: '' }])).location).toBe(`${back}nothing`)
    const large = await send([{ field: 'zip', name: 'a.zip', bytes: Buffer.alloc(36 * 1024 * 1024) }])
    expect(large.location).toBe(`${back}too-large`)
    const headers = { Cookie: ANA, Origin: site.site.config.ORIGIN }
    const broken = { ...headers, 'Content-Type': 'multipart/form-data; boundary=xx' }
    for (const [more, why] of [
      [headers, 'form'],
      [broken, 'form'],
    ] as const) {
      const reply = await site.send('/es/studio/import/file', { method: 'POST', headers: more, body: 'hola' })
      expect(reply.headers.location).toBe(`${back}${why}`)
    }
    await expect.poll(arrivals, PATIENT).toEqual([])
  })

  test('a line that is cut leaves nothing behind', async () => {
    await new Promise<void>((done) => {
      const socket = connect(site.port, '127.0.0.1', () => {
        const head = `POST /es/studio/import/file HTTP/1.1\r\nHost: localhost:${site.port}\r\nCookie: ${ANA}\r\n`
        const type = 'Content-Type: multipart/form-data; boundary=xx\r\nContent-Length: 9999\r\n\r\n'
        socket.write(`${head}${type}--xx\r\nContent-Disposition: form-data; name=zip; filename=a.zip\r\n\r\nPK`)
        setTimeout(() => socket.destroy(), 300)
      })
      socket.on('close', () => done())
    })
    await expect.poll(arrivals, PATIENT).toEqual([])
  })
})

test('new media count for whoever brings them; those that are here cost nothing', async () => {
  expect(usedBytes(site.site.db, 'ana')).toBeGreaterThan(1_000_000)
  expect([usedBytes(site.site.db, 'rui'), usedBytes(site.site.db, 'eva')]).toEqual([0, 0])
})
