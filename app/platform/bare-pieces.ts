// A file told as ranges of another one and bytes of its own.

/** Bytes from `at` on, fewer where the file ends. */
export type Read = (at: number, length: number) => Promise<Uint8Array>

/** A range of the file, its end not included, or bytes that it has not. */
export type Piece = { from: number; to: number } | Uint8Array<ArrayBuffer>

/** Parts of a file that are looked at: more has none that was made to be seen, and what comes after them is left out. */
export const MOST_PARTS = 100_000

export interface Pieces {
  keep(from: number, to: number): void
  /** own bytes, unless the file has the very same where they would go */
  write(bytes: Uint8Array<ArrayBuffer>): void
  readonly all: Piece[]
}

/** Ranges that touch become one. */
export function pieces(): Pieces {
  const all: Piece[] = []
  return {
    all,
    keep(from, to) {
      const last = all.at(-1)
      if (to <= from) return
      if (last && 'from' in last && last.to === from) last.to = to
      else all.push({ from, to })
    },
    write: (bytes) => void all.push(bytes),
  }
}

export const lengthOf = (piece: Piece): number => ('from' in piece ? piece.to - piece.from : piece.length)

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
export const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes)
export const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at])
