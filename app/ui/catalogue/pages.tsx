import { type CatalogueForm, catalogueQuery } from '../../domain/courses/forms'
import type { Lang } from '../../platform/languages'
import { Icon } from '../kit/icon'
import { useTranslation } from '../kit/use-translation'

interface PagesInput {
  lang: Lang
  asked: CatalogueForm
  page: number
  pages: number
}

/** Where one is in a long list, and the way on. */
export function Pages({ lang, asked, page, pages }: PagesInput) {
  const { t } = useTranslation('public')
  if (pages < 2) return null
  const to = (n: number): string => `/${lang}/courses${catalogueQuery({ ...asked, page: n > 1 ? n : undefined })}`
  return (
    <nav className="pages" aria-label={t('pages.name')}>
      {page > 1 ? (
        <a href={to(page - 1)} rel="prev">
          <Icon name="back" />
          {t('pages.previous')}
        </a>
      ) : (
        <span />
      )}
      <span className="quiet num">{t('pages.here', { page, pages })}</span>
      {page < pages ? (
        <a href={to(page + 1)} rel="next">
          {t('pages.next')}
          <Icon name="forth" />
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}
