// The words of a downloaded report: headings, states, places, and the sheet that says what was asked and what it means.
import { formatCode } from '../credentials/rules'
import type { Shown } from '../quizzes/text'
import type { CellValue } from '../../platform/xlsx'
import type { Translator } from '../../platform/i18n'
import type { Lang } from '../../platform/languages'
import { type ColumnSpec, type ExportRow } from './completion-columns'
import { type CompletionQuery, FILTERS, periodOf, STATUSES } from './completion-query'
import { dayIn, wallClock } from './zone-days'

export interface Wording {
  t: Translator
  lang: Lang
  timeZone: string
  titleOf(courseId: string): Shown | undefined
}

const countryName = (code: string, lang: Lang): string =>
  new Intl.DisplayNames([lang], { type: 'region' }).of(code) ?? code
const languageName = (of: Lang, lang: Lang): string => new Intl.DisplayNames([lang], { type: 'language' }).of(of) ?? of

/** One cell of a row; days are those of the programme's time zone. */
export function cellOf({ t, lang, timeZone, titleOf }: Wording) {
  // a quarter of an hour lies within one day in every zone there is
  const days = new Map<number, string>()
  const day = (ms: number | null): string | null => {
    if (ms === null) return null
    const quarter = Math.floor(ms / 900_000)
    let found = days.get(quarter)
    if (!found) days.set(quarter, (found = dayIn(ms, timeZone)))
    return found
  }
  const known = new Map<string, string>()
  const named = (key: string, name: () => string): string => {
    let found = known.get(key)
    if (found === undefined) known.set(key, (found = name()))
    return found
  }
  return (row: ExportRow, key: ColumnSpec['key']): CellValue => {
    switch (key) {
      case 'person':
        return row.name
      case 'email':
        return row.email ?? row.accessName
      case 'course':
        return named(`c ${row.courseId}`, () => titleOf(row.courseId)?.text ?? '')
      case 'status':
        return named(`s ${row.status}`, () => t(`report:status.${row.status}`))
      case 'enrolled':
        return day(row.enrolledAt)
      case 'started':
        return day(row.startedAt)
      case 'seen':
        return day(row.seenAt)
      case 'completed':
        return day(row.completedAt)
      case 'certified':
        return day(row.certifiedAt)
      case 'code':
        return row.code === null ? null : formatCode(row.code)
      case 'hours':
        return row.completedAt === null ? null : row.hours
      case 'mark':
        return row.markPercent
      case 'language':
        return named(`l ${row.language}`, () => languageName(row.language as Lang, lang))
      case 'country':
        return named(`p ${row.country}`, () => countryName(row.country, lang))
      case 'province':
        return row.province
      case 'institution':
        return row.institution
      case 'kind':
        return row.institutionKind === null ? null : t(`report:kind.${row.institutionKind as 'public'}`)
      case 'job':
        return row.jobArea === null ? null : t(`account:jobArea.${row.jobArea as 'other'}`)
      case 'revision':
        return row.revision
      case 'id':
        return row.enrolmentId
    }
  }
}

/** What was asked, as pairs of words: every filter with what it asks for. */
export function filterLines(
  query: CompletionQuery,
  { t, lang, titleOf }: Wording,
  institution?: string,
): [string, string][] {
  const { status, kind, job, language, country, course } = query
  const words: Partial<Record<(typeof FILTERS)[number], string | undefined>> = {
    status: status && t(`report:status.${status}`),
    kind: kind && t(`report:kind.${kind}`),
    job: job && t(`account:jobArea.${job}`),
    language: language && languageName(language, lang),
    country: country && countryName(country, lang),
    course: course && titleOf(course)?.text,
    institution,
  }
  const asked = FILTERS.filter((filter) => query[filter] !== undefined)
  const days: [string, string][] = [
    [t('report:filter.of'), t(`report:of.${periodOf(query)}`)],
    ...(query.from ? [[t('report:filter.from'), query.from] as [string, string]] : []),
    ...(query.to ? [[t('report:filter.to'), query.to] as [string, string]] : []),
  ]
  return [...days, ...asked.map((f): [string, string] => [t(`report:filter.${f}`), words[f] ?? String(query[f])])]
}

interface About {
  query: CompletionQuery
  institution: string | undefined
  /** whose part of the programme the file is of, in words */
  scope: string
  snapshotAt: number
  rows: number
  stuckAfterDays: number
}

/** The sheet beside the rows: what was asked, of when it is, how many, and what the words mean. */
export function aboutLines(about: About, wording: Wording): CellValue[][] {
  const { t, timeZone } = wording
  const { query, snapshotAt, rows, stuckAfterDays } = about
  const isDone = periodOf(query) === 'completed'
  return [
    [t('report:file.asOf'), `${wallClock(snapshotAt, timeZone)} (${timeZone})`],
    [t('report:file.zone'), timeZone],
    [t('report:file.rows'), String(rows)],
    [t('report:file.scope'), about.scope],
    ...filterLines(query, wording, about.institution),
    [t('report:file.place'), t(isDone ? 'report:placeCompleted' : 'report:placeEnrolled')],
    ...STATUSES.map((status): [string, string] => [
      t(`report:status.${status}`),
      status === 'stuck' ? t('report:statusHint.stuck', { count: stuckAfterDays }) : t(`report:statusHint.${status}`),
    ]),
  ]
}
