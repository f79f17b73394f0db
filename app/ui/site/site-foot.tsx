import { useTranslation } from '../kit/use-translation'
import type { Lang } from '../../platform/languages'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** The foot of every page. The theme is a form, so that it works without a script. */
export function SiteFoot({ lang, theme }: { lang: Lang; theme: Theme }) {
  const { t } = useTranslation(['site', 'tables'])
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system'
  return (
    <footer className="foot">
      <div className="wrap">
        <p>{t('foot.promise')}</p>
        <a href={`/${lang}/help`}>{t('menu.help')}</a>
        <a href={`/${lang}/tables`}>{t('tables:title')}</a>
        <a href={`/${lang}/accessibility`}>{t('foot.accessibility')}</a>
        <a href={`/${lang}/privacy`}>{t('foot.privacy')}</a>
        <form method="post" action={`/${lang}/theme`}>
          <button className="link" name="theme" value={next}>
            {t(`theme.${theme}`)}
          </button>
        </form>
      </div>
    </footer>
  )
}
