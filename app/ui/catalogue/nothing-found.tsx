import type { ReactElement } from 'react'
import { Trans } from 'react-i18next'
import { type CatalogueForm, catalogueQuery } from '../../domain/courses/forms'
import { LONGEST_QUESTION } from '../../domain/courses/search-question'
import type { Lang } from '../../platform/languages'
import { languageName } from '../kit/format'
import { useTranslation } from '../kit/use-translation'

/** Only ways that lead to at least one course. */
interface Ways {
  words: readonly { word: string; count: number }[]
  withoutFilters: number
  languages: readonly { language: Lang; count: number }[]
}

interface NothingInput {
  lang: Lang
  asked: CatalogueForm
  /** false = what was typed has no letter and no digit */
  hasWords: boolean
  ways: Ways
}

/** No course fits: what was asked, and ways on that lead to something. */
export function NothingFound({ lang, asked, hasWords, ways }: NothingInput) {
  const { t } = useTranslation('public')
  const { title, text } = useReason(lang, asked, hasWords)
  const to = (language: Lang, form: CatalogueForm): ReactElement => (
    <a href={`/${language}/courses${catalogueQuery(form)}`} hrefLang={language === lang ? undefined : language} />
  )
  const { q } = asked
  return (
    <div className="nothing stack read">
      <h2>{title}</h2>
      <p>{text}</p>
      <ul className="ways">
        {ways.words.map(({ word, count }) => (
          <li key={word}>
            <Trans
              t={t}
              i18nKey="nothing.word"
              values={{ word }}
              count={count}
              components={{ a: to(lang, { q: word }) }}
            />
          </li>
        ))}
        {ways.withoutFilters > 0 && (
          <li>
            <Trans
              t={t}
              i18nKey="nothing.withoutFilters"
              count={ways.withoutFilters}
              components={{ a: to(lang, { q }) }}
            />
          </li>
        )}
        {ways.languages.map(({ language, count }) => (
          <li key={language}>
            <Trans
              t={t}
              i18nKey="nothing.elsewhere"
              values={{ language: languageName(language, lang) }}
              count={count}
              components={{ a: to(language, { q }) }}
            />
          </li>
        ))}
        {Object.keys(asked).length > 0 && (
          <li>
            <a href={`/${lang}/courses`}>{t('nothing.all')}</a>
          </li>
        )}
      </ul>
    </div>
  )
}

function useReason(lang: Lang, asked: CatalogueForm, hasWords: boolean): { title: string; text: string } {
  const { t } = useTranslation('public')
  if (Object.keys(asked).length === 0)
    return { title: t('nothing.none', { language: languageName(lang, lang) }), text: t('nothing.noneText') }
  if (!asked.q) return { title: t('nothing.plain'), text: t('nothing.text') }
  if (!hasWords) return { title: t('nothing.noWords'), text: t('nothing.noWordsText') }
  return { title: t('nothing.title', { q: asked.q.slice(0, LONGEST_QUESTION) }), text: t('nothing.text') }
}
