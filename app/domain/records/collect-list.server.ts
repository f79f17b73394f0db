// The rows on the screen as the list of a record: read within one snapshot, in the words of its language, with nothing that
// whoever asks may not see.
import type { Db } from '../../platform/db'
import { type Lang } from '../../platform/languages'
import { isOfProgramme } from '../accounts/policy'
import { personName } from '../accounts/queries.server'
import { formatCode } from '../credentials/rules'
import { provinceName } from '../institutions/provinces'
import { Refusal } from '../refusal'
import { type ExportRow, readPlace, readStudy } from '../reports/completion-columns'
import { periodOf } from '../reports/completion-query'
import type { Asking } from '../reports/completion-where.server'
import { countryName, filterLines, type Wording } from '../reports/export-words'
import type { Names } from '../reports/export-cells'
import { exportNames } from '../reports/export-names.server'
import type { Export } from '../reports/exports.server'
import { MOST_RECORD_ROWS } from '../reports/shown-report'
import { readExportRows } from '../reports/read-export-rows.server'
import { namesAsked, sayScope } from '../reports/say-asked.server'
import { wordingOf } from '../reports/write-export.server'
import { programme } from '../settings/queries.server'
import { dayIn, wallClock } from '../settings/zone-days'
import { type RecordList, type RecordRow } from './facts'

export interface Collecting {
  /** in one read transaction */
  snapshot: Db
  wanted: Export
  asking: Asking
}

/** The list under a code (grouped), to be signed by a key. Refuses: record-empty, record-long. */
export function collectList(collecting: Collecting, { code, keyId }: { code: string; keyId: string }): RecordList {
  const { snapshot, wanted, asking } = collecting
  const lang = wanted.language as Lang
  const { timeZone, scope, now } = asking
  const wording = wordingOf({ snapshot, wanted, asking })
  const { programmeName, issuerName, issuerLegalId, signatoryName, signatoryRole } = programme(snapshot)
  const hasMarks = isOfProgramme(scope)
  const found = rowsOf(collecting)
  const names = exportNames(snapshot)
  const isDone = periodOf(wanted.query) === 'completed'
  const asked = namesAsked(snapshot, wanted.query, scope)
  return {
    version: 1,
    kind: 'record-of-results',
    code,
    language: lang,
    programme: programmeName[lang],
    issuer: { name: issuerName[lang], legalId: issuerLegalId },
    scope: sayScope(snapshot, scope, lang),
    asked: filterLines(wanted.query, wording, asked).map(([name, value]) => ({ name, value })),
    timeZone,
    snapshotAt: now,
    snapshot: wallClock(now, timeZone),
    place: wording.t(isDone ? 'report:placeCompleted' : 'report:placeEnrolled'),
    hasMarks,
    rows: found.map((row, i) => rowIn(row, { n: i + 1, hasMarks, wording, names })),
    totals: totalsOf(found, names),
    signatories: [
      { name: signatoryName, role: signatoryRole[lang] },
      { name: personName(snapshot, wanted.personId) ?? '', role: wording.t('acta:paper.coordination') },
    ],
    keyId,
  }
}

function rowsOf({ snapshot, wanted, asking }: Collecting): ExportRow[] {
  const found: ExportRow[] = []
  for (const piece of readExportRows(snapshot, wanted.query, asking)) {
    found.push(...piece)
    if (found.length > MOST_RECORD_ROWS) throw new Refusal('record-long', { most: MOST_RECORD_ROWS })
  }
  if (found.length === 0) throw new Refusal('record-empty')
  return found
}

function rowIn(
  row: ExportRow,
  { n, hasMarks, wording, names }: { n: number; hasMarks: boolean; wording: Wording; names: Names },
): RecordRow {
  const { t, lang, timeZone, titleOf } = wording
  const { country, province, institutionId } = readPlace(row.place)
  const institution = institutionId === '' ? undefined : names.museumOf(institutionId)?.name
  return {
    n,
    name: row.name,
    ...(institution === undefined ? {} : { institution }),
    country: countryName(country, lang),
    ...(province === '' ? {} : { province: provinceName(province) }),
    course: titleOf(readStudy(row.study).courseId)?.text ?? '',
    status: t(`report:status.${row.status}`),
    ...(row.completedAt === null ? {} : { hours: hoursOf(row, names), completedOn: dayIn(row.completedAt, timeZone) }),
    ...(row.code === null ? {} : { certificate: formatCode(row.code) }),
    ...(hasMarks && row.markPercent !== null ? { markPercent: row.markPercent } : {}),
  }
}

function hoursOf({ study }: ExportRow, names: Names): number {
  const { courseId, revision } = readStudy(study)
  return names.hoursOf(courseId, revision)
}

function totalsOf(rows: readonly ExportRow[], names: Names): RecordList['totals'] {
  const completed = rows.filter((row) => row.completedAt !== null)
  const certified = completed.filter((row) => row.certifiedAt !== null)
  return {
    rows: rows.length,
    completed: completed.length,
    certified: certified.length,
    certifiedHours: certified.reduce((sum, row) => sum + hoursOf(row, names), 0),
  }
}
