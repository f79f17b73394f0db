// Certificates as the register shows them.
import type { RegisterStatus } from './register-query'

/** One certificate. Instants are ms UTC; the place is that of the completion. */
export interface RegisterRow {
  n: number
  credentialId: string
  kind: 'single' | 'combined'
  /** grouped */
  code: string
  status: RegisterStatus
  name: string
  personId: string
  enrolmentId: string | null
  /** none for a combined one */
  courseId: string | null
  country: string | null
  institution: string | null
  issuedAt: number
}

export interface CertificateRecord extends RegisterRow {
  /** by its signature; nothing of a forged one is shown but the row */
  isGenuine: boolean
  hours?: number
  /** days, ISO 8601 */
  startedOn?: string
  completedOn?: string
  /** titles in the languages there are, of one course or of each part */
  titles: { title: Partial<Record<string, string>>; source: string }[]
  /** grouped */
  replaces?: string
  replacedAt?: number
  replacedByCode?: string
  revokedAt?: number
  revokedReason?: string
  /** the name of the account, where a certificate could be issued in it */
  accountName?: string
}
