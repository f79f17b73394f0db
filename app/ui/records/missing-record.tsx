import type { Lang } from '../../platform/languages'
import { useTranslation } from '../kit/use-translation'

/** Where a code leads to no record, or too many were tried. */
export function MissingRecord({ lang, isMany }: { lang: Lang; isMany: boolean }) {
  const { t } = useTranslation('acta')
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('page.missing')}</h1>
        <p className="wt">{isMany ? t('page.tooMany') : t('page.missingWhy')}</p>
      </div>
      <p className="read">
        <a href={`/${lang}/help`}>{t('page.help')}</a>
      </p>
    </div>
  )
}
