// Writes come from our own pages, bodies have a limit, and replies carry the headers that keep browsers in line.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '../support/site'

let site: TestSite
beforeAll(async () => {
  site = await testSite(async (request) => {
    const { pathname } = new URL(request.url)
    if (pathname === '/es/bug') throw new Error('a bug')
    if (pathname === '/es/island')
      return new Response('<p>', { headers: { 'Content-Type': 'text/html', 'X-Island': '1' } })
    const text = request.method === 'POST' ? await request.text() : ''
    return new Response(`<p>${text.length}`, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
  })
})
afterAll(() => site.stop(0))

const post = (headers: Record<string, string>, body = 'a=b') =>
  site.send('/es/form', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    body,
  })

describe('origin of writes', () => {
  it('takes those of this origin', async () => {
    expect((await post({ Origin: 'http://localhost:3000' })).status).toBe(200)
    expect((await post({ Origin: site.origin })).status).toBe(200)
    expect((await post({ Origin: 'http://127.0.0.1:9', Host: '127.0.0.1:9' })).status).toBe(200)
    expect((await post({ 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200)
    expect((await post({ Referer: 'http://localhost:3000/es' })).status).toBe(200)
    expect((await post({})).status).toBe(200)
  })

  it.each([
    [{ Origin: 'http://evil.example' }],
    [{ Origin: 'null' }],
    [{ Origin: 'http://localhost:3000.evil.example' }],
    [{ Origin: 'https://localhost:3000' }],
    [{ Origin: 'http://evil.example', 'Sec-Fetch-Site': 'same-origin' }],
    [{ 'Sec-Fetch-Site': 'cross-site' }],
    [{ 'Sec-Fetch-Site': 'same-site' }],
    [{ 'Sec-Fetch-Site': 'none' }],
    [{ Referer: 'http://evil.example/es' }],
    [{ Referer: 'nonsense' }],
  ])('refuses %j', async (headers) => {
    expect((await post(headers)).status).toBe(403)
  })

  it('goes by ORIGIN alone where that is a public one', async () => {
    const live = await testSite(undefined, { ORIGIN: 'https://cursos.example.org' })
    const send = (Origin: string) =>
      live.send('/es', { method: 'POST', headers: { Origin, Host: 'cursos.example.org' } })
    expect((await send('https://cursos.example.org')).status).toBe(200)
    expect((await send('http://cursos.example.org')).status).toBe(403)
    const reply = await live.send('/es')
    expect(reply.headers['strict-transport-security']).toContain('max-age=31536000')
    await live.stop(0)
  })
})

describe('bodies', () => {
  const Origin = 'http://localhost:3000'
  it('passes forms up to 256 KB and refuses larger ones, told or untold', async () => {
    expect((await post({ Origin }, 'a'.repeat(256 * 1024))).text).toBe(`<p>${256 * 1024}`)
    expect((await post({ Origin }, 'a'.repeat(256 * 1024 + 1))).status).toBe(413)
    const chunked = await post({ Origin, 'Transfer-Encoding': 'chunked' }, 'a'.repeat(300 * 1024))
    expect(chunked.status).toBe(413)
  })
})

describe('headers', () => {
  it('no page runs script unless it has an island; neither internal header leaves', async () => {
    const plain = await site.send('/es')
    expect(plain.headers['content-security-policy']).toContain("script-src 'none'")
    expect(plain.headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(plain.headers['x-content-type-options']).toBe('nosniff')
    expect(plain.headers['cross-origin-opener-policy']).toBe('same-origin')
    expect(plain.headers['strict-transport-security']).toBeUndefined()
    expect(plain.headers['x-powered-by']).toBeUndefined()
    expect(plain.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    const island = await site.send('/es/island')
    expect(island.headers['content-security-policy']).toContain("script-src 'self'; worker-src 'self' blob:")
    expect(island.headers['x-island']).toBeUndefined()
  })

  it('a bug is a calm 500 with an id and nothing of the stack', async () => {
    const reply = await site.send('/es/bug')
    expect(reply.status).toBe(500)
    expect(reply.text).not.toContain('a bug')
    expect(reply.headers['x-request-id']).toBeTruthy()
  })

  it('files of the build: strong tag, a day, 304; names outside them go on to the pages', async () => {
    const reply = await site.send('/favicon.svg')
    expect(reply.headers).toMatchObject({ 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' })
    const again = await site.send('/favicon.svg', { headers: { 'If-None-Match': String(reply.headers.etag) } })
    expect([again.status, again.body.length]).toEqual([304, 0])
    expect((await site.send('/assets/none.js')).status).toBe(404)
    expect((await site.send('/favicon.svg', { method: 'POST', headers: { Origin: site.origin } })).status).toBe(405)
  })
})
