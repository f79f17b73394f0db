// Pairs of a country's register that may be one institution.
import type { Lang } from '../../platform/languages'
import { useTranslation } from '../kit/use-translation'
import { CountryOptions, FilterSelect, placeName, type ShownInstitution } from './parts'

interface AlikePageProps {
  lang: Lang
  country: string
  isFixed: boolean
  pairs: { a: ShownInstitution; b: ShownInstitution }[]
}

export function AlikePage({ lang, country, isFixed, pairs }: AlikePageProps) {
  const { t } = useTranslation('register')
  const at = `/${lang}/coordinate/institutions`
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('alike.title')}</h1>
        <p className="wt">{t('alike.lead')}</p>
      </div>
      {!isFixed && (
        <form className="form one-choice" method="get">
          <FilterSelect name="country" label={t('list.country')} value={country}>
            <CountryOptions lang={lang} />
          </FilterSelect>
          <button className="btn plain" type="submit">
            {t('alike.show')}
          </button>
        </form>
      )}
      {pairs.length === 0 ? (
        <p className="read gap">{t('alike.none')}</p>
      ) : (
        <ul className="rows gap">
          {pairs.map(({ a, b }) => (
            <li key={`${a.id} ${b.id}`}>
              {[a, b].map((row) => (
                <p key={row.id} id={`${a.id}-${b.id}-${row.id}`}>
                  <span dir="auto">{row.name}</span> <span className="small quiet">{placeName(row, lang)}</span>
                </p>
              ))}
              <p>
                <a
                  href={`${at}/${a.id}/merge?with=${b.id}`}
                  aria-label={`${t('alike.compare')}: ${t('alike.pair', { a: a.name, b: b.name })}`}
                >
                  {t('alike.compare')}
                </a>
              </p>
            </li>
          ))}
        </ul>
      )}
      <p className="gap">
        <a href={at}>{t('page.back')}</a>
      </p>
    </div>
  )
}
