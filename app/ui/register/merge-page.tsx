// Two institutions side by side, and the question which one stands for both; before that, the search for the other one.
import type { Lang } from '../../platform/languages'
import { formatNumber } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { placeName, type ShownInstitution } from './parts'

type Compared = ShownInstitution & { people: number }
export interface MergePageProps {
  lang: Lang
  one: Compared
  /** none = still to be found */
  other: Compared | undefined
  q: string
  found: ShownInstitution[]
}

export function MergePage({ lang, one, other, q, found }: MergePageProps) {
  const { t } = useTranslation('register')
  const at = `/${lang}/coordinate/institutions/${one.id}`
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('merge.title')}</h1>
        <p className="wt">{t('merge.lead')}</p>
      </div>
      {other ? (
        <form method="post" action={`${at}/merge?with=${other.id}`}>
          <fieldset className="compare">
            <legend>{t('merge.which')}</legend>
            {[one, other].map((row) => (
              <Side
                key={row.id}
                lang={lang}
                row={row}
                isChosen={row.id === (other.people > one.people ? other : one).id}
              />
            ))}
          </fieldset>
          <p className="acts gap">
            <button className="btn" type="submit">
              {t('merge.button')}
            </button>
            <a href={at}>{t('merge.cancel')}</a>
          </p>
        </form>
      ) : (
        <Finding lang={lang} at={at} one={one} q={q} found={found} />
      )}
    </div>
  )
}

function Side({ lang, row, isChosen }: { lang: Lang; row: Compared; isChosen: boolean }) {
  const { t } = useTranslation('register')
  return (
    <label htmlFor={`stays-${row.id}`}>
      <input type="radio" id={`stays-${row.id}`} name="survivorId" value={row.id} defaultChecked={isChosen} />
      <strong dir="auto">{row.name}</strong>
      <span className="small">
        {placeName(row, lang)}
        <br />
        {t(`kind.${row.kind as 'public'}`)} ·{' '}
        {t('merge.people', { count: row.people, shown: formatNumber(row.people, lang) })}
      </span>
    </label>
  )
}

function Finding({ lang, at, one, q, found }: Omit<MergePageProps, 'other'> & { at: string }) {
  const { t } = useTranslation('register')
  return (
    <>
      <p dir="auto">
        <strong>{one.name}</strong>, {placeName(one, lang)}
      </p>
      <form className="form pair gap" method="get" role="search">
        <div className="field">
          <label htmlFor="by-q">{t('merge.search')}</label>
          <input id="by-q" name="q" type="search" defaultValue={q} />
        </div>
        <button className="btn plain" type="submit">
          {t('merge.find')}
        </button>
      </form>
      {q !== '' && (
        <section className="part" aria-labelledby="found">
          <h2 id="found">{t('merge.found')}</h2>
          {found.length === 0 && <p>{t('merge.none')}</p>}
          <ul className="rows">
            {found.map((row) => (
              <li key={row.id}>
                <p id={`f-${row.id}`} dir="auto">
                  {row.name}
                </p>
                <p className="small quiet">{placeName(row, lang)}</p>
                <p>
                  <a href={`${at}/merge?with=${row.id}`} aria-describedby={`f-${row.id}`}>
                    {t('merge.choose')}
                  </a>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="gap">
        <a href={at}>{t('merge.cancel')}</a>
      </p>
    </>
  )
}
