// Of settings that differ by country: the countries that have an entry, and the way to another.
import { namedCountries, IBERO_AMERICA, OTHER_COUNTRIES } from '../../domain/accounts/rules'
import type { Lang } from '../../platform/languages'
import { countryName } from '../kit/format'
import { useTranslation } from '../kit/use-translation'

interface CountryEntriesProps {
  lang: Lang
  entries: { country: string; value: string }[]
}

export function CountryEntries({ lang, entries }: CountryEntriesProps) {
  const { t } = useTranslation(['admin', 'account'])
  const options = (codes: readonly string[]) =>
    namedCountries(codes, lang).map(({ code, name }) => (
      <option key={code} value={code}>
        {name}
      </option>
    ))
  return (
    <>
      <section aria-labelledby="countries">
        <h2 id="countries">{t('settings.countries')}</h2>
        {entries.length === 0 && <p className="read gap-s">{t('settings.noCountries')}</p>}
        <ul className="plain-l ruled roles gap-s">
          {entries.map(({ country, value }) => (
            <li key={country}>
              <p>
                <strong>{countryName(country, lang)}</strong>
              </p>
              <p className="small">{value}</p>
              <p>
                <a className="btn plain s" href={`?country=${country}`}>
                  {t('settings.change')} <span className="vh">{countryName(country, lang)}</span>
                </a>
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section className="part" aria-labelledby="add">
        <h2 id="add">{t('settings.addCountry')}</h2>
        <form className="form pair" method="get">
          <div>
            <label className="lab" htmlFor="country">
              {t('settings.country')}
            </label>
            <select id="country" name="country">
              <optgroup label={t('account:field.iberoAmerica')}>{options(IBERO_AMERICA)}</optgroup>
              <optgroup label={t('account:field.otherCountries')}>{options(OTHER_COUNTRIES)}</optgroup>
            </select>
          </div>
          <button className="btn plain" type="submit">
            {t('settings.open')}
          </button>
        </form>
      </section>
    </>
  )
}
