// What a record of results says: a list of who completed what, frozen, and a short statement about it that is signed. The
// statement holds the digest of the list and nothing about a person, so it can stay here and be shown to anybody.
import { z } from 'zod'
import { InAll, LangCode } from '../credentials/facts'

export interface RecordRow {
  /** from 1 */
  n: number
  name: string
  institution?: string
  country: string
  province?: string
  course: string
  /** in words */
  status: string
  hours?: number
  /** 'YYYY-MM-DD' of the record's time zone */
  completedOn?: string
  /** grouped; of the certificate that stands */
  certificate?: string
  markPercent?: number
}

export interface RecordTotals {
  rows: number
  completed: number
  certified: number
  /** of completions with a certificate that stands */
  certifiedHours: number
}

/** The list as it is attached to the PDF: one RFC 8785 text. Words are those of its language. */
export interface RecordList {
  version: 1
  kind: 'record-of-results'
  /** grouped */
  code: string
  language: z.infer<typeof LangCode>
  programme: string
  issuer: { name: string; legalId: string }
  scope: string
  /** what was asked: filters and period */
  asked: { name: string; value: string }[]
  timeZone: string
  /** ms UTC, and by the clock of the zone */
  snapshotAt: number
  snapshot: string
  /** whose place it is: that of the enrolment or of the completion */
  place: string
  hasMarks: boolean
  rows: RecordRow[]
  totals: RecordTotals
  /** who is to sign by hand */
  signatories: { name: string; role: string }[]
  keyId: string
}

/** What is signed: RFC 8785, Ed25519. */
export const RecordStatement = z.object({
  version: z.literal(1),
  kind: z.literal('statement-of-record'),
  code: z.string(),
  /** SHA-256 of the list's bytes, hex */
  listDigest: z.string().regex(/^[0-9a-f]{64}$/),
  rows: z.number().int().min(1),
  issuer: z.object({ name: InAll, legalId: z.string() }),
  language: LangCode,
  timeZone: z.string(),
  /** ms UTC, and the day in the zone */
  signedAt: z.number().int(),
  signedOn: z.string(),
  keyId: z.string(),
})
export type RecordStatement = z.infer<typeof RecordStatement>

/** A digest in groups of eight, to be compared by eye. */
export const groupDigest = (digest: string): string => digest.match(/.{1,8}/g)?.join(' ') ?? ''
