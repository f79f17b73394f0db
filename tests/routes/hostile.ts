// What a client can send to any address of the product and must not be able to break: each gets an answer below 500, with
// no trace of the machine in it. Bad first lines and headers are tried in tests/server/targets.test.ts.
import { describe, expect, test } from 'vitest'
import { type AccessEntry, type Address, outcomeOf, type Person, VIEWERS } from './access'
import type { AccessSite, Answer } from './access-site'

const FORM = 'application/x-www-form-urlencoded'
type Sent = Pick<Address, 'raw' | 'headers'>
const of = (type: string | undefined, raw: string | Buffer<ArrayBuffer>): Sent => ({
  raw,
  ...(type === undefined ? {} : { headers: { 'content-type': type } }),
})

/** Bodies that are no forms, or forms of another shape; `fields` are those that the address asks for. */
function bodies(fields: readonly string[]): Sent[] {
  const each = (part: (name: string) => string): string => fields.map(part).join('&')
  const deep = '['.repeat(20_000)
  return [
    of(undefined, ''),
    of(FORM, '=&&%&%=%ff&[=1&]=2&a[[]]=3&.=4&a..b=5'),
    of(
      FORM,
      each((name) => `${name}=%00%ff%f0%9f%98%80%ed%a0%80&${name}=2`),
    ),
    of(
      FORM,
      each((name) => `${name}[]=1&${name}[a][b]=2&${name}.c=3&${name}[__proto__][x]=4`),
    ),
    of(FORM, `__proto__=1&__proto__[x]=1&a[4000000000]=1&${each((name) => `${name}.__proto__.x=1`)}`),
    of(
      FORM,
      each((name) => `${name}=${'a'.repeat(Math.floor(200_000 / Math.max(1, fields.length)))}`),
    ),
    of('application/json', `{"sentAt":1,"facts":${deep}${']'.repeat(20_000)}}`),
    of('text/plain', 'name=Ana'),
    of('multipart/form-data', '--x\r\n\r\n'),
    of('multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="a'),
    of(
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="file"; filename="../../a"\r\n\r\nz',
    ),
    of('multipart/form-data; boundary=x', Buffer.from([0, 255, 254, 13, 10, 0])),
  ]
}

/** In the place of an id, a code, a token, a number. */
const NAMES = ['__proto__', '-1', '%27%22%3Cb%3E', '%F0%9F%98%80', '..%2F..%2Fetc', 'a'.repeat(2_000)]
const NAMES_PRESSED = ['__proto__', '%F0%9F%98%80']
const QUERIES = [
  '?page=-1&after=x&q[]=%27%25&state[__proto__]=1',
  `?q=${'%C3%B1'.repeat(500)}&page=1e99&next=//x.example`,
]

/** The machine shows itself: a stack, a path, the words of the database. */
const TRACE =
  /\n\s+at .+:\d+:\d+|node_modules|\/app\/(?:routes|domain|platform)\/|SQLITE_|SqliteError|ZodError|\/tmp\/minicursos/

const isCalm = ({ status, text }: Answer): boolean => status >= 200 && status < 500 && !TRACE.test(text)

/** Who gets furthest: the first that may. */
function insider(entry: AccessEntry): Person {
  const row = entry.write ?? entry.read ?? 'ok'
  const allowed = VIEWERS.find((viewer) => viewer !== 'nobody' && outcomeOf(row, viewer, 'own') === 'ok')
  return allowed === undefined || allowed === 'nobody' ? 'learner' : allowed
}

/** The path with each of its named parts replaced in turn. */
function misnamed(pattern: string, path: string, names: readonly string[]): string[] {
  const parts = path.split('?')[0]?.split('/') ?? []
  return pattern
    .split('/')
    .flatMap((part, at) =>
      part.startsWith(':') && part !== ':lang' ? names.map((name) => parts.with(at, name).join('/')) : [],
    )
}

export function describeHostile(site: () => AccessSite, entries: [string, AccessEntry | AccessEntry[]][]): void {
  describe('whatever is sent', () => {
    test.each(entries.map(([pattern, list]) => ({ pattern, entry: [list].flat()[0] })))(
      '$pattern has an answer to it',
      async ({ pattern, entry }) => {
        if (!entry) return
        const { world, ask } = site()
        const who = insider(entry)
        const address = entry.where(world.people[who], world)
        const bad: string[] = []
        const look = async (method: 'GET' | 'POST', to: Address): Promise<void> => {
          const answer = await ask(who, method, to)
          if (!isCalm(answer))
            bad.push(`${method} ${to.path.slice(0, 200)} ${String(to.raw).slice(0, 60)}: ${answer.status}`)
        }
        const headers = address.headers ?? {}
        if (entry.read !== undefined) {
          const bare = address.path.split('?')[0] ?? ''
          for (const path of [...QUERIES.map((query) => bare + query), ...misnamed(pattern, bare, NAMES)]) {
            await look('GET', { path, headers })
          }
        }
        if (entry.write !== undefined) {
          const fields = Object.keys(address.body ?? {})
          for (const sent of bodies(fields)) {
            await look('POST', { path: address.path, ...sent, headers: { ...headers, ...sent.headers } })
          }
          for (const path of misnamed(pattern, address.path, NAMES_PRESSED)) {
            await look('POST', { path, body: address.body ?? {} })
          }
        }
        expect(bad).toEqual([])
      },
      30_000,
    )

    test('and the product goes on', async () => {
      const { status } = await site().ask('nobody', 'GET', { path: '/health/ready' })
      expect(status).toBe(200)
    })
  })
}
