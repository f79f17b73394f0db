// Where somebody works: one of the register's institutions of a country, and what they do there. The country is chosen
// before, by a form of its own, so that nothing here needs a script.
import { JOB_AREAS, namedCountries, IBERO_AMERICA, OTHER_COUNTRIES } from '../../domain/accounts/rules'
import { type FieldState, SelectField } from '../kit/field'
import { useTranslation } from '../kit/use-translation'

/** The first step: which country's institutions are listed. */
export function CountryChoice({ lang, country }: { lang: string; country: string }) {
  const { t } = useTranslation('account')
  const options = (codes: readonly string[]) =>
    namedCountries(codes, lang).map(({ code, name }) => (
      <option key={code} value={code}>
        {name}
      </option>
    ))
  return (
    <form className="form pair" method="get">
      <div>
        <label className="lab" htmlFor="country">
          {t('workplace.country')}
        </label>
        <select id="country" name="country" defaultValue={country}>
          <optgroup label={t('field.iberoAmerica')}>{options(IBERO_AMERICA)}</optgroup>
          <optgroup label={t('field.otherCountries')}>{options(OTHER_COUNTRIES)}</optgroup>
        </select>
      </div>
      <button className="btn plain" type="submit">
        {t('workplace.list')}
      </button>
    </form>
  )
}

interface InstitutionFieldProps extends FieldState {
  institutions: readonly { id: string; name: string }[]
  choose: string
  isOptional?: boolean
}

export function InstitutionField({ institutions, choose, isOptional = false, ...field }: InstitutionFieldProps) {
  const { t } = useTranslation('account')
  const choices = institutions.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <SelectField
      {...field}
      label={t('workplace.institution')}
      choose={choose}
      isOptional={isOptional}
      groups={[{ choices }]}
    />
  )
}

export function JobAreaField(field: FieldState) {
  const { t } = useTranslation('account')
  const choices = JOB_AREAS.map((area) => ({ value: area, label: t(`jobArea.${area}`) }))
  return (
    <SelectField
      {...field}
      label={t('workplace.jobArea')}
      choose={t('workplace.jobAreaChoose')}
      groups={[{ choices }]}
    />
  )
}
