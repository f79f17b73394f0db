/** The `lang` a text needs on a page in `lang`: none where it is the page's own. */
export function foreign(text: { lang: string } | undefined, lang: string): string | undefined {
  return text && text.lang !== lang ? text.lang : undefined
}
