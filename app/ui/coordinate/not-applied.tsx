import type { CompletionQuery } from '../../domain/reports/completion-query'
import type { Lang } from '../../platform/languages'
import { formatList } from '../kit/format'
import { useTranslation } from '../kit/use-translation'

/** Says which filters of an address were left aside: what is shown, and taken away, is wider than what was asked. */
export function NotApplied({ lang, names }: { lang: Lang; names: readonly (keyof CompletionQuery)[] }) {
  const { t } = useTranslation('report')
  if (names.length === 0) return null
  const list = formatList(
    names.map((name) => t(`filter.${name}`)),
    lang,
  )
  return <p className="say warn gap-s">{t('notApplied', { names: list })}</p>
}
