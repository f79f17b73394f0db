// What the team tells those inside, in the languages of the course; and what it told before.
import type { Lang } from '../../platform/languages'
import { formatMoment, languageName } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import type { StudioFrame } from '../studio/parts'

export interface AnnouncePartInput {
  /** of the form: pressed twice it tells once */
  id: string
  before: { id: string; words: { lang: Lang; text: string }[]; at: number; by: string }[]
}

interface Props {
  frame: StudioFrame
  at: string
  announcing: AnnouncePartInput
  languages: Lang[]
}

export function AnnouncePart({ frame, at, announcing, languages }: Props) {
  const { t } = useTranslation('publication')
  return (
    <section aria-labelledby="announce">
      <h2 id="announce">{t('announce.title')}</h2>
      <p>{t('announce.lead')}</p>
      <form className="form" method="post" action={`${at}/announcements`}>
        <input type="hidden" name="id" value={announcing.id} />
        {languages.map((lang) => (
          <div key={lang} className="field">
            <label htmlFor={`words-${lang}`}>{t('announce.words', { language: languageName(lang, frame.lang) })}</label>
            <textarea id={`words-${lang}`} name={lang} rows={3} maxLength={2_000} lang={lang} />
          </div>
        ))}
        <p className="gap">
          <button className="btn plain" type="submit">
            {t('announce.go')}
          </button>
        </p>
      </form>
      {announcing.before.length > 0 && (
        <>
          <h3>{t('announce.before')}</h3>
          <ul className="plain-l ruled">
            {announcing.before.map(({ id, words, at: when, by }) => (
              <li key={id}>
                <p className="small quiet">
                  {t('announce.when', { name: by, moment: formatMoment(when, frame.lang) })}
                </p>
                {words.map(({ lang, text }) => (
                  <p key={lang} lang={lang} className="told">
                    {text}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
