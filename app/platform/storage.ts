// Where bytes live, by the SHA-256 of their content: written once, never changed. One back end a file.
import type { Readable } from 'node:stream'

export interface Stored {
  /** SHA-256, lower-case hex */
  hash: string
  sizeBytes: number
}

export interface Storage {
  /** Stores a stream under its hash; it appears whole or not at all. The same bytes twice are stored once. */
  put(source: Readable): Promise<Stored>
  /** Bytes stored, or undefined where there are none. */
  size(hash: string): Promise<number | undefined>
  /** A stream of the bytes from start to end, both inclusive; rejects where there are none. */
  read(hash: string, start: number, end: number): Promise<Readable>
  /** The same bytes at once, for parts small enough to hold; rejects where there are none. */
  slice(hash: string, start: number, end: number): Promise<Buffer>
  remove(hash: string): Promise<void>
}

export const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)
