// Media out of a bucket, through the same door: what a learner gets is the same, and a line that breaks on either side
// ends this one reply and nothing else.
import { get as request, type IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { storeAsset } from '../../app/domain/media/store-asset.server'
import { machineContext } from '../support/context'
import { type TestS3, testS3 } from '../support/s3'
import { type TestSite, testSite } from '../support/site'

const SIZE = 40_000_000
const bytes = Buffer.alloc(SIZE, Buffer.from(Array.from({ length: 251 }, (_, index) => index)))

let s3: TestS3
let site: TestSite
let hash = ''
beforeAll(async () => {
  s3 = await testS3()
  site = await testSite(undefined, s3.env)
  hash = await keep(bytes)
})
afterAll(async () => {
  await site.stop(0)
  await s3.stop()
})
afterEach(() => void (s3.meddle = undefined))

async function keep(content: Buffer): Promise<string> {
  const { hash, sizeBytes } = await site.site.storage.put(Readable.from([content]))
  storeAsset(machineContext(site.site.db), { hash, kind: 'video', mediaType: 'video/mp4', sizeBytes })
  site.site.db.$client.prepare('update assets set published_at = 1 where hash = ?').run(hash)
  return hash
}

const path = () => `/media/${hash}/luz.mp4`
const get = (headers: Record<string, string> = {}, method = 'GET') => site.send(path(), { headers, method })

/** Begins a download and reads nothing of it yet. */
const begin = (): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: site.port, path: path(), agent: false }, resolve).on('error', reject)
  })

it('sends the whole, and HEAD asks the store for none of it', async () => {
  const whole = await get()
  expect([whole.status, whole.headers['content-length'], whole.headers.etag]).toEqual([200, `${SIZE}`, `"${hash}"`])
  expect(whole.body.equals(bytes)).toBe(true)
  s3.requests.length = 0
  const head = await get({}, 'HEAD')
  expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, `${SIZE}`])
  expect((await get({ 'If-None-Match': `"${hash}"` })).status).toBe(304)
  expect(s3.requests).toEqual([])
})

it.each([
  ['bytes=0-0', 0, 0],
  ['bytes=-1', SIZE - 1, SIZE - 1],
  ['bytes=1000-1999', 1000, 1999],
  ['bytes=1000000-9000000', 1_000_000, 9_000_000],
  [`bytes=${SIZE - 700_000}-`, SIZE - 700_000, SIZE - 1],
])('sends %s', async (Range, start, end) => {
  const reply = await get({ Range })
  expect([reply.status, reply.headers['content-range']]).toEqual([206, `bytes ${start}-${end}/${SIZE}`])
  expect(reply.body.equals(bytes.subarray(start, end + 1))).toBe(true)
})

it('refuses what no range can be', async () => {
  expect((await get({ Range: `bytes=${SIZE}-` })).status).toBe(416)
  expect((await get({ Range: 'bytes=5-1' })).status).toBe(200)
})

it('lets go of the store when the learner goes', async () => {
  const download = await begin()
  expect([download.statusCode, s3.running()]).toEqual([200, 1])
  download.destroy()
  await expect.poll(() => s3.running()).toBe(0)
})

it('lets go as well when the learner goes before the store has answered', async () => {
  let asked = (): void => undefined
  let release = (): void => undefined
  const isAsked = new Promise<void>((resolve) => (asked = resolve))
  s3.meddle = (_req, res) => {
    asked()
    release = () =>
      res.writeHead(206, { 'Content-Length': SIZE, 'Content-Range': `bytes 0-${SIZE - 1}/${SIZE}` }).write('x')
    return true
  }
  const going = request({ host: '127.0.0.1', port: site.port, path: path(), agent: false }).on('error', () => undefined)
  await isAsked
  going.destroy()
  release()
  await expect.poll(() => s3.running()).toBe(0)
})

it('breaks off where the store does, so that no one takes a part for the whole', async () => {
  s3.meddle = (_req, res) => {
    res.writeHead(206, { 'Content-Length': SIZE, 'Content-Range': `bytes 0-${SIZE - 1}/${SIZE}` })
    res.write(bytes.subarray(0, 100_000), () => res.destroy())
    return true
  }
  const download = await begin()
  expect(download.statusCode).toBe(200)
  await expect(buffer(download)).rejects.toThrow('aborted')
  s3.meddle = undefined
  expect((await get({ Range: 'bytes=0-9' })).status).toBe(206)
})

it('says 404 of what is gone, and 503 of a store that fails: that must not be kept as if it were so', async () => {
  const other = await keep(Buffer.from('soon gone'))
  const ask = () => site.send(`/media/${other}/a.mp4`)
  expect((await ask()).text).toBe('soon gone')
  s3.meddle = (_req, res) => {
    res.writeHead(500).end()
    return true
  }
  const failing = await ask()
  expect([failing.status, failing.headers['cache-control'], failing.headers['etag']]).toEqual([
    503,
    'no-store',
    undefined,
  ])
  expect(failing.headers['retry-after']).toBe('30')
  s3.meddle = undefined
  await site.site.storage.remove(other)
  expect((await ask()).status).toBe(404)
})
