// What pages of the register are made of: selects of a filter, where an institution is, the way through a long list.
import type { ReactNode } from 'react'
import { IBERO_AMERICA, namedCountries, OTHER_COUNTRIES } from '../../domain/accounts/rules'
import { listProvinces, provinceName } from '../../domain/institutions/provinces'
import { INSTITUTION_KINDS } from '../../domain/institutions/rules'
import type { Lang } from '../../platform/languages'
import { countryName } from '../kit/format'
import { useTranslation } from '../kit/use-translation'

export interface ShownInstitution {
  id: string
  name: string
  country: string
  province: string | null
  kind: string
}

/** 'Cusco, Perú' */
export const placeName = ({ country, province }: Pick<ShownInstitution, 'country' | 'province'>, lang: Lang): string =>
  province === null ? countryName(country, lang) : `${provinceName(province)}, ${countryName(country, lang)}`

export function FilterSelect(select: {
  name: string
  label: string
  value: string
  any?: string
  children: ReactNode
}) {
  const { name, label, value, any, children } = select
  return (
    <div className="field">
      <label htmlFor={`by-${name}`}>{label}</label>
      <select id={`by-${name}`} name={name} defaultValue={value}>
        {any !== undefined && <option value="">{any}</option>}
        {children}
      </select>
    </div>
  )
}

/** The 22 countries, and all others below them. */
export function CountryOptions({ lang }: { lang: Lang }) {
  const { t } = useTranslation('account')
  const options = (codes: readonly string[]) =>
    namedCountries(codes, lang).map(({ code, name }) => (
      <option key={code} value={code}>
        {name}
      </option>
    ))
  return (
    <>
      <optgroup label={t('field.iberoAmerica')}>{options(IBERO_AMERICA)}</optgroup>
      <optgroup label={t('field.otherCountries')}>{options(OTHER_COUNTRIES)}</optgroup>
    </>
  )
}

export function ProvinceOptions({ country }: { country: string }) {
  return (
    <>
      {listProvinces(country).map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </>
  )
}

export function KindOptions() {
  const { t } = useTranslation('register')
  return (
    <>
      {INSTITUTION_KINDS.map((kind) => (
        <option key={kind} value={kind}>
          {t(`kind.${kind}`)}
        </option>
      ))}
    </>
  )
}

/** `to` = the address of a page; `pages` none = only whether there is another is known. */
export function Pager({
  page,
  pages,
  hasMore,
  to,
}: {
  page: number
  pages?: number
  hasMore: boolean
  to: (page: number) => string
}) {
  const { t } = useTranslation('register')
  if (page === 1 && !hasMore) return null
  return (
    <nav className="pages" aria-label={t('pages.label')}>
      {page > 1 && (
        <a href={to(page - 1)} rel="prev">
          {t('pages.previous')}
        </a>
      )}
      <span className="quiet num">
        {pages === undefined ? t('pages.only', { page }) : t('pages.here', { page, pages })}
      </span>
      {hasMore && (
        <a href={to(page + 1)} rel="next">
          {t('pages.next')}
        </a>
      )}
    </nav>
  )
}

/** The query of a list, without what is empty. */
export function queryOf(asked: Record<string, string | number | undefined>): string {
  const given = Object.entries(asked).filter(([, value]) => value !== undefined && value !== '')
  return given.length === 0
    ? ''
    : `?${new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString()}`
}
