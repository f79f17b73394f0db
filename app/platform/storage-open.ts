// The storage that the machine's settings name. With a bucket, the folder for media holds only what is on its way.
import { join } from 'node:path'
import type { Config } from './config'
import type { Storage } from './storage'
import { diskStorage } from './storage-disk'
import { s3Storage } from './storage-s3'

export function openStorage({ s3, mediaDir }: Pick<Config, 's3' | 'mediaDir'>): Storage {
  return s3 ? s3Storage(s3, join(mediaDir, 'incoming')) : diskStorage(mediaDir)
}
