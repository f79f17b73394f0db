// On a computer that others use, every page says that the sign-in ends by itself, and leads out.
import { useTranslation } from '../kit/use-translation'

export function SharedBar({ lang, leftMs }: { lang: string; leftMs: number }) {
  const { t } = useTranslation('account')
  const minutes = Math.max(1, Math.ceil(leftMs / 60_000))
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const most = hours > 0 ? `${hours}\u00a0h ${rest}\u00a0min` : `${rest}\u00a0min`
  return (
    <aside className="shared-bar" aria-label={t('shared.name')}>
      <div className="wrap">
        <p>{t('shared.ends', { most })}</p>
        <form method="post" action={`/${lang}/sign-out`}>
          <button className="btn plain s" type="submit">
            {t('account.signOut')}
          </button>
        </form>
      </div>
    </aside>
  )
}
