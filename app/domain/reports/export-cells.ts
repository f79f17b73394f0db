// What stands in each column of a downloaded report, written as its file has it. What many rows share (titles, countries,
// museums, days) is put into words and encoded once: a million rows are mostly look-ups. Pure.
import type { CellKind, CellValue } from '../../platform/xlsx-cells'
import { formatCode } from '../credentials/rules'
import { provinceName } from '../institutions/provinces'
import { dayReader } from '../settings/zone-days'
import type { Lang } from '../../platform/languages'
import { type ColumnSpec, type ExportRow, readPlace, readStudy } from './completion-columns'
import type { Status } from './completion-query'
import { countryName, languageName, type Wording } from './export-words'

/** How a file writes a cell. */
export interface Encoder {
  /** what stands in one row, mostly */
  cell(value: CellValue, kind: CellKind): string
  /** what many rows have */
  often(value: CellValue, kind: CellKind): string
  /** ids and codes of our own: letters, digits and hyphens within */
  plain(id: string): string
}

/** Names that stand beside ids; each is asked for once, as long as there are not too many. */
export interface Names {
  hoursOf(courseId: string, revision: number): number
  museumOf(institutionId: string): { name: string; kind: string | null } | undefined
}

/** Different values that are remembered: some megabytes. What is beyond is put into words again. */
const MOST_KEPT = 20_000

export function cellsBy(
  { t, lang, timeZone, titleOf }: Wording,
  { hoursOf, museumOf }: Names,
  { cell, often, plain }: Encoder,
): Record<ColumnSpec['key'], (row: ExportRow) => string> {
  const none = cell(null, 'text')
  const dayOf = dayReader(timeZone, (day) => often(day, 'day'))
  const day = (ms: number | null): string => (ms === null ? none : dayOf(ms))
  const status = kept((one: Status) => often(t(`report:status.${one}`), 'text'))
  const mark = kept((one: number) => often(one, 'percent'))
  const course = kept((id: string) => often(titleOf(id)?.text ?? '', 'text'))
  const language = kept((one: string) => often(languageName(one as Lang, lang), 'text'))
  const country = kept((code: string) => (code === '' ? none : often(countryName(code, lang), 'text')))
  const province = kept((code: string) => (code === '' ? none : often(provinceName(code), 'text')))
  const kind = kept((one: string | null) => (one === null ? none : often(t(`report:kind.${one as 'public'}`), 'text')))
  const job = kept((one: string) => (one === '' ? none : often(t(`account:jobArea.${one as 'other'}`), 'text')))
  const museum = kept((id: string) => {
    const found = id === '' ? undefined : museumOf(id)
    return { institution: found ? often(found.name, 'text') : none, kind: kind(found?.kind ?? null) }
  })
  const study = kept((text: string) => {
    const { courseId, revision, language: of } = readStudy(text)
    const hours = often(hoursOf(courseId, revision), 'number')
    return { course: course(courseId), hours, language: language(of), revision: often(revision, 'number') }
  })
  const place = kept((text: string) => {
    const own = readPlace(text)
    return {
      country: country(own.country),
      province: province(own.province),
      ...museum(own.institutionId),
      job: job(own.jobArea),
    }
  })
  return {
    person: (row) => cell(row.name, 'text'),
    email: (row) => cell(row.address, 'text'),
    course: (row) => study(row.study).course,
    status: (row) => status(row.status),
    enrolled: (row) => day(row.enrolledAt),
    started: (row) => day(row.startedAt),
    seen: (row) => day(row.seenAt),
    completed: (row) => day(row.completedAt),
    certified: (row) => day(row.certifiedAt),
    recognised: (row) => day(row.recognisedAt),
    code: (row) => (row.code === null ? none : plain(formatCode(row.code))),
    hours: (row) => (row.completedAt === null ? none : study(row.study).hours),
    mark: (row) => (row.markPercent === null ? none : mark(row.markPercent)),
    language: (row) => study(row.study).language,
    country: (row) => place(row.place).country,
    province: (row) => place(row.place).province,
    institution: (row) => place(row.place).institution,
    kind: (row) => place(row.place).kind,
    job: (row) => place(row.place).job,
    group: (row) => (row.groups === null ? none : often(row.groups, 'text')),
    revision: (row) => study(row.study).revision,
    id: (row) => plain(row.enrolmentId),
  }
}

/** What `make` makes of a key, made once; the last one is at hand, since several columns of a row ask for the same. */
function kept<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  let lastKey: K | undefined
  let last: V
  return (key) => {
    if (key === lastKey) return last
    let found = known.get(key)
    if (found === undefined) {
      if (known.size >= MOST_KEPT) known.clear()
      known.set(key, (found = make(key)))
    }
    lastKey = key
    last = found
    return found
  }
}
