// The server's own data doors: facts, health, numbers; and a stop that lets a running reply come to its end.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '../support/site'

let site: TestSite
let release = (): void => undefined
let arrive = (): void => undefined
const arrived = new Promise<void>((resolve) => (arrive = resolve))
const released = new Promise<void>((resolve) => (release = resolve))
beforeAll(async () => {
  site = await testSite(async (request) => {
    if (request.url.endsWith('/slow')) {
      arrive()
      await released
    }
    return new Response('done')
  })
})
afterAll(() => site.stop(0).catch(() => undefined))

describe('/api/facts', () => {
  const post = (body: string, headers: Record<string, string> = {}) =>
    site.send('/api/facts', {
      method: 'POST',
      headers: { Origin: site.origin, 'Content-Type': 'application/json', Cookie: 'auth=ana', ...headers },
      body,
    })

  it.each([
    ['no sign-in', '{"facts":[]}', { Cookie: 'lang=es' }, 401, 'signed-out'],
    ['a form', 'a=b', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415, 'not-json'],
    ['no JSON', '{', {}, 400, 'not-json'],
    ['an empty body', '', {}, 400, 'not-json'],
    ['an array', '[]', {}, 400, 'no-batch'],
    ['null', 'null', {}, 400, 'no-batch'],
    ['a beacon that is no JSON', 'x', { 'Content-Type': 'text/plain;charset=UTF-8' }, 400, 'not-json'],
    ['too much', `"${'x'.repeat(65 * 1024)}"`, {}, 413, 'too-large'],
  ])('%s', async (_name, body, headers, status, error) => {
    const reply = await post(body, headers)
    expect([reply.status, JSON.parse(reply.text)]).toEqual([status, { error }])
    expect(reply.headers['cache-control']).toBe('private, no-store')
  })

  it('is closed to other origins and other methods', async () => {
    expect((await post('{}', { Origin: 'http://evil.example' })).status).toBe(403)
    const get = await site.send('/api/facts')
    expect([get.status, get.headers.allow]).toEqual([405, 'POST'])
  })
})

describe('health and numbers', () => {
  it('lives and is ready', async () => {
    expect((await site.send('/health/live')).text).toBe('live\n')
    expect((await site.send('/health/ready')).text).toBe('ready\n')
  })

  it('numbers go to this machine, unless a proxy asks for somebody', async () => {
    const own = await site.send('/metrics')
    expect(own.text).toContain('http_requests_total{route="/health/live",method="GET",status="2xx"} 1')
    expect((await site.send('/metrics', { headers: { 'X-Forwarded-For': '192.0.2.1' } })).status).toBe(404)
    const guarded = await testSite(undefined, { METRICS_TOKEN: 'sixteen-letters!' })
    const ask = (Authorization: string) => guarded.send('/metrics', { headers: Authorization ? { Authorization } : {} })
    expect((await ask('')).status).toBe(404)
    expect((await ask('Bearer wrong')).status).toBe(404)
    expect((await ask('Bearer sixteen-letters!')).status).toBe(200)
    await guarded.stop(0)
  })
})

describe('stopping', () => {
  it('finishes what has begun, takes nothing new, and then is gone', async () => {
    const running = site.send('/es/slow', { headers: { Connection: 'keep-alive' } })
    await arrived
    const stopped = site.stop(5_000)
    expect(site.site.isStopping()).toBe(true)
    await expect(site.send('/health/live')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    release()
    expect((await running).text).toBe('done')
    await stopped
  })
})
