// Media by hash: ranges as RFC 9110 has them, bytes public only once published, and never more than the file.
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeAsset } from '../../app/domain/media/store-asset.server'
import { machineContext } from '../support/context'
import { type TestSite, testSite } from '../support/site'

let site: TestSite
let hash = ''
let draft = ''
const bytes = Buffer.from(Array.from({ length: 700_000 }, (_, index) => index % 251))

async function keep(content: Buffer, kind: 'video' | 'document', published: boolean): Promise<string> {
  const stored = await site.site.storage.put(Readable.from([content]))
  const ctx = machineContext(site.site.db)
  storeAsset(ctx, {
    hash: stored.hash,
    kind,
    mediaType: kind === 'video' ? 'video/mp4' : 'application/pdf',
    sizeBytes: stored.sizeBytes,
  })
  if (published) site.site.db.$client.prepare('update assets set published_at = 1 where hash = ?').run(stored.hash)
  return stored.hash
}

beforeAll(async () => {
  site = await testSite()
  hash = await keep(bytes, 'video', true)
  draft = await keep(Buffer.from('draft'), 'video', false)
})
afterAll(() => site.stop(0))
const get = (headers: Record<string, string> = {}, method = 'GET') =>
  site.send(`/media/${hash}/luz.mp4`, { headers, method })

describe('whole files', () => {
  it('are immutable, exact, and say what they are', async () => {
    const reply = await get()
    expect(reply.status).toBe(200)
    expect(reply.body.equals(bytes)).toBe(true)
    expect(reply.headers).toMatchObject({
      etag: `"${hash}"`,
      'content-length': '700000',
      'content-type': 'video/mp4',
      'accept-ranges': 'bytes',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    })
    expect(reply.headers.vary).toBeUndefined()
    expect(reply.headers['content-encoding']).toBeUndefined()
    expect(reply.headers['content-security-policy']).toContain('sandbox')
  })

  it('HEAD says the same without the bytes, whatever range it asks for', async () => {
    for (const headers of [{ Accept: '*/*' }, { Range: 'bytes=0-9' }] as Record<string, string>[]) {
      const reply = await get(headers, 'HEAD')
      expect([reply.status, reply.body.length, reply.headers['content-length']]).toEqual([200, 0, '700000'])
    }
  })

  it('a part with an address of its own is a whole reply, and kept apart', async () => {
    const part = (query: string, headers: Record<string, string> = {}) =>
      site.send(`/media/${hash}/240p.mp4${query}`, { headers })
    const reply = await part('?r=100-399999')
    expect([reply.status, reply.headers['content-length']]).toEqual([200, '399900'])
    expect(reply.body.equals(bytes.subarray(100, 400_000))).toBe(true)
    expect(reply.headers).toMatchObject({
      etag: `"${hash}.100-399999"`,
      'cache-control': 'public, max-age=31536000, immutable',
    })
    expect((await part('?r=100-399999', { 'If-None-Match': `"${hash}.100-399999"` })).status).toBe(304)
    const ranged = await part('?r=100-199', { Range: 'bytes=10-19' })
    expect([ranged.status, ranged.headers['content-range']]).toEqual([206, 'bytes 10-19/100'])
    expect(ranged.body.equals(bytes.subarray(110, 120))).toBe(true)
    for (const none of ['?r=5-4', '?r=0-700000', '?r=-1-5', '?r=x', '?r=', '?r=1', '?r=0-9007199254740993'])
      expect((await part(none)).status).toBe(404)
  })

  it('conditions', async () => {
    expect((await get({ 'If-None-Match': `"${hash}"` })).status).toBe(304)
    expect((await get({ 'If-None-Match': `W/"${hash}"`, Range: 'bytes=0-1' })).status).toBe(304)
    expect((await get({ 'If-None-Match': '"x"' })).status).toBe(200)
    expect((await get({ 'If-Match': '"x"' })).status).toBe(412)
    expect((await get({ 'If-Match': `"${hash}"` })).status).toBe(200)
  })
})

describe('ranges', () => {
  it.each([
    ['bytes=0-0', 0, 0],
    ['bytes=0-9', 0, 9],
    ['bytes=699999-', 699_999, 699_999],
    ['bytes=1000-', 1000, 699_999],
    ['bytes=-5', 699_995, 699_999],
    ['bytes=-900000', 0, 699_999],
    ['bytes=699990-99999999', 699_990, 699_999],
    ['bytes=5-99999999999999999999999999', 5, 699_999],
    ['BYTES=1-2', 1, 2],
  ])('%s', async (Range, start, end) => {
    const reply = await get({ Range })
    expect(reply.status).toBe(206)
    expect(reply.headers['content-range']).toBe(`bytes ${start}-${end}/700000`)
    expect(reply.headers['content-length']).toBe(String(end - start + 1))
    expect(reply.body.equals(bytes.subarray(start, end + 1))).toBe(true)
  })

  it.each(['bytes=700000-', 'bytes=700000-700001', 'bytes=-0', 'bytes=99999999999999999999-'])(
    '%s → 416',
    async (Range) => {
      const reply = await get({ Range })
      expect(reply.status).toBe(416)
      expect(reply.headers['content-range']).toBe('bytes */700000')
    },
  )

  const many = `bytes=${Array.from({ length: 1000 }, () => '0-').join(',')}`
  it.each([
    'bytes=0-1,5-9',
    many,
    'bytes=9-5',
    'bytes=a-b',
    'bytes=',
    'bytes=-',
    'bytes 0-1',
    'items=0-1',
    'bytes=1-2-3',
    'bytes=-1-2',
  ])('%s is ignored: the whole file, once', async (Range) => {
    const reply = await get({ Range: Range.slice(0, 8000) })
    expect([reply.status, reply.body.length]).toEqual([200, 700_000])
  })

  it('If-Range: only with this very tag', async () => {
    const asked = async (condition: string) => (await get({ Range: 'bytes=0-1', 'If-Range': condition })).status
    expect(await asked(`"${hash}"`)).toBe(206)
    expect(await asked(`W/"${hash}"`)).toBe(200)
    expect(await asked('"other"')).toBe(200)
    expect(await asked('Wed, 21 Oct 2026 07:28:00 GMT')).toBe(200)
  })
})

describe('who may read', () => {
  const read = (cookie: string, which = draft) =>
    site.send(`/media/${which}/a.mp4`, { headers: cookie ? { Cookie: cookie } : {} })

  it("a draft's bytes are its team's; to others, administrators too, they do not exist", async () => {
    const { $client } = site.site.db
    expect((await read('')).status).toBe(404)
    expect((await read('auth=ana')).status).toBe(404)
    expect((await read('auth=ana:instructor')).status).toBe(404)
    $client.exec(`insert into courses (id, slug, created_at, created_by) values ('c', 'c', 1, 'x')`)
    $client.prepare(`insert into drafts values ('c', ?, 1, 1, 'x')`).run(JSON.stringify({ media: draft }))
    $client.exec(`insert into course_team values ('c', 'ana', 'editor', 1, 'x')`)
    const own = await read('auth=ana:instructor')
    expect([own.status, own.text, own.headers['cache-control']]).toEqual([200, 'draft', 'private, no-store'])
    expect((await read('auth=eva')).status).toBe(404)
    expect((await read('auth=eva:administrator')).status).toBe(404)
    $client.prepare('update assets set published_at = 1 where hash = ?').run(draft)
    expect((await read('')).headers['cache-control']).toContain('immutable')
  })

  it('what is unknown, malformed or gone is a 404, and nothing is written', async () => {
    expect((await read('', 'f'.repeat(64))).status).toBe(404)
    for (const path of [
      '/media/x/y',
      `/media/${hash.toUpperCase()}/y`,
      `/media/${hash}%2f..%2fx/y`,
      '/media/%2e%2e%2fminicursos.db/x',
    ])
      expect([400, 404]).toContain((await site.send(path)).status)
    const gone = await keep(Buffer.from('gone'), 'video', true)
    await site.site.storage.remove(gone)
    expect((await read('', gone)).status).toBe(404)
    const sent = await site.send(`/media/${hash}/x`, { method: 'POST', headers: { Origin: site.origin } })
    expect([sent.status, sent.headers.allow]).toEqual([405, 'GET, HEAD'])
  })

  it('documents are downloads under a harmless name', async () => {
    const pdf = await keep(Buffer.from('%PDF-1.7'), 'document', true)
    const reply = await site.send(`/media/${pdf}/gu%C3%ADa%22%2f%5Cx.pdf`)
    expect(reply.headers['content-disposition']).toBe(
      `attachment; filename="guia_x.pdf"; filename*=UTF-8''gu%C3%ADa%22x.pdf`,
    )
    expect(reply.headers['content-type']).toBe('application/pdf')
  })

  it('an empty file has no satisfiable range', async () => {
    const empty = await keep(Buffer.alloc(0), 'document', true)
    const ask = (headers: Record<string, string>) => site.send(`/media/${empty}/a`, { headers })
    expect([
      (await ask({})).status,
      (await ask({ Range: 'bytes=0-' })).status,
      (await ask({ Range: 'bytes=-1' })).status,
    ]).toEqual([200, 416, 416])
  })
})
