// Why a backup cannot be made, trusted or put back, as a code that has words in three languages.
import { isNoRoom } from './no-room'
import { StoreAway } from './storage'

/** What stands in the way, and of what: `name` a file, `folder` a folder. */
export class BackupFault extends Error {
  constructor(
    readonly code: BackupFaultCode,
    readonly params: Record<string, string | number> = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(params)}`, options)
    this.name = 'BackupFault'
  }
}

export type BackupFaultCode =
  | 'no-passphrase'
  | 'short-passphrase'
  | 'other-passphrase'
  | 'wrong-passphrase'
  | 'no-data'
  | 'inside'
  | 'in-use'
  | 'no-room'
  | 'store-away'
  | 'not-writable'
  | 'none'
  | 'unfinished'
  | 'newer'
  | 'not-ours'
  | 'tampered'
  | 'stranger'
  | 'damaged'
  | 'lacking'
  | 'unsound'
  | 'media-damaged'
  | 'media-lacking'
  | 'media-lost'
  | 'foreign-keys'
  | 'certificate'
  | 'needs-bucket'
  | 'running'
  | 'occupied'
  | 'not-moved'

const CLOSED = new Set(['EACCES', 'EPERM', 'EROFS', 'SQLITE_READONLY', 'SQLITE_CANTOPEN'])

/** What the disk or the store said, as a fault that has words; anything else is a bug and stays what it is. */
export function asFault(error: unknown, folder: string): unknown {
  if (error instanceof BackupFault) return error
  if (isNoRoom(error)) return new BackupFault('no-room', { folder }, { cause: error })
  if (error instanceof StoreAway) return new BackupFault('store-away', {}, { cause: error })
  const { code = '', path = folder } = error as NodeJS.ErrnoException
  return CLOSED.has(code) ? new BackupFault('not-writable', { folder: path }, { cause: error }) : error
}
