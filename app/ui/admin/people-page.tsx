// People: a search over all of them, and who holds which role while nobody is searched for.
import type { Lang } from '../../platform/languages'
import { countryName, formatDate, formatNumber } from '../kit/format'
import { Tag } from '../kit/tag'
import { useTranslation } from '../kit/use-translation'
import { PageLinks } from './page-links'
import { ScopeName, type ShownRole } from './role-name'
import { Tabs } from './tabs'

interface Person {
  id: string
  name: string
  email: string | null
  accessName: string | null
  country: string
  endedAt: number | null
}

export interface Holder extends ShownRole {
  id: string
  personId: string
  name: string
  email: string | null
  accessName: string | null
  grantedAt: number
  givenBy: string
}

export function PeopleSearch({ lang, asked }: { lang: Lang; asked: string }) {
  const { t } = useTranslation('admin')
  return (
    <form className="form pair" method="get" action={`/${lang}/admin/people`} role="search">
      <div>
        <label className="lab" htmlFor="q">
          {t('people.search')}
        </label>
        <input id="q" name="q" type="search" defaultValue={asked} maxLength={200} dir="auto" autoComplete="off" />
      </div>
      <button className="btn" type="submit">
        {t('people.find')}
      </button>
    </form>
  )
}

interface FoundProps {
  lang: Lang
  people: Person[]
  links: { next: string | undefined; first: string | undefined }
}

export function FoundPeople({ lang, people, links }: FoundProps) {
  const { t } = useTranslation('admin')
  if (people.length === 0) {
    return (
      <div className="stack gap read">
        <p role="status">{t('people.nobody')}</p>
        <p>
          <a href={`/${lang}/admin/people`}>{t('people.back')}</a>
        </p>
      </div>
    )
  }
  return (
    <section className="part" aria-labelledby="found">
      <h2 id="found">{t('people.found')}</h2>
      <div className="scroll" tabIndex={0} role="region" aria-labelledby="found">
        <table className="stacks">
          <thead>
            <tr>
              <th scope="col">{t('people.name')}</th>
              <th scope="col">{t('people.contact')}</th>
              <th scope="col">{t('people.country')}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.id}>
                <th scope="row" dir="auto">
                  <a href={`/${lang}/admin/people/${person.id}`}>{person.name}</a>{' '}
                  {person.endedAt !== null && <Tag>{t('people.ended')}</Tag>}
                </th>
                <td data-label={t('people.contact')}>{person.email ?? person.accessName ?? '–'}</td>
                <td data-label={t('people.country')}>{countryName(person.country, lang)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <PageLinks {...links} />
      <p className="gap">
        <a href={`/${lang}/admin/people`}>{t('people.back')}</a>
      </p>
    </section>
  )
}

interface HoldersProps {
  lang: Lang
  role: ShownRole['role']
  counts: Record<ShownRole['role'], number>
  holders: Holder[]
  timeZone: string
  links: { next: string | undefined; first: string | undefined }
}

export function Holders({ lang, role, counts, holders, timeZone, links }: HoldersProps) {
  const { t } = useTranslation('admin')
  const tabs = (Object.keys(counts) as ShownRole['role'][]).map((one) => ({
    href: `/${lang}/admin/people?role=${one}`,
    label: `${t(`roles.${one}`)} (${formatNumber(counts[one], lang)})`,
    isHere: one === role,
  }))
  return (
    <section className="part" aria-labelledby="holders">
      <h2 id="holders">{t('people.holders')}</h2>
      <Tabs label={t('people.holders')} tabs={tabs} />
      {holders.length === 0 && <p className="read gap">{t('people.noHolders')}</p>}
      {holders.length > 0 && (
        <div className="scroll" tabIndex={0} role="region" aria-labelledby="holders">
          <table className="stacks">
            <thead>
              <tr>
                <th scope="col">{t('people.name')}</th>
                <th scope="col">{t('people.contact')}</th>
                {role === 'coordinator' && <th scope="col">{t('people.of')}</th>}
                <th scope="col">{t('people.since')}</th>
                <th scope="col">{t('people.by')}</th>
              </tr>
            </thead>
            <tbody>
              {holders.map((holder) => (
                <tr key={holder.id}>
                  <th scope="row" dir="auto">
                    <a href={`/${lang}/admin/people/${holder.personId}`}>{holder.name}</a>
                  </th>
                  <td data-label={t('people.contact')}>{holder.email ?? holder.accessName ?? '–'}</td>
                  {role === 'coordinator' && (
                    <td data-label={t('people.of')}>
                      <ScopeName of={holder} lang={lang} />
                    </td>
                  )}
                  <td className="num" data-label={t('people.since')}>
                    {formatDate(holder.grantedAt, lang, timeZone)}
                  </td>
                  <td dir="auto" data-label={t('people.by')}>
                    {holder.givenBy}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <PageLinks {...links} />
    </section>
  )
}
