import { IBERO_AMERICA, namedCountries, OTHER_COUNTRIES } from '../../domain/accounts/rules'
import { KINDS, LONGEST_WORDS, type RegisterQuery, STATUSES } from '../../domain/certified/register-query'
import type { Lang } from '../../platform/languages'
import { useTranslation } from '../kit/use-translation'

interface FiltersInput {
  lang: Lang
  query: RegisterQuery
  courses: readonly { id: string; title: { text: string } }[]
  /** whoever asks sees more than one country */
  hasCountries: boolean
  groups: readonly { id: string; name: string }[]
}

/** What is looked for in the register: a GET form, so that the address keeps it. */
export function RegisterFilters({ lang, query, courses, hasCountries, groups }: FiltersInput) {
  const { t } = useTranslation(['certified', 'report'])
  const here = `/${lang}/coordinate/certificates`
  const isPast = query.kind === 'past'
  const countries = namedCountries([...IBERO_AMERICA, ...OTHER_COUNTRIES], lang)
  return (
    <form className="narrow-by" action={here} method="get" role="search">
      <div className="narrow-fields">
        <p>
          <label htmlFor="q">{t('q')}</label>
          <input type="search" id="q" name="q" defaultValue={query.q ?? ''} maxLength={LONGEST_WORDS} />
        </p>
        <Choice name="kind" label={t('kind.label')} any={t('report:any')} value={query.kind}>
          {KINDS.map((kind) => [kind, t(`kind.${kind}`)])}
        </Choice>
        {!isPast && (
          <>
            <Choice name="course" label={t('col.course')} any={t('report:any')} value={query.course}>
              {courses.map(({ id, title }) => [id, title.text])}
            </Choice>
            <Choice name="status" label={t('status.label')} any={t('report:any')} value={query.status}>
              {STATUSES.map((status) => [status, t(`status.${status}`)])}
            </Choice>
          </>
        )}
        {!isPast && groups.length > 0 && (
          <Choice name="group" label={t('report:filter.group')} any={t('report:any')} value={query.group}>
            {groups.map(({ id, name }) => [id, name])}
          </Choice>
        )}
        {hasCountries && (
          <Choice name="country" label={t('report:filter.country')} any={t('report:any')} value={query.country}>
            {countries.map(({ code, name }) => [code, name])}
          </Choice>
        )}
        <p>
          <label htmlFor="from">{t('from')}</label>
          <input type="date" id="from" name="from" defaultValue={query.from ?? ''} />
        </p>
        <p>
          <label htmlFor="to">{t('to')}</label>
          <input type="date" id="to" name="to" defaultValue={query.to ?? ''} />
        </p>
      </div>
      <p className="row">
        <button className="btn plain">{t('apply')}</button>
        {Object.keys(query).length > 0 && <a href={here}>{t('removeAll')}</a>}
      </p>
    </form>
  )
}

interface ChoiceInput {
  name: string
  label: string
  any: string
  value: string | undefined
  children: readonly (readonly [value: string, words: string])[]
}

function Choice({ name, label, any, value, children }: ChoiceInput) {
  return (
    <p>
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={value ?? ''}>
        <option value="">{any}</option>
        {children.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </p>
  )
}
