import type { Lang } from '../../platform/languages'
import { countryName } from '../kit/format'
import { useTranslation } from '../kit/use-translation'

interface WriteToUsProps {
  lang: Lang
  /** of the programme; empty where none is set */
  helpEmail: string
  programmeName: string
  /** of the reader's country, or of the one asked for */
  contact?: { country: string; name: string; email: string; hours: string } | undefined
  /** those that have somebody who answers */
  countries: readonly string[]
}

/** Who answers: somebody in the reader's country, else the programme; where nobody is set, whom to turn to instead. */
export function WriteToUs({ lang, helpEmail, programmeName, contact, countries }: WriteToUsProps) {
  const { t } = useTranslation('public')
  return (
    <section id="write">
      <h2>{t('write.title')}</h2>
      <div className="stack">
        {contact && (
          <div>
            <h3>{t('write.in', { country: countryName(contact.country, lang) })}</h3>
            <p>
              {contact.name} · <a href={`mailto:${contact.email}`}>{contact.email}</a>
            </p>
            {contact.hours && <p className="small quiet">{t('write.hours', { hours: contact.hours })}</p>}
          </div>
        )}
        {countries.length > 0 && <CountryOfHelp lang={lang} chosen={contact?.country} countries={countries} />}
        {helpEmail ? (
          <p>
            {contact ? t('write.elsewhere') : t('write.text')} <a href={`mailto:${helpEmail}`}>{helpEmail}</a>
          </p>
        ) : (
          !contact && <p>{t('write.noAddress', { programmeName })}</p>
        )}
      </div>
    </section>
  )
}

function CountryOfHelp({
  lang,
  chosen,
  countries,
}: {
  lang: Lang
  chosen: string | undefined
  countries: readonly string[]
}) {
  const { t } = useTranslation('public')
  const order = new Intl.Collator(lang)
  const named = countries.map((code) => ({ code, name: countryName(code, lang) }))
  return (
    <form className="pair help-country" method="get" action={`/${lang}/help#write`}>
      <div>
        <label className="lab" htmlFor="help-country">
          {t('write.country')}
        </label>
        <select id="help-country" name="country" defaultValue={chosen ?? ''}>
          <option value="">{t('write.choose')}</option>
          {named
            .sort((a, b) => order.compare(a.name, b.name))
            .map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
        </select>
      </div>
      <button className="btn plain">{t('write.show')}</button>
    </form>
  )
}
