// What failed, by kind, each with one button for all of it.
import type { Lang } from '../../platform/languages'
import { useTranslation } from '../kit/use-translation'

export interface FailedKind {
  kind: string
  name: string
  count: number
}

export function FailedKinds({ lang, kinds }: { lang: Lang; kinds: FailedKind[] }) {
  const { t } = useTranslation('admin')
  return (
    <section className="gap" aria-labelledby="by-kind">
      <h2 id="by-kind">{t('jobs.byKind')}</h2>
      <ul className="plain-l ruled roles gap-s">
        {kinds.map(({ kind, name, count }) => (
          <li key={kind}>
            <p id={`kind-${kind}`}>{name}</p>
            <form method="post" action={`/${lang}/admin/jobs/kinds/${kind}/retry`}>
              <button className="btn plain s" type="submit" aria-describedby={`kind-${kind}`}>
                {t('jobs.retryKind', { count })}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
