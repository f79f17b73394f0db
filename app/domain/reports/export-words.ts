// The words of a downloaded report: headings, states, places, and the sheet that says what was asked and what it means.
import { formatCode } from '../credentials/rules'
import { provinceName } from '../institutions/provinces'
import type { Shown } from '../quizzes/text'
import type { CellValue } from '../../platform/xlsx'
import type { Translator } from '../../platform/i18n'
import type { Lang } from '../../platform/languages'
import { type ColumnSpec, type ExportRow } from './completion-columns'
import { type CompletionQuery, FILTERS, periodOf, type Status, STATUSES } from './completion-query'
import { dayReader, wallClock } from '../settings/zone-days'

export interface Wording {
  t: Translator
  lang: Lang
  timeZone: string
  titleOf(courseId: string): Shown | undefined
}

export const countryName = (code: string, lang: Lang): string =>
  new Intl.DisplayNames([lang], { type: 'region' }).of(code) ?? code
const languageName = (of: Lang, lang: Lang): string => new Intl.DisplayNames([lang], { type: 'language' }).of(of) ?? of

/** What stands in each column of a row; days are those of the programme's time zone. */
export function cellsBy({
  t,
  lang,
  timeZone,
  titleOf,
}: Wording): Record<ColumnSpec['key'], (row: ExportRow) => CellValue> {
  const dayOf = dayReader(timeZone)
  const day = (ms: number | null): string | null => (ms === null ? null : dayOf(ms))
  const title = kept((courseId: string) => titleOf(courseId)?.text ?? '')
  const status = kept((one: Status) => t(`report:status.${one}`))
  const language = kept((one: string) => languageName(one as Lang, lang))
  const country = kept((code: string) => countryName(code, lang))
  const province = kept(provinceName)
  const kind = kept((one: string) => t(`report:kind.${one as 'public'}`))
  const job = kept((one: string) => t(`account:jobArea.${one as 'other'}`))
  return {
    person: (row) => row.name,
    email: (row) => row.email ?? row.accessName,
    course: (row) => title(row.courseId),
    status: (row) => status(row.status),
    enrolled: (row) => day(row.enrolledAt),
    started: (row) => day(row.startedAt),
    seen: (row) => day(row.seenAt),
    completed: (row) => day(row.completedAt),
    certified: (row) => day(row.certifiedAt),
    recognised: (row) => day(row.recognisedAt),
    code: (row) => (row.code === null ? null : formatCode(row.code)),
    hours: (row) => (row.completedAt === null ? null : row.hours),
    mark: (row) => row.markPercent,
    language: (row) => language(row.language),
    country: (row) => country(row.country),
    province: (row) => (row.province === null ? null : province(row.province)),
    institution: (row) => row.institution,
    kind: (row) => (row.institutionKind === null ? null : kind(row.institutionKind)),
    job: (row) => (row.jobArea === null ? null : job(row.jobArea)),
    group: (row) => row.groups,
    revision: (row) => row.revision,
    id: (row) => row.enrolmentId,
  }
}

/** Words are made once for each of the few things there are, not for each of a million rows. */
function kept<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    let found = known.get(key)
    if (found === undefined) known.set(key, (found = make(key)))
    return found
  }
}

/** What was asked, as pairs of words: every filter with what it asks for. */
export function filterLines(
  query: CompletionQuery,
  { t, lang, titleOf }: Wording,
  names: { institution?: string | undefined; group?: string | undefined } = {},
): [string, string][] {
  const { status, kind, job, language, country, course } = query
  const words: Partial<Record<(typeof FILTERS)[number], string | undefined>> = {
    status: status && t(`report:status.${status}`),
    kind: kind && t(`report:kind.${kind}`),
    job: job && t(`account:jobArea.${job}`),
    language: language && languageName(language, lang),
    country: country && countryName(country, lang),
    course: course && titleOf(course)?.text,
    institution: names.institution,
    group: names.group,
    province: query.province && provinceName(query.province),
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
  group: string | undefined
  /** whose part of the programme the file is of, in words */
  scope: string
  snapshotAt: number
  rows: number
  stuckAfterDays: number
}

/** The sheet beside the rows: what was asked, of when it is, how many, and what the words mean. */
export function aboutLines(about: About, wording: Wording): CellValue[][] {
  const { timeZone } = wording
  const { query, snapshotAt, rows, stuckAfterDays } = about
  const isDone = periodOf(query) === 'completed'
  return [
    [wording.t('report:file.asOf'), `${wallClock(snapshotAt, timeZone)} (${timeZone})`],
    [wording.t('report:file.zone'), timeZone],
    [wording.t('report:file.rows'), String(rows)],
    [wording.t('report:file.scope'), about.scope],
    ...filterLines(query, wording, about),
    [wording.t('report:file.place'), wording.t(isDone ? 'report:placeCompleted' : 'report:placeEnrolled')],
    ...STATUSES.map((status): [string, string] => [
      wording.t(`report:status.${status}`),
      status === 'stuck'
        ? wording.t('report:statusHint.stuck', { count: stuckAfterDays })
        : wording.t(`report:statusHint.${status}`),
    ]),
  ]
}
