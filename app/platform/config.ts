// The machine's settings, read once from the environment through a schema. A bad value stops the start and names itself.
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { type Captioner, captionerFields, captionerOf } from './config-captioner'
import { requireDisk, type Sendfile, sendfileFields, sendfileOf } from './config-sendfile'
import { LOW_PRIORITY } from './ffmpeg-leash'
import { bucketOf, requireBucket, storageFields } from './config-storage'
import type { S3Settings } from './storage-s3-client'

const MEGABYTE = 1024 * 1024

const flag = z.enum(['0', '1', 'true', 'false', '']).transform((v) => v === '1' || v === 'true')

const Environment = z
  .object({
    NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
    DATA_DIR: z.string().min(1).default('.data'),
    HOST: z.string().min(1).default('localhost'),
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
    WEB_PROCESSES: z.coerce.number().int().min(1).max(64).optional(),
    TRUST_PROXY: flag.default(false),
    DEMO: flag.default(false),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z.string().min(3).default('Minicursos <minicursos@localhost>'),
    MAIL_BOUNCES: z.email().optional(),
    MAIL_BOUNCES_TOKEN: z.string().min(16).optional(),
    FFMPEG_PATH: z.string().min(1).optional(),
    FFMPEG_NICE: z.coerce.number().int().min(0).max(19).default(LOW_PRIORITY),
    UPLOAD_MAX_MB: z.coerce.number().int().min(1).max(4096).default(4096),
    UPLOAD_QUOTA_MB: z.coerce.number().int().min(1).default(51_200),
    BACKUP_PASSPHRASE: z.string().optional(),
    METRICS_TOKEN: z.string().min(16).optional(),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    ...storageFields,
    ...sendfileFields,
    ...captionerFields,
  })
  .superRefine(requireBucket)
  .superRefine(requireDisk)

export interface Config extends Omit<z.infer<typeof Environment>, 'ORIGIN'> {
  /** Scheme, host and port by which people reach the product; no slash at the end. */
  ORIGIN: string
  dataDir: string
  dbFile: string
  mediaDir: string
  /** files on their way, and what is being made of them; emptied by itself */
  uploadsDir: string
  workDir: string
  /** files made of reports, kept for a month */
  exportsDir: string
  /** the bucket in which media live; else they live in mediaDir */
  s3: S3Settings | undefined
  /** the web server in front sends stored files; else this process does */
  sendfile: Sendfile | undefined
  /** writes captions of recordings; none unless the machine names one */
  captioner: Captioner | undefined
  /** the largest file a person may upload, and what the library of one may hold */
  uploadMaxBytes: number
  uploadQuotaBytes: number
  keysDir: string
  isHttps: boolean
}

/** Reads and checks the environment; throws one Error that lists every bad value by name. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, v]) => v !== undefined && v !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((i) => `  ${i.path.join('.')}: ${i.message}`)
    throw new Error(`These settings cannot be used (see .env.example):\n${lines.join('\n')}`)
  }
  const dataDir = resolve(parsed.data.DATA_DIR)
  const mediaDir = join(dataDir, 'media')
  const ORIGIN = (parsed.data.ORIGIN ?? `http://localhost:${parsed.data.PORT}`).replace(/\/+$/, '')
  return {
    ...parsed.data,
    ORIGIN,
    dataDir,
    dbFile: join(dataDir, 'minicursos.db'),
    mediaDir,
    uploadsDir: join(dataDir, 'uploads'),
    workDir: join(dataDir, 'work'),
    exportsDir: join(dataDir, 'exports'),
    s3: bucketOf(parsed.data),
    sendfile: sendfileOf(parsed.data, mediaDir),
    captioner: captionerOf(parsed.data),
    uploadMaxBytes: parsed.data.UPLOAD_MAX_MB * MEGABYTE,
    uploadQuotaBytes: parsed.data.UPLOAD_QUOTA_MB * MEGABYTE,
    keysDir: join(dataDir, 'keys'),
    isHttps: ORIGIN.startsWith('https:'),
  }
}
