// The measures of a certificate's sheet, and how one is asked for.
import type { Lang } from '../../platform/languages'

/** How one is asked for. */
export interface Print {
  lang: Lang
  /** what the QR code holds and the sheet says: scheme, host and /v/CODE */
  verifyUrl: string
  /** the whole identity number, for its holder; everybody else reads its last signs */
  identityNumber?: string | undefined
  /** the PNG that the facts name, where it could be read */
  signature?: Buffer | undefined
  /** across the sheet where it no longer counts; days are ISO 8601 */
  stamp?: { kind: 'revoked'; day: string } | { kind: 'replaced'; day: string; byCode: string } | undefined
}

/** A hundredth of the sheet's width: the unit the sheet is drawn in. */
export const U = 841.89 / 100
export const HEIGHT = 595.28
export const PANEL = 23 * U
export const LEFT = PANEL + 5.4 * U
export const WIDTH = 100 * U - LEFT - 5.4 * U

/** One size of body text. */
export const BODY = 1.36 * U
