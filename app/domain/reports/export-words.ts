// The words about a downloaded report: the sheet that says what was asked, of when it is, and what its words mean.
import { provinceName } from '../institutions/provinces'
import type { Shown } from '../quizzes/text'
import type { CellValue } from '../../platform/xlsx-cells'
import type { Translator } from '../../platform/i18n'
import type { Lang } from '../../platform/languages'
import { type CompletionQuery, FILTERS, periodOf, STATUSES } from './completion-query'
import { wallClock } from '../settings/zone-days'

export interface Wording {
  t: Translator
  lang: Lang
  timeZone: string
  titleOf(courseId: string): Shown | undefined
}

export const countryName = (code: string, lang: Lang): string =>
  new Intl.DisplayNames([lang], { type: 'region' }).of(code) ?? code
export const languageName = (of: Lang, lang: Lang): string =>
  new Intl.DisplayNames([lang], { type: 'language' }).of(of) ?? of

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
