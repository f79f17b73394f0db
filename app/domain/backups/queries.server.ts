// Reads for backups: which stored files a database names, and how the newest backup stands.
import { asc, desc } from 'drizzle-orm'
import { union } from 'drizzle-orm/sqlite-core'
import { backups } from '../../../db/schema/backups'
import { assets, renditions } from '../../../db/schema/media'
import type { Db } from '../../platform/db'

/** Every stored file that the database names, each once, by hash. */
export const listNamedMedia = (db: Db): { hash: string; sizeBytes: number }[] =>
  union(
    db.select({ hash: assets.hash, sizeBytes: assets.sizeBytes }).from(assets),
    db.select({ hash: renditions.hash, sizeBytes: renditions.sizeBytes }).from(renditions),
  )
    .orderBy(asc(assets.hash))
    .all()

/** A backup older than this is a warning: whoever makes one a day has missed a week. */
export const BACKUP_LATE_MS = 8 * 24 * 3_600_000

export interface BackupState {
  last?: { madeAt: number; mediaBytes: number; lostCount: number } | undefined
  /** of any of them */
  soundAt?: number | undefined
  /** the newest look found something wrong */
  isUnsound: boolean
  isLate: boolean
}

/** What an administrator should know of the backups that were made here. */
export function backupState(db: Db, now: number): BackupState {
  const rows = db.select().from(backups).orderBy(desc(backups.madeAt)).limit(100).all()
  const newest = (times: (number | null)[]): number => times.reduce<number>((most, at) => Math.max(most, at ?? 0), 0)
  const soundAt = newest(rows.map((row) => row.soundAt))
  const [last] = rows
  return {
    last: last && { madeAt: last.madeAt, mediaBytes: last.mediaBytes, lostCount: last.lostCount },
    soundAt: soundAt || undefined,
    isUnsound: newest(rows.map((row) => row.unsoundAt)) > soundAt,
    isLate: last === undefined || now - last.madeAt > BACKUP_LATE_MS,
  }
}
