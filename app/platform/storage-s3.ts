// Bytes in a bucket of any S3-compatible store, one object a hash. They pass through a file of this machine on their
// way in: an object's name is its hash, which is known only at the end.
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { ListObjectsOutput } from '@aws-sdk/client-s3'
import { LRUCache } from 'lru-cache'
import { isNoRoom } from './no-room'
import {
  checkedHash,
  isHash,
  type Listed,
  NotStored,
  OtherBytes,
  type Storage,
  StoreAway,
  type Stored,
} from './storage'
import { ANSWER_MS, connectS3, PART_BYTES, PARTS_AT_ONCE, type S3Settings } from './storage-s3-client'
import { hashFile, withScratch, writeHashed } from './storage-scratch'

/** Opens a bucket as storage; `scratch` is a folder of this machine for files on their way. */
export function s3Storage(settings: S3Settings, scratch: string): Storage {
  const { bucket: Bucket } = settings
  const prefix = settings.folder ? `${settings.folder}/` : ''
  const at = (hash: string) => ({ Bucket, Key: prefix + checkedHash(hash) })
  const sizes = new LRUCache<string, number>({ max: 10_000 })
  const storing = new Map<string, Promise<void>>()
  const opened = connectS3(settings)
  opened.catch(() => undefined) // whoever uses it is told

  async function sizeOf(hash: string): Promise<number | undefined> {
    const { s3 } = await opened
    const found = await s3.headObject(at(hash), { requestTimeout: ANSWER_MS }).catch(orMissing)
    return found?.ContentLength
  }

  async function get(hash: string, Range?: string) {
    const { s3 } = await opened
    const found = await s3
      .getObject({ ...at(hash), ...(Range && { Range }) }, { requestTimeout: ANSWER_MS })
      .catch(orMissing)
    if (found) return { ...found, Body: found.Body as Readable }
    sizes.delete(hash)
    throw new NotStored(hash)
  }

  async function read(hash: string, start: number, end: number): Promise<Readable> {
    const count = end - start + 1
    const { Body, ContentLength = 0, ContentRange } = await get(hash, `bytes=${start}-${end}`)
    // Some stores do not know every range and answer with more than was asked for (s3rver: `bytes=0-0`).
    const from = Number(/^bytes (\d+)-/.exec(ContentRange ?? '')?.[1] ?? 0)
    if (ContentLength === count && from === start) return Body
    if (ContentLength > count && from === start) return Readable.from(firstBytes(Body, count), { objectMode: false })
    Body.destroy()
    throw new StoreAway(`other bytes of ${hash} than ${start}-${end}`)
  }

  /** Of several that bring the same bytes to this process at once, one sends them. */
  async function store(file: string, { hash, sizeBytes }: Stored): Promise<void> {
    const running = storing.get(hash)
    if (running) return running
    const work = send(file, hash, sizeBytes).finally(() => storing.delete(hash))
    storing.set(hash, work)
    await work
    sizes.set(hash, sizeBytes)
  }

  async function send(file: string, hash: string, sizeBytes: number): Promise<void> {
    const { s3, Upload } = await opened
    if ((await sizeOf(hash)) === sizeBytes) {
      // Copied onto itself an object is young again, and no byte travels.
      const CopySource = encodeURI(`${Bucket}/${prefix}${hash}`)
      await s3.copyObject({ ...at(hash), CopySource, MetadataDirective: 'REPLACE' }).catch(orAway)
      return
    }
    const Body = createReadStream(file)
    const params = { ...at(hash), Body }
    try {
      await new Upload({ client: s3, params, partSize: PART_BYTES, queueSize: PARTS_AT_ONCE }).done().catch(orAway)
    } finally {
      Body.destroy()
    }
  }

  return {
    put(source) {
      return withScratch(scratch, async (file) => {
        const stored = await writeHashed(source, file)
        await store(file, stored)
        return stored
      })
    },
    async adopt(file) {
      const stored = await hashFile(file)
      await store(file, stored)
      return stored
    },
    async size(hash) {
      const known = sizes.get(hash) ?? (await sizeOf(hash))
      if (known !== undefined) sizes.set(hash, known)
      return known
    },
    read,
    async slice(hash, start, end) {
      return buffer(await read(hash, start, end))
    },
    withFile(hash, work) {
      return withScratch(scratch, async (file) => {
        const came = await writeHashed((await get(hash)).Body, file).catch(orAwayButForRoom)
        if (came.hash !== hash) throw new OtherBytes(hash)
        return work(file)
      })
    },
    async *list() {
      const { s3 } = await opened
      // The older of the two listings: every store knows it, and the last name of a page is all it needs to go on.
      let Marker: string | undefined
      do {
        const page: ListObjectsOutput = await s3.listObjects({ Bucket, Prefix: prefix, Marker }).catch(orAway)
        for (const { Key = '', Size = 0, LastModified } of page.Contents ?? []) {
          const listed: Listed = { hash: Key.slice(prefix.length), sizeBytes: Size, modifiedAt: Number(LastModified) }
          if (isHash(listed.hash) && LastModified) yield listed
        }
        Marker = page.IsTruncated ? page.Contents?.at(-1)?.Key : undefined
      } while (Marker)
    },
    async remove(hash) {
      sizes.delete(hash)
      const { s3 } = await opened
      await s3.deleteObject(at(hash)).catch(orAway)
    },
  }
}

function orMissing(error: unknown): undefined {
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode
  if (status !== 404 || (error as Error).name === 'NoSuchBucket') orAway(error)
}

/** Of a download: what is not the fault of this machine's disk is the store's. */
function orAwayButForRoom(error: unknown): never {
  if (isNoRoom(error)) throw error
  return orAway(error)
}

function orAway(error: unknown): never {
  throw new StoreAway(error)
}

async function* firstBytes(body: Readable, count: number): AsyncGenerator<Buffer> {
  let left = count
  for await (const chunk of body as AsyncIterable<Buffer>) {
    yield chunk.subarray(0, left)
    left -= chunk.length
    if (left <= 0) return // and leaving the loop ends the body
  }
}
