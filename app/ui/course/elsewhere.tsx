import { useTranslation } from '../kit/use-translation'
import type { Lang } from '../../platform/languages'
import { formatList, languageName } from '../kit/format'
import { Words } from '../kit/words'

interface ElsewhereInput {
  lang: Lang
  slug: string
  title: { text: string; lang: Lang }
  /** where it does exist, the source language first */
  languages: readonly Lang[]
  /** those of them in which it has captions only */
  captions: readonly Lang[]
}

/** A course that has nothing in this language yet: where it does exist, and that nothing is lost by taking it there. */
export function Elsewhere({ lang, slug, title, languages, captions }: ElsewhereInput) {
  const { t } = useTranslation('public')
  const named = (list: readonly Lang[]): string =>
    formatList(
      list.map((l) => languageName(l, lang)),
      lang,
    )
  const full = languages.filter((l) => !captions.includes(l))
  return (
    <div className="wrap stack elsewhere read">
      <p className="quiet">
        <Words of={title} lang={lang} />
      </p>
      <h1>{t('elsewhere.title', { languages: named(full) })}</h1>
      {captions.length > 0 && <p>{t('elsewhere.captions', { languages: named(captions) })}</p>}
      <p>{t('elsewhere.text', { language: languageName(lang, lang) })}</p>
      <p className="row">
        {languages.map((l, i) => (
          <a key={l} className={i === 0 ? 'btn' : 'btn plain'} href={`/${l}/courses/${slug}`} hrefLang={l}>
            {t(captions.includes(l) ? 'elsewhere.openCaptions' : 'elsewhere.open', { language: languageName(l, lang) })}
          </a>
        ))}
      </p>
      <p>
        <a href={`/${lang}/courses`}>{t('nothing.all')}</a>
      </p>
    </div>
  )
}
