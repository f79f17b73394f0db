// The glossary of a course for two languages: its words, and one more.
import { LONGEST_TERM } from '../../domain/authoring/glossary'
import { languageName } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { type DeskPart, deskPath, placeQuery } from './parts'

export function Glossary({ part }: { part: DeskPart }) {
  const { t } = useTranslation('translation')
  const { source, target, terms, lang } = part
  const query = placeQuery(part.place)
  const at = `${deskPath(part)}/terms`
  return (
    <section className="glossary" aria-labelledby="terms">
      <h2 id="terms" tabIndex={-1}>
        {t('terms.title')}
      </h2>
      <p className="read">{t('terms.lead')}</p>
      {terms.length === 0 && <p className="quiet">{t('terms.none')}</p>}
      <ul className="plain-l ruled">
        {terms.map((term) => (
          <li key={term.id} className="term">
            <span lang={source}>{term.source}</span>
            <span lang={target}>{term.target}</span>
            <span className="small quiet">{term.note}</span>
            <form method="post" action={`${at}/${term.id}/removal${query}`} data-swap>
              <button className="btn plain s" aria-label={t('terms.removeName', { word: term.source })}>
                {t('terms.remove')}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <form method="post" action={`${at}${query}`} data-swap className="new-term">
        <input type="hidden" name="id" value={part.newTermId} />
        <p>
          <label htmlFor="term-source">{languageName(source, lang)}</label>
          <input id="term-source" name="source" lang={source} maxLength={LONGEST_TERM} required />
        </p>
        <p>
          <label htmlFor="term-target">{languageName(target, lang)}</label>
          <input id="term-target" name="target" lang={target} maxLength={LONGEST_TERM} required />
        </p>
        <p>
          <label htmlFor="term-note">
            {t('terms.note')} <span className="quiet">({t('terms.optional')})</span>
          </label>
          <input id="term-note" name="note" maxLength={300} />
        </p>
        <button className="btn plain" type="submit">
          {t('terms.add')}
        </button>
      </form>
    </section>
  )
}
