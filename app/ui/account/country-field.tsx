// Where a person works: the 22 countries of the programme first, then the others, named and sorted in the page's language.
import { useTranslation } from '../kit/use-translation'
import { IBERO_AMERICA, namedCountries, OTHER_COUNTRIES } from '../../domain/accounts/rules'
import { type FieldState, SelectField } from '../kit/field'

export function CountryField(field: FieldState) {
  const { t, i18n } = useTranslation('account')
  const choices = (codes: readonly string[]) =>
    namedCountries(codes, i18n.language).map(({ code, name }) => ({ value: code, label: name }))
  return (
    <SelectField
      {...field}
      label={t('field.country')}
      autoComplete="country"
      choose={t('field.countryChoose')}
      groups={[
        { label: t('field.iberoAmerica'), choices: choices(IBERO_AMERICA) },
        { label: t('field.otherCountries'), choices: choices(OTHER_COUNTRIES) },
      ]}
    />
  )
}
