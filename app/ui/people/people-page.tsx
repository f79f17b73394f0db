// People as a coordinator finds them.
import type { Lang } from '../../platform/languages'
import { countryName } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { Pager, queryOf } from '../register/parts'

interface PeoplePageProps {
  lang: Lang
  q: string
  page: number
  hasMore: boolean
  /** whose people there are to see; none = not of one institution */
  institution: string | undefined
  isEnded: boolean
  rows: { id: string; name: string; country: string; accessName: string | null }[]
}

export function PeoplePage({ lang, q, page, hasMore, institution, isEnded, rows }: PeoplePageProps) {
  const { t } = useTranslation('register')
  const at = `/${lang}/coordinate/people`
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('people.title')}</h1>
        <p className="wt">{institution ? t('people.leadInstitution', { name: institution }) : t('people.lead')}</p>
      </div>
      {isEnded && <output className="say good notice">{t('person.endedNow')}</output>}
      <form className="form pair" method="get" role="search">
        <div className="field">
          <label htmlFor="by-q">{t('people.search')}</label>
          <input id="by-q" name="q" type="search" defaultValue={q} />
        </div>
        <button className="btn" type="submit">
          {t('people.find')}
        </button>
      </form>
      {rows.length === 0 && (q !== '' || institution) && (
        <p className="read gap">{q === '' ? t('people.noneShares') : t('people.none')}</p>
      )}
      {rows.length > 0 && (
        <table className="gap">
          <thead>
            <tr>
              <th scope="col">{t('people.name')}</th>
              <th scope="col">{t('people.country')}</th>
              <th scope="col">{t('people.accessName')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" dir="auto">
                  <a href={`${at}/${row.id}`}>{row.name}</a>
                </th>
                <td>{countryName(row.country, lang)}</td>
                <td className="num">{row.accessName ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pager page={page} hasMore={hasMore} to={(n) => at + queryOf({ q, page: n > 1 ? n : undefined })} />
    </div>
  )
}
