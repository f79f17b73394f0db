// The kind of a job in words; one that nobody gave words to keeps its name.
import { i18nFor } from '../../platform/i18n'
import type { Lang } from '../../platform/languages'

export function kindName(lang: Lang, kind: string): string {
  const key = `admin:kinds.${kind}`
  return i18nFor(lang).exists(key) ? String(i18nFor(lang).t(key as 'admin:none')) : kind
}
