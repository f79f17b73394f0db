// The connection to an S3-compatible store, with an end to every wait.
import type { S3 } from '@aws-sdk/client-s3'
import type { Upload } from '@aws-sdk/lib-storage'

export interface S3Settings {
  endpoint: string
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
  /** inside the bucket, without a slash at either end; empty for the bucket itself */
  folder: string
}

export const PART_BYTES = 8 * 1024 * 1024
/** With PART_BYTES: the memory of one upload. */
export const PARTS_AT_ONCE = 2
/** Until a store says whether it has an object: a learner waits. */
export const ANSWER_MS = 15_000
/** Until it has taken one part, or put all parts together. */
const PART_MS = 120_000
const CONNECT_MS = 5_000
/** In the middle of bytes; a player that has enough for now is cut off as well, and asks again from where it is. */
const SILENCE_MS = 60_000
const TRIES = 3
/** The SDK's own limit of 50 would let fifty slow learners keep everybody else waiting. */
const SOCKETS = 1_000

/** Loaded only where it is used: the SDK costs a second and 25 MB a process. */
export async function connectS3(settings: S3Settings): Promise<{ s3: S3; Upload: typeof Upload }> {
  const [{ S3 }, { Upload }] = await Promise.all([import('@aws-sdk/client-s3'), import('@aws-sdk/lib-storage')])
  const { endpoint, region, accessKeyId, secretAccessKey } = settings
  const agent = { keepAlive: true, maxSockets: SOCKETS }
  const s3 = new S3({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle: true,
    maxAttempts: TRIES,
    // Other stores than Amazon's refuse the newer checksums; every part is signed with its SHA-256 as it is.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: CONNECT_MS,
      requestTimeout: PART_MS,
      throwOnRequestTimeout: true,
      socketTimeout: SILENCE_MS,
      httpAgent: agent,
      httpsAgent: agent,
    },
  })
  return { s3, Upload }
}
