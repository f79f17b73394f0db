import { IBERO_AMERICA, namedCountries, OTHER_COUNTRIES } from '../../domain/accounts/rules'
import { provinceName } from '../../domain/institutions/provinces'
import type { CompletionQuery } from '../../domain/reports/completion-query'
import type { Period } from '../../domain/reports/period'
import type { ReportChoices } from '../../domain/reports/shown-report'
import type { Lang } from '../../platform/languages'
import { useTranslation } from '../kit/use-translation'
import { Choice, Field } from '../kit/choice'

interface FiltersInput {
  lang: Lang
  query: CompletionQuery
  choices: ReportChoices
  period: Period
  /** the period that was chosen to compare with */
  compared: Period | undefined
}

/** Of what the overview is: a GET form, so that the address keeps it. */
export function OverviewFilters({ lang, query, choices, period, compared }: FiltersInput) {
  const { t } = useTranslation(['report', 'overview'])
  return (
    <form className="narrow-by" action={`/${lang}/coordinate`} method="get">
      <div className="narrow-fields">
        <Field name="from" label={t('filter.from')}>
          <input type="date" id="from" name="from" defaultValue={period.from} />
        </Field>
        <Field name="to" label={t('filter.to')}>
          <input type="date" id="to" name="to" defaultValue={period.to} />
        </Field>
        <Choice name="course" label={t('filter.course')} any={t('any')} value={query.course}>
          {choices.courses.map(({ id, title }) => [id, title.text])}
        </Choice>
        {choices.groups.length > 0 && (
          <Choice name="group" label={t('filter.group')} any={t('any')} value={query.group}>
            {choices.groups.map(({ id, name }) => [id, name])}
          </Choice>
        )}
        {!choices.country && (
          <Choice name="country" label={t('filter.country')} any={t('any')} value={query.country}>
            {namedCountries([...IBERO_AMERICA, ...OTHER_COUNTRIES], lang).map(({ code, name }) => [code, name])}
          </Choice>
        )}
        {!choices.ownInstitution && choices.provinces.length > 0 && (
          <Choice name="province" label={t('filter.province')} any={t('anyF')} value={query.province}>
            {choices.provinces.map((code) => [code, provinceName(code)])}
          </Choice>
        )}
      </div>
      <details className="narrow-more" open={compared !== undefined}>
        <summary>{t('overview:compare')}</summary>
        <div className="narrow-fields">
          <Field name="compareFrom" label={t('overview:compareFrom')}>
            <input
              type="date"
              id="compareFrom"
              name="compareFrom"
              defaultValue={compared?.from}
              aria-describedby="compare"
            />
          </Field>
          <Field name="compareTo" label={t('overview:compareTo')}>
            <input type="date" id="compareTo" name="compareTo" defaultValue={compared?.to} aria-describedby="compare" />
          </Field>
        </div>
        <p className="small quiet gap-s" id="compare">
          {t('overview:compareHint')}
        </p>
      </details>
      <button className="btn plain">{t('apply')}</button>
    </form>
  )
}
