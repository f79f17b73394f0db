// The settings of where media live: a folder of this machine, or a bucket with all that it takes to open it.
import { z } from 'zod'
import type { S3Settings } from './storage-s3-client'

export const storageFields = {
  STORAGE: z.enum(['disk', 's3']).default('disk'),
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'not the name of a bucket')
    .optional(),
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  S3_PREFIX: z.string().max(200).default(''),
}

type Given = z.infer<z.ZodObject<typeof storageFields>>

const NEEDED = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const

export function requireBucket(given: Given, ctx: z.RefinementCtx): void {
  for (const name of given.STORAGE === 's3' ? NEEDED : [])
    if (given[name] === undefined) ctx.addIssue({ code: 'custom', path: [name], message: 'needed where STORAGE=s3' })
}

/** Undefined where media live on disk. */
export function bucketOf(given: Given): S3Settings | undefined {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_REGION: region, S3_PREFIX } = given
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = given
  if (given.STORAGE !== 's3' || !endpoint || !bucket || !accessKeyId || !secretAccessKey) return undefined
  return { endpoint, bucket, region, accessKeyId, secretAccessKey, folder: S3_PREFIX.replace(/^\/+|\/+$/g, '') }
}
