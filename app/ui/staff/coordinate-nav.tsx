// The pages of the coordination, in one row on each of them.
import { useTranslation } from '../kit/use-translation'
import { AreaNav } from './area-nav'

export function CoordinateNav({ lang, path }: { lang: string; path: string }) {
  const { t } = useTranslation(['register', 'tables'])
  const at = `/${lang}/coordinate`
  return (
    <AreaNav
      label={t('nav.label')}
      path={path}
      links={[
        { href: at, label: t('nav.home') },
        { href: `${at}/report`, label: t('nav.report') },
        { href: `${at}/targets`, label: t('nav.targets') },
        { href: `${at}/groups`, label: t('nav.groups') },
        { href: `${at}/people`, label: t('nav.people') },
        { href: `${at}/institutions`, label: t('nav.institutions') },
        { href: `${at}/certificates`, label: t('nav.certificates') },
        { href: `${at}/history`, label: t('nav.history') },
        { href: `${at}/tables`, label: t('tables:desk.nav') },
        { href: `${at}/access-cards`, label: t('nav.cards') },
      ]}
    />
  )
}
