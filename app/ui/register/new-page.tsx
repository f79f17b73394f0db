// Adds an institution: the country first, then the rest.
import type { Lang } from '../../platform/languages'
import { countryName } from '../kit/format'
import type { Form } from '../kit/form'
import { useTranslation } from '../kit/use-translation'
import { InstitutionForm } from './institution-form'
import { CountryOptions, FilterSelect } from './parts'

interface NewPageProps {
  lang: Lang
  country: string
  /** of a coordinator of one country */
  isFixed: boolean
  again: Parameters<typeof Form>[0]['again']
}

export function NewPage({ lang, country, isFixed, again }: NewPageProps) {
  const { t } = useTranslation('register')
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('edit.newTitle')}</h1>
        <p className="wt">{t('edit.newLead')}</p>
      </div>
      {isFixed ? (
        <p>{countryName(country, lang)}</p>
      ) : (
        <form className="form one-choice" method="get">
          <FilterSelect name="country" label={t('edit.country')} value={country}>
            <CountryOptions lang={lang} />
          </FilterSelect>
          <button className="btn plain" type="submit">
            {t('edit.show')}
          </button>
        </form>
      )}
      <div className="gap">
        <InstitutionForm country={country} again={again} button={t('edit.add')} />
      </div>
      <p className="gap">
        <a href={`/${lang}/coordinate/institutions`}>{t('page.back')}</a>
      </p>
    </div>
  )
}
