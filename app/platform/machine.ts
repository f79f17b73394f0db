// How the machine is: its program, its disk, its database file, and what stands around it. Nothing secret is in it.
import { stat, statfs } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import packageFile from '../../package.json'
import type { Config } from './config'
import type { Db } from './db'
import { findFfmpeg } from './ffmpeg'

export interface MachineState {
  version: string
  node: string
  sqlite: string
  /** since when this process runs, ms UTC */
  startedAt: number
  origin: string
  webProcesses: number
  databaseBytes: number
  walBytes: number
  /** of the disk that holds the data */
  freeBytes: number
  totalBytes: number
  /** the bucket; undefined = this machine's disk */
  bucket: string | undefined
  /** 'unusable' = the setting names one that does not serve */
  ffmpeg: { version: string } | 'none' | 'unusable'
  /** the server's name and port, without user and password; undefined = there is none */
  smtpHost: string | undefined
  hasCaptioner: boolean
  hasSendfile: boolean
}

export async function machineState(config: Config, db: Db): Promise<MachineState> {
  const [databaseBytes, walBytes, disk, ffmpeg] = await Promise.all([
    sizeOf(config.dbFile),
    sizeOf(`${config.dbFile}-wal`),
    diskOf(config.dataDir),
    ffmpegOf(config.FFMPEG_PATH),
  ])
  return {
    version: packageFile.version,
    node: process.versions.node,
    sqlite: db.$client.prepare<[], string>('select sqlite_version()').pluck().get() ?? '',
    startedAt: Date.now() - Math.round(process.uptime() * 1000),
    origin: config.ORIGIN,
    webProcesses: config.WEB_PROCESSES ?? availableParallelism(),
    databaseBytes,
    walBytes,
    ...disk,
    bucket: config.s3?.bucket,
    ffmpeg,
    smtpHost: config.SMTP_URL === undefined ? undefined : new URL(config.SMTP_URL).host,
    hasCaptioner: config.captioner !== undefined,
    hasSendfile: config.sendfile !== undefined,
  }
}

const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  )

const diskOf = (folder: string): Promise<{ freeBytes: number; totalBytes: number }> =>
  statfs(folder).then(
    ({ bavail, blocks, bsize }) => ({ freeBytes: bavail * bsize, totalBytes: blocks * bsize }),
    () => ({ freeBytes: 0, totalBytes: 0 }),
  )

let ffmpegKnown: { setting: string | undefined; found: Promise<MachineState['ffmpeg']> } | undefined

// three programs are started to find out: once a process
function ffmpegOf(setting: string | undefined): Promise<MachineState['ffmpeg']> {
  if (ffmpegKnown?.setting === setting && ffmpegKnown) return ffmpegKnown.found
  const found = findFfmpeg(setting).then(
    (ffmpeg) => (ffmpeg ? { version: ffmpeg.version } : ('none' as const)),
    () => 'unusable' as const,
  )
  ffmpegKnown = { setting, found }
  return found
}
