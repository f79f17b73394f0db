import { IBERO_AMERICA, JOB_AREAS, namedCountries, OTHER_COUNTRIES } from '../../domain/accounts/rules'
import { provinceName } from '../../domain/institutions/provinces'
import { INSTITUTION_KINDS } from '../../domain/institutions/rules'
import { type CompletionQuery, LONGEST_WORDS, PERIODS, STATUSES } from '../../domain/reports/completion-query'
import type { ReportChoices } from '../../domain/reports/shown-report'
import { type Lang, LANGUAGES } from '../../platform/languages'
import { formatNumber, languageName } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { Choice, Field } from '../kit/choice'

interface FiltersInput {
  lang: Lang
  query: CompletionQuery
  choices: ReportChoices
  /** whoever asks may see addresses, and so look for them */
  seesAddresses: boolean
}

function museumState({ search, institutions }: ReportChoices): 'how' | 'none' | 'cut' | 'found' {
  if (!search || search.words.trim() === '') return 'how'
  if (institutions.length === 0) return 'none'
  return search.isCut ? 'cut' : 'found'
}

/** The filters of the report: a GET form, so that the address keeps what was asked. */
export function ReportFilters({ lang, query, choices, seesAddresses }: FiltersInput) {
  const { t } = useTranslation(['report', 'account'])
  const { country, ownInstitution } = choices
  const isMoreOpen = [query.kind, query.job, query.language, query.revision].some((asked) => asked !== undefined)
  const course = choices.courses.find(({ id }) => id === query.course)
  return (
    <form className="narrow-by" action={`/${lang}/coordinate/report`} method="get" role="search">
      <div className="narrow-fields">
        <Field name="q" label={t(seesAddresses ? 'filter.qAddress' : 'filter.q')}>
          <input type="search" id="q" name="q" defaultValue={query.q ?? ''} maxLength={LONGEST_WORDS} />
        </Field>
        <Choice name="course" label={t('filter.course')} any={t('any')} value={query.course}>
          {choices.courses.map(({ id, title }) => [id, title.text])}
        </Choice>
        <Choice name="status" label={t('filter.status')} any={t('any')} value={query.status}>
          {STATUSES.map((status) => [status, t(`status.${status}`)])}
        </Choice>
        {choices.groups.length > 0 && (
          <Choice name="group" label={t('filter.group')} any={t('any')} value={query.group}>
            {choices.groups.map(({ id, name }) => [id, name])}
          </Choice>
        )}
        {!country && (
          <Choice name="country" label={t('filter.country')} any={t('any')} value={query.country}>
            {namedCountries([...IBERO_AMERICA, ...OTHER_COUNTRIES], lang).map(({ code, name }) => [code, name])}
          </Choice>
        )}
        {!ownInstitution && choices.provinces.length > 0 && (
          <Choice name="province" label={t('filter.province')} any={t('anyF')} value={query.province}>
            {choices.provinces.map((code) => [code, provinceName(code)])}
          </Choice>
        )}
        {choices.search && (
          <Field name="museum" label={t('museum.find')}>
            <input
              type="search"
              id="museum"
              name="museum"
              defaultValue={choices.search.words}
              maxLength={LONGEST_WORDS}
              aria-describedby="museum-how"
            />
            <p className="small quiet" id="museum-how">
              {t(`museum.${museumState(choices)}`, {
                all: formatNumber(choices.search.all, lang),
                n: formatNumber(choices.institutions.length, lang),
              })}
            </p>
          </Field>
        )}
        {!ownInstitution && choices.institutions.length > 0 && (
          <Choice name="institution" label={t('filter.institution')} any={t('anyF')} value={query.institution}>
            {choices.institutions.map(({ id, name }) => [id, name])}
          </Choice>
        )}
        <Choice name="of" label={t('filter.of')} value={query.of ?? 'enrolled'}>
          {PERIODS.map((of) => [of, t(`of.${of}`)])}
        </Choice>
        <Field name="from" label={t('filter.from')}>
          <input type="date" id="from" name="from" defaultValue={query.from ?? ''} />
        </Field>
        <Field name="to" label={t('filter.to')}>
          <input type="date" id="to" name="to" defaultValue={query.to ?? ''} />
        </Field>
      </div>
      <details className="narrow-more" open={isMoreOpen}>
        <summary>{t('more')}</summary>
        <div className="narrow-fields">
          {!ownInstitution && (
            <Choice name="kind" label={t('filter.kind')} any={t('any')} value={query.kind}>
              {INSTITUTION_KINDS.map((kind) => [kind, t(`kind.${kind}`)])}
            </Choice>
          )}
          <Choice name="job" label={t('filter.job')} any={t('anyF')} value={query.job}>
            {JOB_AREAS.map((area) => [area, t(`account:jobArea.${area}`)])}
          </Choice>
          <Choice name="language" label={t('filter.language')} any={t('any')} value={query.language}>
            {LANGUAGES.map((one) => [one, languageName(one, lang)])}
          </Choice>
          {course && course.revisions > 1 && (
            <Choice name="revision" label={t('filter.revision')} any={t('anyF')} value={String(query.revision ?? '')}>
              {Array.from({ length: course.revisions }, (_, i) => [String(i + 1), String(i + 1)])}
            </Choice>
          )}
        </div>
      </details>
      <button className="btn plain">{t('apply')}</button>
    </form>
  )
}
