import type { Lang } from '../../platform/languages'
import { useTranslation } from '../kit/use-translation'

/** What closing a group does, and the press that does it. */
export function ClosingPage({ lang, id, name }: { lang: Lang; id: string; name: string }) {
  const { t } = useTranslation('groups')
  const here = `/${lang}/coordinate/groups/${id}`
  return (
    <div className="wrap">
      <div className="head">
        <h1 dir="auto">{t('closing.title', { name })}</h1>
        <p className="wt">{t('closing.lead')}</p>
      </div>
      <form method="post">
        <p className="row">
          <button className="btn" type="submit">
            {t('closing.button')}
          </button>
          <a href={here}>{t('cancel')}</a>
        </p>
      </form>
    </div>
  )
}
