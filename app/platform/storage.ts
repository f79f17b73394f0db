// Where bytes live, by the SHA-256 of their content: written once, never changed. One back end a file.
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'

export interface Stored {
  /** SHA-256, lower-case hex */
  hash: string
  sizeBytes: number
}

export interface Listed extends Stored {
  /** when the bytes were last put, ms UTC */
  modifiedAt: number
}

export interface Storage {
  /**
   * Stores a stream under its hash; it appears whole or not at all. The same bytes twice are stored once, and are then
   * as young as if they had just come: a sweep of what nobody refers to leaves them their time.
   */
  put(source: Readable): Promise<Stored>
  /**
   * The same with a file of this machine that nobody writes to any more. It stays under its name; where it can, the store
   * holds the very same bytes of the disk, so that they are read once and not written again.
   */
  adopt(file: string): Promise<Stored>
  /** Bytes stored, or undefined where there are none. */
  size(hash: string): Promise<number | undefined>
  /**
   * A stream of the bytes from start to end, both inclusive; rejects with NotStored where there are none. Like all that
   * is asked of a store elsewhere, with StoreAway where that does not work.
   */
  read(hash: string, start: number, end: number): Promise<Readable>
  /** The same bytes at once, for parts small enough to hold; rejects as read does. */
  slice(hash: string, start: number, end: number): Promise<Buffer>
  /**
   * Gives the bytes as a file of this machine to a program that needs one, to be read and not changed: outside `work`
   * the file may be gone. Rejects with NotStored where there are none.
   */
  withFile<T>(hash: string, work: (file: string) => Promise<T>): Promise<T>
  /** All that is stored, in no order and never at once in memory. What comes or goes meanwhile may be missing. */
  list(): AsyncIterable<Listed>
  /** Removing what is not there is no error. */
  remove(hash: string): Promise<void>
}

/** Nothing is stored under this hash. */
export class NotStored extends Error {
  constructor(hash: string) {
    super(`nothing is stored under ${hash}`)
    this.name = 'NotStored'
  }
}

/** The store does not answer, or not as it should; `cause` says how. Nothing is known of what it holds. */
export class StoreAway extends Error {
  constructor(cause: unknown) {
    super(`the store does not work: ${cause instanceof Error ? `${cause.name} ${cause.message}` : String(cause)}`, {
      cause,
    })
    this.name = 'StoreAway'
  }
}

/** What came is not what its name says. For whoever wants to see or use it, that is as if the store did not work. */
export class OtherBytes extends StoreAway {
  constructor(hash: string) {
    super(`other bytes than those of ${hash}`)
    this.name = 'OtherBytes'
  }
}

export const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)

/** For names made of a hash: what is none must never become a path or a key. */
export function checkedHash(text: string): string {
  if (!isHash(text)) throw new Error('not a hash')
  return text
}

/** Stores a file of this machine; the file itself stays where it is. */
export function putFile(storage: Storage, file: string): Promise<Stored> {
  return storage.put(createReadStream(file))
}
