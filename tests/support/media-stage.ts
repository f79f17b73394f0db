// A machine for tests of media: a database, folders of its own, storage on the disk, and a worker that does as it is told.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { beginUpload } from '../../app/domain/media/begin-upload.server'
import { arrivalJobs, makingJobs } from '../../app/domain/media/jobs.server'
import { receiveUpload } from '../../app/domain/media/receive-upload.server'
import type { Context } from '../../app/domain/context'
import { readConfig } from '../../app/platform/config'
import type { Ffmpeg } from '../../app/platform/ffmpeg'
import { openMailer } from '../../app/platform/mailer'
import { claimJob, type Job, type JobMachine } from '../../app/platform/queue'
import { runJob } from '../../app/platform/queue-runner'
import { diskStorage } from '../../app/platform/storage-disk'
import { s3Storage } from '../../app/platform/storage-s3'
import type { S3Settings } from '../../app/platform/storage-s3-client'
import { uploads } from '../../db/schema/media'
import { personContext, testKeys } from './context'
import { freshDatabase } from './database'
import { makePerson } from './learner'

export const ROOM = { largestBytes: 50_000_000, quotaBytes: 100_000_000 }
const HOUR_MS = 3_600_000

export type MediaStage = ReturnType<typeof mediaStage>

const folders = mkdtempSync(join(tmpdir(), 'minicursos-media-'))
process.once('exit', () => rmSync(folders, { recursive: true, force: true }))

/** `s3`: stores there instead of on the disk. */
export function mediaStage(s3?: S3Settings) {
  const db = freshDatabase()
  const dataDir = mkdtempSync(join(folders, 'stage-'))
  const config = readConfig({ NODE_ENV: 'test', DATA_DIR: dataDir })
  for (const folder of [config.mediaDir, config.uploadsDir, config.workDir]) mkdirSync(folder, { recursive: true })
  const storage = s3 ? s3Storage(s3, join(config.mediaDir, 'incoming')) : diskStorage(config.mediaDir)
  const machine: JobMachine = { db, config, keys: testKeys(), mailer: openMailer({ MAIL_FROM: 'a@b.c' }) }
  const instructor = (): Context => personContext(db, makePerson(db), ['instructor'], Date.now())
  const handlers = (ffmpeg?: Ffmpeg) => {
    const tools = { storage, ffmpeg, workDir: config.workDir }
    return { ...arrivalJobs(tools), ...makingJobs(tools) }
  }

  /** The next job of a kind, also one that waits for another try. */
  const claim = (kind: string): Job | undefined => claimJob(db, [kind], Date.now() + HOUR_MS)

  /** Does the next job of a kind as a worker does; false where there is none. */
  async function work(
    kind: 'media.receive' | 'media.copy' | 'media.make' | 'media.pages' | 'media.cover',
    ffmpeg?: Ffmpeg,
  ): Promise<boolean> {
    const job = claim(kind)
    if (job) await runJob(job, handlers(ffmpeg), machine)
    return job !== undefined
  }

  /** Sends a file whole, and says what is known of its upload afterwards. */
  async function bring(ctx: Context, name: string, content: Buffer | string | { file: string }) {
    const bytes = typeof content === 'object' && 'file' in content ? readFileSync(content.file) : Buffer.from(content)
    const { id } = beginUpload(ctx, { name, sizeBytes: bytes.length, limits: ROOM })
    writeFileSync(join(config.uploadsDir, id), bytes)
    receiveUpload(ctx, id)
    await work('media.receive')
    return db.select().from(uploads).where(eq(uploads.id, id)).get()!
  }

  /** Hashes of all bytes stored. */
  async function stored(): Promise<string[]> {
    const hashes: string[] = []
    for await (const { hash } of storage.list()) hashes.push(hash)
    return hashes
  }

  return { db, config, storage, machine, instructor, handlers, claim, work, bring, stored }
}
