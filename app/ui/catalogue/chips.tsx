import { type CatalogueForm, catalogueQuery, type Filter, FILTERS } from '../../domain/courses/forms'
import type { Lang } from '../../platform/languages'
import { languageName } from '../kit/format'
import { Icon } from '../kit/icon'
import { useTranslation } from '../kit/use-translation'

/** What narrows the list, each with the way to take it off. */
export function Chips({ lang, asked }: { lang: Lang; asked: CatalogueForm }) {
  const { t } = useTranslation('public')
  const name = useFilterName(lang, asked)
  const chosen = FILTERS.filter((filter) => asked[filter] !== undefined)
  if (chosen.length === 0) return null
  const without = (filters: readonly Filter[]): string => {
    const left = Object.entries(asked).filter(([key]) => key !== 'page' && !filters.includes(key as Filter))
    return `/${lang}/courses${catalogueQuery(Object.fromEntries(left))}`
  }
  return (
    <ul className="filters-on" aria-label={t('chips.name')}>
      {chosen.map((filter) => (
        <li key={filter}>
          <a className="chip" href={without([filter])}>
            <span className="vh">{t('chips.remove')} </span>
            {name(filter)}
            <Icon name="cross" />
          </a>
        </li>
      ))}
      {chosen.length > 1 && (
        <li>
          <a className="chip" href={without(FILTERS)}>
            {t('chips.all')}
          </a>
        </li>
      )}
    </ul>
  )
}

function useFilterName(lang: Lang, asked: CatalogueForm) {
  const { t } = useTranslation(['public', 'site'])
  return filterName(t, lang, asked)
}

type Words = ReturnType<typeof useTranslation<['public', 'site']>>['t']

/** What a filter narrows to, in words. */
export function filterName(t: Words, lang: Lang, { topic, level, hours, state, captions }: CatalogueForm) {
  const language = languageName(lang, lang)
  return (filter: Filter): string => {
    if (filter === 'topic') return topic ? t(`site:topic.${topic}`) : ''
    if (filter === 'level') return level ? t(`site:level.${level}`) : ''
    if (filter === 'hours') return hours ? t(`public:find.${hours}`) : ''
    if (filter === 'state') return state ? t(`public:find.${state}`, { language }) : ''
    return captions ? t('chips.captions', { language: languageName(captions, lang) }) : ''
  }
}
