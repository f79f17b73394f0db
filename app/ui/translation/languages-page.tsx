// The languages of a course: whether it is to be had in each, and how far the translation is.
import { languageName } from '../kit/format'
import { ProgressBar } from '../kit/progress-bar'
import { useTranslation } from '../kit/use-translation'
import type { StudioFrame } from '../studio/parts'
import { StudioPage } from '../studio/studio-page'
import { deskPath, type LanguageRow } from './parts'
import { formatList } from '../kit/format'

const STATES = ['full', 'captions', 'none'] as const

export function LanguagesPage({ frame, languages }: { frame: StudioFrame; languages: LanguageRow[] }) {
  const { t } = useTranslation('translation')
  const { lang } = frame
  return (
    <StudioPage frame={frame}>
      <h1>{t('title')}</h1>
      <p className="read">
        {t('sourceIs', { language: languageName(frame.source, lang) })} {t('lead')}
      </p>
      <ul className="plain-l tongues">
        {languages.map((row) => (
          <Tongue key={row.language} frame={frame} row={row} />
        ))}
      </ul>
    </StudioPage>
  )
}

function Tongue({ frame, row }: { frame: StudioFrame; row: LanguageRow }) {
  const { t } = useTranslation('translation')
  const { language, counts, state, translators } = row
  const name = languageName(language, frame.lang)
  const id = `done-${language}`
  const isOwn = language === frame.source
  return (
    <li>
      <h2>{isOwn ? t('onlyCaptions') : name}</h2>
      <p className="row" id={id}>
        <span className="num">{t('approvedOf', { done: counts.approved, count: counts.total })}</span>
        {counts.waiting > 0 && <span>{t('waiting', { count: counts.waiting })}</span>}
        {counts.changed > 0 && <span className="warn">{t('changed', { count: counts.changed })}</span>}
      </p>
      <ProgressBar value={counts.approved} max={counts.total} labelledBy={id} />
      {translators.length > 0 && (
        <p className="small quiet">{t('translators', { names: formatList(translators, frame.lang) })}</p>
      )}
      <p>
        <a className="btn s" href={deskPath({ ...frame, target: language })}>
          {t('translate', { language: name })}
        </a>
      </p>
      {!isOwn && (
        <form method="post" data-swap>
          <input type="hidden" name="language" value={language} />
          <fieldset className="bare" disabled={!frame.mayChange}>
            <label className="lab" htmlFor={`state-${language}`}>
              {t('state.label', { language: name })}
            </label>
            <span className="hint" id={`hint-${language}`}>
              {t('state.hint')}
            </span>
            <span className="row">
              <select id={`state-${language}`} name="state" defaultValue={state} aria-describedby={`hint-${language}`}>
                {STATES.map((one) => (
                  <option key={one} value={one}>
                    {t(`state.${one}`)}
                  </option>
                ))}
              </select>
              {frame.mayChange && (
                <button className="btn plain s" type="submit">
                  {t('state.save')}
                </button>
              )}
            </span>
          </fieldset>
        </form>
      )}
    </li>
  )
}
