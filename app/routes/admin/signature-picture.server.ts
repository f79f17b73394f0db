// The picture of a signature as an administrator sees it; to everybody else its address does not exist.
import { findAsset } from '../../domain/media/queries.server'
import type { Db } from '../../platform/db'

export interface SignaturePicture {
  hash: string
  src: string
  widthPx: number
  heightPx: number
}

export function signaturePicture(db: Db, hash: string): SignaturePicture {
  const { widthPx, heightPx } = findAsset(db, hash) ?? {}
  return { hash, src: `/media/${hash}/signature.png`, widthPx: widthPx ?? 1, heightPx: heightPx ?? 1 }
}
