// A real S3 server on loopback, on a free port, that can be told to fail. What s3rver lacks and every store has is
// added here: giving up an upload in parts, and an object copied onto itself being young again.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import type { S3Settings } from '../../app/platform/storage-s3-client'

const BUCKET = 'cursos'
const FOLDER = 'media'

export interface TestS3 {
  settings: S3Settings
  /** the same as settings of the machine */
  env: Record<string, string>
  /** "GET /bucket/key", in the order they came */
  requests: string[]
  /** called for every request before the server sees it; answering it itself, it returns true */
  meddle: ((req: IncomingMessage, res: ServerResponse) => boolean) | undefined
  /** requests that are being answered */
  running(): number
  /** uploads in parts that were neither completed nor given up */
  unfinished(): string[]
  /** names of the objects */
  objects(): string[]
  /** path of the bytes of an object, for a test that changes them */
  objectFile(hash: string): string
  stop(): Promise<void>
}

export async function testS3(): Promise<TestS3> {
  const directory = mkdtempSync(join(tmpdir(), 'minicursos-s3-'))
  const s3rver = new S3rver({ directory, silent: true, vhostBuckets: false, configureBuckets: [{ name: BUCKET }] })
  await s3rver.configureBuckets()
  const answer = s3rver.callback()
  const uploads = join(directory, BUCKET, '._S3rver_uploads')
  const objects = join(directory, BUCKET, FOLDER)
  mkdirSync(objects)
  const objectFile = (hash: string) => join(objects, `${hash}._S3rver_object`)
  let running = 0
  const server = createServer((req, res) => {
    const { pathname, searchParams } = new URL(req.url ?? '', 'http://s3')
    test.requests.push(`${req.method} ${pathname}`)
    running += 1
    res.on('close', () => (running -= 1))
    if (test.meddle?.(req, res)) return
    const upload = searchParams.get('uploadId')
    if (req.method === 'DELETE' && upload) {
      rmSync(join(uploads, upload), { recursive: true })
      return void res.writeHead(204).end()
    }
    const copied = req.headers['x-amz-copy-source']
    if (copied)
      res.on('finish', () => utimesSync(objectFile(String(copied).split('/').at(-1) ?? ''), new Date(), new Date()))
    answer(req, res)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const keys = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }
  const test: TestS3 = {
    settings: { endpoint, bucket: BUCKET, region: 'us-east-1', ...keys, folder: FOLDER },
    env: {
      STORAGE: 's3',
      S3_ENDPOINT: endpoint,
      S3_BUCKET: BUCKET,
      S3_ACCESS_KEY_ID: keys.accessKeyId,
      S3_SECRET_ACCESS_KEY: keys.secretAccessKey,
      S3_PREFIX: `${FOLDER}/`,
    },
    requests: [],
    meddle: undefined,
    running: () => running,
    unfinished: () => (existsSync(uploads) ? readdirSync(uploads) : []),
    objects: () => readdirSync(objects).flatMap((name) => /^(.+)\._S3rver_object$/.exec(name)?.[1] ?? []),
    objectFile,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      rmSync(directory, { recursive: true, force: true })
    },
  }
  return test
}
