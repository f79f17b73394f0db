// One certificate of the register with all that became of it. The name of a replaced one is that of what took its place:
// the former is not shown.
import type { Db } from '../../platform/db'
import { findPerson } from '../accounts/queries.server'
import { isPrintableName } from '../accounts/printable-name'
import { tidyName } from '../accounts/rules'
import { parseCode } from '../credentials/rules'
import { verifyCombined } from '../credentials/verify-combined.server'
import { verifyCredential } from '../credentials/verify.server'
import type { Asking } from '../reports/completion-where.server'
import { findInRegister } from './list-register.server'
import type { CertificateRecord, RegisterRow } from './records'

/** A certificate by its typed code, where whoever asks may see it. */
export function readCertificate(
  db: Db,
  typed: string,
  asking: Pick<Asking, 'scope' | 'timeZone'>,
): CertificateRecord | undefined {
  const code = parseCode(typed)
  const row = code && findInRegister(db, code, asking)
  if (!row) return undefined
  return row.kind === 'single' ? ofSingle(db, row) : ofCombined(db, row)
}

function ofSingle(db: Db, row: RegisterRow): CertificateRecord {
  const found = verifyCredential(db, row.code)
  const facts = found?.facts
  if (!found || !facts) return { ...row, isGenuine: false, titles: [] }
  const { course, startedOn, completedOn, replaces } = facts
  const { replacedAt, replacedByCode, revokedAt, revokedReason } = found
  const name = tidyName(findPerson(db, row.personId)?.name ?? '')
  const canRename = row.status === 'current' && isPrintableName(name) && name !== facts.holder.name
  return {
    ...row,
    isGenuine: true,
    hours: course.hours,
    startedOn,
    completedOn,
    titles: [{ title: course.title, source: course.source }],
    ...given({ replaces, replacedAt, replacedByCode, revokedAt, revokedReason }),
    ...(canRename ? { accountName: name } : {}),
  }
}

function ofCombined(db: Db, row: RegisterRow): CertificateRecord {
  const found = verifyCombined(db, row.code)
  const facts = found?.facts
  if (!found || !facts) return { ...row, isGenuine: false, titles: [] }
  const { hours, startedOn, completedOn, parts, replaces } = facts
  const { replacedAt, revokedAt, revokedReason } = found.row
  return {
    ...row,
    isGenuine: true,
    hours,
    startedOn,
    completedOn,
    titles: parts.map(({ course }) => ({ title: course.title, source: course.source })),
    ...given({ replaces, replacedAt, replacedByCode: found.replacedByCode, revokedAt, revokedReason }),
  }
}

type Becoming = Pick<CertificateRecord, 'replaces' | 'replacedAt' | 'replacedByCode' | 'revokedAt' | 'revokedReason'>

const given = (all: { [K in keyof Becoming]: Becoming[K] | null | undefined }): Becoming =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null && value !== undefined))
