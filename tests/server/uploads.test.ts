// Resumable uploads over the real server: what arrives stays, and only its owner may bring more.
import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { uploads } from '../../db/schema/media'
import { jobs } from '../../db/schema/queue'
import { type SendOptions, testSite, type TestSite } from '../support/site'

let site: TestSite
beforeAll(async () => {
  site = await testSite(undefined, { UPLOAD_MAX_MB: '1', UPLOAD_QUOTA_MB: '2' })
})
afterAll(() => site.stop())

const ANA = 'auth=ana:instructor'
const tus = { 'Tus-Resumable': '1.0.0' }
const named = (name: string) => `filename ${Buffer.from(name).toString('base64')}`
const announce = (sizeBytes: number | string, { cookie = ANA, name = 'visita.mp4', ...over } = {}) =>
  site.send('/uploads', {
    method: 'POST',
    headers: { ...tus, Cookie: cookie, 'Upload-Length': String(sizeBytes), 'Upload-Metadata': named(name), ...over },
  })
const at = (path: string, method: string, over: Record<string, string> = {}, body?: string) =>
  site.send(path, {
    method,
    headers: { ...tus, Cookie: ANA, ...over },
    ...(body === undefined ? {} : { body }),
  } satisfies SendOptions)
const bring = (path: string, offset: number, body: string, over: Record<string, string> = {}) =>
  at(
    path,
    'PATCH',
    {
      'Upload-Offset': String(offset),
      'Content-Type': 'application/offset+octet-stream',
      'Content-Length': String(Buffer.byteLength(body)),
      ...over,
    },
    body,
  )
const rowOf = (path: string) =>
  site.site.db
    .select()
    .from(uploads)
    .where(eq(uploads.id, path.split('/').at(-1) ?? ''))
    .get()
const begun = async (sizeBytes: number) => String((await announce(sizeBytes)).headers.location)
const arrived = (path: string) => readFileSync(join(site.site.config.uploadsDir, path.split('/').at(-1) ?? ''), 'utf8')

test('a file comes in parts, is asked for in between, and is handed to the queue once it is whole', async () => {
  const path = await begun(10)
  expect(path).toMatch(/^\/uploads\/[0-9a-f-]{36}$/)
  expect((await bring(path, 0, 'hola ')).headers['upload-offset']).toBe('5')
  const asked = await at(path, 'HEAD')
  expect([asked.status, asked.headers['upload-offset'], asked.headers['upload-length']]).toEqual([200, '5', '10'])
  expect(asked.headers['cache-control']).toBe('no-store')
  expect(rowOf(path)?.receivedAt).toBeNull()
  expect((await bring(path, 5, 'mundo')).status).toBe(204)
  expect(arrived(path)).toBe('hola mundo')
  expect(rowOf(path)?.receivedAt).toBeGreaterThan(0)
  const queued = site.site.db.select().from(jobs).where(eq(jobs.kind, 'media.receive')).all()
  expect(queued.map(({ payload }) => JSON.parse(payload))).toContainEqual({ uploadId: path.slice(9) })
})

test('what arrived before the line was cut is there, and the rest follows', async () => {
  const path = await begun(100)
  await new Promise<void>((done) => {
    const socket = connect(site.port, '127.0.0.1', () => {
      const head = `PATCH ${path} HTTP/1.1\r\nHost: localhost:${site.port}\r\nCookie: ${ANA}\r\nTus-Resumable: 1.0.0\r\n`
      const type = 'Content-Type: application/offset+octet-stream\r\nUpload-Offset: 0\r\nContent-Length: 100\r\n\r\n'
      socket.write(`${head}${type}${'a'.repeat(40)}`)
      setTimeout(() => socket.destroy(), 500)
    })
    socket.on('close', () => done())
  })
  const asked = await at(path, 'HEAD')
  expect(asked.headers['upload-offset']).toBe('40')
  expect((await bring(path, 40, 'b'.repeat(60))).status).toBe(204)
  expect(arrived(path)).toBe('a'.repeat(40) + 'b'.repeat(60))
})

test('a wrong offset changes nothing, and no more comes in than was announced', async () => {
  const path = await begun(10)
  await bring(path, 0, 'hola')
  expect((await bring(path, 2, 'XX')).status).toBe(409)
  expect((await bring(path, 9, 'XX')).status).toBe(409)
  expect((await bring(path, 4, 'demasiado largo')).status).toBeGreaterThanOrEqual(400)
  expect((await bring(path, Number.NaN, 'x')).status).toBe(400)
  expect(arrived(path)).toBe('hola')
})

test('two at once on one upload never mix their bytes', async () => {
  const path = await begun(20)
  const replies = await Promise.all([bring(path, 0, 'a'.repeat(20)), bring(path, 0, 'b'.repeat(20))])
  expect(replies.map(({ status }) => status).sort()).toEqual([204, 409])
  expect(arrived(path)).toMatch(/^(a{20}|b{20})$/)
})

test('a process that ended before it said that all is there is made up for by the next question', async () => {
  const path = await begun(4)
  await bring(path, 0, 'hola')
  site.site.db
    .update(uploads)
    .set({ receivedAt: null })
    .where(eq(uploads.id, path.slice(9)))
    .run()
  expect((await at(path, 'HEAD')).headers['upload-offset']).toBe('4')
  expect(rowOf(path)?.receivedAt).toBeGreaterThan(0)
})

test.each([
  ['nobody', '', 401],
  ['a learner', 'auth=eva', 403],
  ['a coordinator', 'auth=eva:coordinator', 403],
])('%s may not announce a file', async (_, cookie, status) => {
  expect((await announce(10, { cookie })).status).toBe(status)
})

test('another person’s upload is not there: not to ask, not to bring, not to end', async () => {
  const path = await begun(10)
  for (const method of ['HEAD', 'PATCH', 'DELETE'])
    expect((await at(path, method, { Cookie: 'auth=eva:instructor', 'Upload-Offset': '0' })).status).toBe(404)
  expect(rowOf(path)?.discardedAt).toBeNull()
})

test('a write from another site is refused', async () => {
  const path = await begun(10)
  expect((await bring(path, 0, 'hola', { Origin: 'https://elsewhere.example' })).status).toBe(403)
})

test.each([
  ['empty', 0, 422, 'upload-empty'],
  ['larger than allowed', 1_048_577, 413, 'upload-too-large'],
])('a file that is %s is refused before a byte comes', async (_, size, status, refusal) => {
  const reply = await announce(size)
  expect(reply.status).toBe(status)
  expect(JSON.parse(reply.text)).toMatchObject({ refusal })
})

test('the library has an end', async () => {
  const cookie = 'auth=ines:instructor'
  expect((await announce(1_000_000, { cookie })).status).toBe(201)
  expect((await announce(1_000_000, { cookie })).status).toBe(201)
  const reply = await announce(1_000_000, { cookie })
  expect([reply.status, JSON.parse(reply.text)]).toEqual([
    409,
    { refusal: 'upload-quota', params: { limit: '2\u00a0MB' } },
  ])
})

test.each(['-1', '1e3', 'x', '', '9007199254740993', '1.5'])('a length of «%s» is none', async (length) => {
  expect((await announce(length)).status).toBe(400)
})

test('a name is needed, and is only ever a label', async () => {
  const without = await site.send('/uploads', {
    method: 'POST',
    headers: { ...tus, Cookie: ANA, 'Upload-Length': '5', 'Upload-Metadata': '%%% nonsense' },
  })
  expect(without.status).toBe(400)
  const path = String((await announce(5, { name: '../../etc/passwd' })).headers.location)
  expect(rowOf(path)?.label).toBe('passwd')
})

test('ends, and is gone', async () => {
  const path = await begun(10)
  await bring(path, 0, 'hola')
  expect((await at(path, 'DELETE')).status).toBe(204)
  expect((await at(path, 'HEAD')).status).toBe(404)
  expect(() => arrived(path)).toThrow('ENOENT')
})

test.each(['/uploads/..%2f..%2fminicursos.db', '/uploads/%00', '/uploads/a%5Cb', '/uploads/nada'])(
  'the address %s leads nowhere',
  async (path) => {
    expect([400, 404]).toContain((await at(path, 'HEAD')).status)
  },
)

test('a disk that is full while bytes come is a 507 that says nothing of this machine, and what arrived goes on from there', async () => {
  const path = await begun(10)
  await bring(path, 0, 'hola ')
  const file = join(site.site.config.uploadsDir, path.slice(9))
  rmSync(file)
  symlinkSync('/dev/full', file)
  const full = await bring(path, 0, 'hola mundo')
  expect([full.status, full.text]).toEqual([507, 'no room\n'])
  rmSync(file)
  writeFileSync(file, 'hola ')
  expect((await at(path, 'HEAD')).headers['upload-offset']).toBe('5')
  expect((await bring(path, 5, 'mundo')).status).toBe(204)
})

test('where nothing can be written a file is not announced, nothing of it counts, and what only reads goes on', async () => {
  const { db, config } = site.site
  const known = await begun(10)
  const before = readdirSync(config.uploadsDir)
  db.$client.exec('create table filler (a)')
  const pages = Number(db.$client.pragma('page_count', { simple: true }))
  db.$client.pragma(`max_page_count = ${pages}`)
  // no page may be free either
  const fill = () => db.$client.prepare('insert into filler values (zeroblob(3000))').run()
  for (let full = false; !full;) {
    try {
      fill()
    } catch {
      full = true
    }
  }
  const rows = () => db.select().from(uploads).all().length
  const count = rows()
  const replies = []
  for (let n = 0; n < 30; n += 1) replies.push((await announce(10, { name: `${n}${'x'.repeat(110)}` })).status)
  expect(replies).toContain(507)
  expect(replies.filter((status) => status !== 507 && status !== 201)).toEqual([])
  expect(rows() - count).toBe(replies.filter((status) => status === 201).length)
  expect((await at(known, 'HEAD')).status).toBe(200)
  db.$client.pragma('max_page_count = 1073741823')
  db.$client.exec('drop table filler')
  expect((await announce(10)).status).toBe(201)
  expect(readdirSync(config.uploadsDir).length).toBeGreaterThan(before.length)
})
