// Where somebody works: one of the register's institutions of a country, and what they do there. The country is chosen
// before, by a form of its own, so that nothing here needs a script.
import { JOB_AREAS, namedCountries, IBERO_AMERICA, OTHER_COUNTRIES } from '../../domain/accounts/rules'
import type { Lang } from '../../platform/languages'
import { type FieldState, SelectField } from '../kit/field'
import { formatNumber } from '../kit/format'
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

interface SearchProps {
  lang: Lang
  country: string
  /** what was looked for; '' = nothing yet */
  words: string
  all: number
  found: readonly unknown[]
  isCut: boolean
}

/** Where a country has more than a list can show: the words of a name, and how many there are. */
export function InstitutionSearch({ lang, country, words, all, found, isCut }: SearchProps) {
  const { t } = useTranslation('account')
  const state = words.trim() === '' ? 'how' : found.length === 0 ? 'none' : isCut ? 'cut' : 'found'
  return (
    <form className="form gap" method="get" role="search">
      <input type="hidden" name="country" value={country} />
      <div className="pair">
        <div>
          <label className="lab" htmlFor="museum">
            {t('workplace.search.find')}
          </label>
          <input type="search" id="museum" name="museum" defaultValue={words} maxLength={100} aria-describedby="how" />
        </div>
        <button className="btn plain" type="submit">
          {t('workplace.search.button')}
        </button>
      </div>
      <p className="hint" id="how" role="status">
        {t(`workplace.search.${state}`, { all: formatNumber(all, lang), n: formatNumber(found.length, lang) })}
      </p>
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
