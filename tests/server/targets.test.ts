// Nothing a client can write on the first line or in Host costs more than a 4xx, and none of it reaches a page.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '../support/site'

let site: TestSite
const seen: string[] = []

beforeAll(async () => {
  site = await testSite(async (request) => {
    seen.push(request.url)
    return new Response('page')
  })
})
afterAll(() => site.stop(0))

const status = (reply: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(reply)?.[1] ?? 0)
const ask = (line: string, host = 'localhost', more = ''): Promise<string> =>
  site.raw(`${line} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${more}\r\n`)

describe('targets', () => {
  it.each([
    ['GET /%', 400],
    ['GET /%zz', 400],
    ['GET /%00', 400],
    ['GET /es/courses/%ff', 400],
    ['GET /%0d%0aSet-Cookie:x', 400],
    ['GET //', 404],
    ['GET //evil.example/x', 404],
    ['GET /\\evil.example', 400],
    ['GET /es/../metrics', 400],
    ['GET /es/%2e%2E/metrics', 400],
    ['GET /es#x', 400],
    ['GET /es?x=%00', 400],
    ['GET *', 400],
    ['OPTIONS *', 400],
    ['GET http://other/', 400],
    ['GET http:///x', 400],
    ['GET ftp://localhost/', 400],
    ['TRACE /es', 405],
    ['PROPFIND /es', 405],
    ['DELETE /es', 405],
    ['CONNECT localhost:80', 405],
    [`GET /${'a'.repeat(9000)}`, 414],
    [`GET /es?q=${'a'.repeat(15_000)}`, 414],
  ])('%s → %i', async (line, expected) => {
    const before = seen.length
    expect(status(await ask(line))).toBe(expected)
    expect(seen.length).toBe(before)
  })

  it.each(['[::1', '%00', 'a b', 'localhost:99999', 'localhost:x', 'a/b', 'user@localhost', 'a,b', '-', ''])(
    'Host %j → 400',
    async (host) => {
      expect(status(await ask('GET /es', host))).toBe(400)
    },
  )

  it('takes an absolute target that is meant for it, and nothing of the Host reaches the page', async () => {
    expect(status(await ask('GET http://localhost:3000/es?a=1'))).toBe(200)
    expect(seen.at(-1)).toBe('http://localhost:3000/es?a=1')
    expect(
      status(await ask('GET /pt', 'evil.example', 'X-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https\r\n')),
    ).toBe(200)
    expect(seen.at(-1)).toBe('http://localhost:3000/pt')
  })

  it('leaves a query that is odd but harmless to the page', async () => {
    expect(status(await ask('GET /es?q=%&page=%E0%A4%A'))).toBe(200)
    expect(status(await ask('GET /es/courses/conservaci%C3%B3n'))).toBe(200)
    expect(status(await ask(`GET /es/courses?q=${'a'.repeat(10_000)}`))).toBe(200)
  })

  it('refuses headers of 64 KB, bodies that lie about their length, and no Host', async () => {
    expect(status(await ask('GET /es', 'localhost', `X-Long: ${'a'.repeat(64 * 1024)}\r\n`))).toBe(431)
    expect(status(await site.raw('GET /es HTTP/1.1\r\n\r\n'))).toBe(400)
    expect(status(await site.raw('NONSENSE\r\n\r\n'))).toBe(400)
    const twice = 'Content-Length: 1\r\nTransfer-Encoding: chunked\r\nOrigin: http://localhost\r\n'
    expect(status(await ask('POST /es', 'localhost', twice))).toBe(400)
  })

  it('still answers after all this', async () => {
    expect((await site.send('/es')).status).toBe(200)
  })
})
