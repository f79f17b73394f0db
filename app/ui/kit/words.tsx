import type { Lang } from '../../platform/languages'

/** Words of a course; marked with their language where it is not the page's. */
export function Words({ of, lang }: { of: { text: string; lang: Lang }; lang: Lang }) {
  return of.lang === lang ? <>{of.text}</> : <span lang={of.lang}>{of.text}</span>
}
