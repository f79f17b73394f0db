// A stranger's page is rendered once for each version of the catalogue and the settings, language and theme; whoever
// may be signed in never meets it.
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type SendOptions, type TestSite, testSite } from '../support/site'

let site: TestSite
let rendered = 0
let status = 200
const body = 'página '.repeat(500)

beforeAll(async () => {
  site = await testSite(async (request, { visit }) => {
    rendered += 1
    const viewer = await visit.viewer()
    const isCached = !new URL(request.url).pathname.endsWith('/private')
    const headers = new Headers({ 'Content-Type': 'text/html; charset=utf-8' })
    if (isCached) headers.set('X-Anonymous-Cache', '1')
    // as Remix does
    const page = request.method === 'HEAD' ? null : `${viewer?.name ?? 'nobody'} ${body}`
    return new Response(page, { status, headers })
  })
})
afterAll(() => site.stop(0))
beforeEach(() => {
  rendered = 0
  status = 200
  site.site.db.$client.exec(
    "insert into versions values ('catalogue', 1) on conflict do update set number = number + 1",
  )
})
const get = (path: string, headers: Record<string, string> = {}, more: SendOptions = {}) =>
  site.send(path, { headers, ...more })

describe('anonymous pages', () => {
  it('are rendered once and answered from memory after that, marked so that nobody else keeps them unasked', async () => {
    const first = await get('/es')
    const second = await get('/es')
    expect(rendered).toBe(1)
    expect(second.text).toBe(first.text)
    for (const reply of [first, second]) {
      expect(reply.headers['x-anonymous-cache']).toBeUndefined()
      expect(reply.headers).toMatchObject({
        'cache-control': 'no-cache',
        vary: 'Accept-Encoding, Cookie',
        etag: first.headers.etag,
      })
      expect(reply.headers['content-security-policy']).toContain("script-src 'none'")
      expect(reply.headers['x-content-type-options']).toBe('nosniff')
      expect(reply.headers['content-length']).toBe(String(reply.body.length))
    }
    expect(first.headers['x-request-id']).not.toBe(second.headers['x-request-id'])
  })

  it('come in the encoding asked for, each with a tag of its own', async () => {
    const plain = await get('/es')
    const br = await get('/es', { 'Accept-Encoding': 'gzip, deflate, br' })
    const gzip = await get('/es', { 'Accept-Encoding': 'gzip, br;q=0' })
    expect(rendered).toBe(1)
    expect(brotliDecompressSync(br.body).toString()).toBe(plain.text)
    expect(gunzipSync(gzip.body).toString()).toBe(plain.text)
    expect(new Set([plain, br, gzip].map((reply) => reply.headers.etag)).size).toBe(3)
  })

  it('are never left empty by a HEAD that came first', async () => {
    expect((await get('/es/first', {}, { method: 'HEAD' })).status).toBe(200)
    expect((await get('/es/first')).text).toContain('página')
  })

  it('answer 304 to a tag they gave, and HEAD without a body', async () => {
    const first = await get('/es')
    const same = await get('/es', { 'If-None-Match': `"other", W/${first.headers.etag}` })
    expect([same.status, same.body.length, same.headers['content-length']]).toEqual([304, 0, undefined])
    const head = await get('/es', {}, { method: 'HEAD' })
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
      200,
      0,
      first.headers['content-length'],
    ])
    expect(rendered).toBe(1)
  })

  it.each(['catalogue', 'settings'])('are rendered anew when %s changes, whoever changed it', async (name) => {
    await get('/es')
    site.site.db.$client
      .prepare('insert into versions values (?, 1) on conflict do update set number = number + 1')
      .run(name)
    await get('/es')
    expect(rendered).toBe(2)
  })

  it('differ by path, query, language and theme, and not by the order of the query', async () => {
    await get('/es/courses?a=1&b=2')
    await get('/es/courses?b=2&a=1')
    expect(rendered).toBe(1)
    for (const cookie of ['theme=dark', 'theme=light', 'lang=pt', 'lang=pt; theme=dark'])
      await get('/es/courses?a=1&b=2', { Cookie: cookie })
    await get('/es/courses?a=2&b=2')
    await get('/es/courses')
    expect(rendered).toBe(7)
    await get('/es/courses?a=1&b=2', { Cookie: 'theme=dark; lang=pt' })
    expect(rendered).toBe(7)
  })

  it('are not kept when the page does not say so, has another status, or the query is absurd', async () => {
    for (const path of ['/es/private', `/es?q=${'x'.repeat(400)}`]) {
      await get(path)
      expect((await get(path)).headers['cache-control']).toBe('private, no-store')
    }
    expect(rendered).toBe(4)
    status = 404
    await get('/es/gone')
    await get('/es/gone')
    expect(rendered).toBe(6)
  })
})

describe('whoever may be signed in', () => {
  it('neither sees the kept page nor leaves one behind', async () => {
    expect((await get('/es', { Cookie: 'auth=ana' })).text).toMatch(/^Ana /)
    expect((await get('/es')).text).toMatch(/^nobody /)
    const own = await get('/es', { Cookie: 'lang=es; auth=ana' })
    expect(own.text).toMatch(/^Ana /)
    expect(own.headers).toMatchObject({ 'cache-control': 'private, no-store' })
    expect(own.headers['x-anonymous-cache']).toBeUndefined()
    expect(own.headers.etag).toBeUndefined()
  })

  it.each(['other=1', 'auth', 'LANG=es', 'lang=es,auth=ana', `theme=${'x'.repeat(100)}`, '=x', ';;auth=a'])(
    'nor does cookie %j',
    async (cookie) => {
      await get('/es')
      await get('/es', { Cookie: cookie })
      expect(rendered).toBe(2)
    },
  )

  it('dynamic pages are compressed too, and vary by cookie', async () => {
    const reply = await get('/es', { Cookie: 'auth=ana', 'Accept-Encoding': 'br' })
    expect(reply.headers['content-encoding']).toBe('br')
    expect(String(reply.headers.vary).toLowerCase()).toContain('cookie')
    expect(String(reply.headers.vary).toLowerCase()).toContain('accept-encoding')
  })
})
