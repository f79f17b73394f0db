import { Trans } from 'react-i18next'
import { useTranslation } from '../kit/use-translation'
import { type CatalogueForm, catalogueQuery } from '../../domain/courses/forms'
import type { Lang } from '../../platform/languages'

/** Fewer words that do find something. */
export interface Nearby {
  word: string
  count: number
}

/** No course fits: what was asked, and ways on that lead to something. */
export function NothingFound({ lang, asked, nearby }: { lang: Lang; asked: CatalogueForm; nearby: readonly Nearby[] }) {
  const { t } = useTranslation('public')
  const isNarrowed = Boolean(asked.topic || asked.level || asked.hours)
  return (
    <div className="nothing stack read">
      <h2>{asked.q ? t('nothing.title', { q: asked.q }) : t('nothing.plain')}</h2>
      <p>{t('nothing.text')}</p>
      <ul className="ways">
        {nearby.map(({ word, count }) => (
          <li key={word}>
            <Trans
              t={t}
              i18nKey="nothing.word"
              values={{ word }}
              count={count}
              components={{ a: <a href={`/${lang}/courses${catalogueQuery({ q: word })}`} /> }}
            />
          </li>
        ))}
        {asked.q && isNarrowed && (
          <li>
            <a href={`/${lang}/courses${catalogueQuery({ q: asked.q })}`}>{t('nothing.withoutFilters')}</a>
          </li>
        )}
        <li>
          <a href={`/${lang}/courses`}>{t('nothing.all')}</a>
        </li>
      </ul>
    </div>
  )
}
