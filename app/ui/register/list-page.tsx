// The register of institutions: a search, and what fits it.
import type { Lang } from '../../platform/languages'
import { formatNumber } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import {
  CountryOptions,
  FilterSelect,
  KindOptions,
  Pager,
  placeName,
  ProvinceOptions,
  queryOf,
  type ShownInstitution,
} from './parts'

export interface ListPageProps {
  lang: Lang
  asked: { q: string; country: string; province: string; kind: string }
  /** of a coordinator of one country or institution: there is nothing to choose */
  ownCountry: string | null
  mayKeep: boolean
  rows: ShownInstitution[]
  total: number
  page: number
  pages: number
}

export function ListPage(props: ListPageProps) {
  const { lang, asked, mayKeep, rows, total, page, pages } = props
  const { t } = useTranslation('register')
  const at = `/${lang}/coordinate/institutions`
  const isAsked = Object.values(asked).some((value) => value !== '')
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('list.title')}</h1>
        <p className="wt">{t('list.lead')}</p>
      </div>
      {mayKeep && (
        <p className="acts">
          <a className="btn plain" href={`${at}/new${queryOf({ country: asked.country })}`}>
            {t('list.add')}
          </a>
          <a href={`${at}/import`}>{t('list.import')}</a>
          <a href={`${at}/alike${queryOf({ country: asked.country })}`}>{t('list.alike')}</a>
        </p>
      )}
      {(mayKeep || total > 1) && <Sieve {...props} />}
      <section className="part">
        <h2 id="count">{t('list.count', { count: total, shown: formatNumber(total, lang) })}</h2>
        {isAsked && (
          <p>
            <a href={at}>{t('list.clear')}</a>
          </p>
        )}
        {total === 0 ? (
          <p className="read gap">{isAsked ? t('list.none') : t('list.empty')}</p>
        ) : (
          <Rows lang={lang} at={at} rows={rows} />
        )}
        <Pager
          page={page}
          pages={pages}
          hasMore={page < pages}
          to={(n) => at + queryOf({ ...asked, page: n > 1 ? n : undefined })}
        />
      </section>
    </div>
  )
}

function Sieve({ asked, ownCountry, lang }: ListPageProps) {
  const { t } = useTranslation('register')
  const country = ownCountry ?? asked.country
  return (
    <form className="sieve gap" method="get" role="search">
      <div className="field">
        <label htmlFor="by-q">{t('list.search')}</label>
        <input id="by-q" name="q" type="search" defaultValue={asked.q} />
      </div>
      {ownCountry === null && (
        <FilterSelect name="country" label={t('list.country')} value={asked.country} any={t('list.allCountries')}>
          <CountryOptions lang={lang} />
        </FilterSelect>
      )}
      {country !== '' && (
        <FilterSelect name="province" label={t('list.province')} value={asked.province} any={t('list.allProvinces')}>
          <ProvinceOptions country={country} />
        </FilterSelect>
      )}
      <FilterSelect name="kind" label={t('list.kind')} value={asked.kind} any={t('list.allKinds')}>
        <KindOptions />
      </FilterSelect>
      <button className="btn" type="submit">
        {t('list.find')}
      </button>
    </form>
  )
}

function Rows({ lang, at, rows }: { lang: Lang; at: string; rows: ShownInstitution[] }) {
  const { t } = useTranslation('register')
  return (
    <div className="scroll" tabIndex={0} role="region" aria-labelledby="count">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('list.name')}</th>
            <th scope="col">{t('list.province')}</th>
            <th scope="col">{t('list.kind')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" dir="auto">
                <a href={`${at}/${row.id}`}>{row.name}</a>
              </th>
              <td>{placeName(row, lang)}</td>
              <td>{t(`kind.${row.kind as 'public'}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
