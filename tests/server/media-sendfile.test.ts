// Behind a web server that sends files: access is settled here as before, and the server is told of the file only then.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { storeAsset } from '../../app/domain/media/store-asset.server'
import { machineContext } from '../support/context'
import { type Reply, type TestSite, testSite } from '../support/site'

let site: TestSite
let film = ''
let draft = ''
const bytes = Buffer.alloc(900_000, 'film')

async function keep(content: Buffer, kind: 'video' | 'document', isPublished: boolean): Promise<string> {
  const { hash, sizeBytes } = await site.site.storage.put(Readable.from([content]))
  const mediaType = kind === 'video' ? 'video/mp4' : 'application/pdf'
  storeAsset(machineContext(site.site.db), { hash, kind, mediaType, sizeBytes })
  if (isPublished) site.site.db.$client.prepare('update assets set published_at = 1 where hash = ?').run(hash)
  return hash
}

beforeAll(async () => {
  site = await testSite(undefined, { MEDIA_SENDFILE: 'x-accel' })
  film = await keep(bytes, 'video', true)
  draft = await keep(Buffer.from('draft'), 'video', false)
  site.site.db.$client.prepare('update assets set created_by = ? where hash = ?').run('author', draft)
})
afterAll(() => site.stop(0))

const get = (headers: Record<string, string> = {}, query = '', method = 'GET') =>
  site.send(`/media/${film}/luz.mp4${query}`, { headers, method })
const toldOf = (reply: Reply) => reply.headers['x-accel-redirect']

it('hands over the whole and one range, with all that a browser has to know', async () => {
  const asked = [{}, { Range: 'bytes=5-9' }, { Range: 'bytes=-3' }, { Range: 'bytes=5-', 'If-Range': `"${film}"` }]
  for (const headers of asked as Record<string, string>[]) {
    const reply = await get(headers)
    expect([reply.status, reply.body.length, toldOf(reply)]).toEqual([200, 0, `/_media/${film}`])
    expect(reply.headers).toMatchObject({
      etag: `"${film}"`,
      'content-type': 'video/mp4',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    })
    expect(reply.headers['content-security-policy']).toContain('sandbox')
    // the server that sends says these itself
    expect([reply.headers['content-range'], reply.headers['accept-ranges']]).toEqual([undefined, undefined])
  }
})

it('a document keeps the name it is saved by', async () => {
  const sheet = await keep(Buffer.from('%PDF-1.7'), 'document', true)
  const reply = await site.send(`/media/${sheet}/ficha.pdf`)
  expect(toldOf(reply)).toBe(`/_media/${sheet}`)
  expect(reply.headers['content-disposition']).toContain('filename="ficha.pdf"')
})

it('answers by itself what a web server would answer otherwise', async () => {
  const tag = `"${film}"`
  const answers = [
    [await get({ 'If-None-Match': tag }), 304, 0],
    [await get({ 'If-Match': '"other"' }), 412, 24],
    [await get({ 'If-Match': tag, Range: 'bytes=0-9' }), 206, 10],
    [await get({ 'If-Unmodified-Since': 'Thu, 01 Jan 1970 00:00:00 GMT', Range: 'bytes=0-9' }), 206, 10],
    [await get({ Range: `bytes=${bytes.length}-` }), 416, 26],
    [await get({ Range: 'bytes=5-1' }), 200, bytes.length],
    [await get({ Range: 'bytes=0-1,4-5' }), 200, bytes.length],
    [await get({ Range: 'bytes=0-1', 'If-Range': '"other"' }), 200, bytes.length],
    [await get({}, '?r=4-11'), 200, 8],
    [await get({ Range: 'bytes=2-3' }, '?r=4-11'), 206, 2],
    [await get({}, '', 'HEAD'), 200, 0],
  ] as const
  for (const [reply, status, length] of answers)
    expect([reply.status, reply.body.length, toldOf(reply)]).toEqual([status, length, undefined])
})

it('a draft is there for its team only, and never to be kept', async () => {
  const ask = (cookie?: string) =>
    site.send(`/media/${draft}/luz.mp4`, { headers: cookie === undefined ? {} : { Cookie: cookie } })
  for (const cookie of [undefined, 'auth=somebody:instructor', 'auth=somebody']) {
    const reply = await ask(cookie)
    expect([reply.status, toldOf(reply)]).toEqual([404, undefined])
  }
  const own = await ask('auth=author:instructor')
  expect([own.status, toldOf(own), own.headers['cache-control']]).toEqual([
    200,
    `/_media/${draft}`,
    'private, no-store',
  ])
})

it.each(['..%2f..%2fkeys', 'incoming', 'a'.repeat(64), `${'a'.repeat(63)}%2f`])(
  'tells of nothing under %s, nor what is inside',
  async (name) => {
    const reply = await site.send(`/media/${name}/luz.mp4`)
    expect([reply.status, toldOf(reply)]).toEqual([404, undefined])
    expect(JSON.stringify(reply.headers) + reply.text).not.toMatch(/_media|minicursos-site/)
  },
)

it('what is gone from the folder is a 404 that nobody keeps, even where its size is remembered', async () => {
  const gone = await keep(Buffer.from('soon gone'), 'video', true)
  expect((await site.send(`/media/${gone}/a.mp4`)).status).toBe(200)
  rmSync(join(site.site.config.mediaDir, gone))
  const reply = await site.send(`/media/${gone}/a.mp4`)
  expect([reply.status, toldOf(reply), reply.headers['cache-control']]).toEqual([404, undefined, 'no-store'])
})
