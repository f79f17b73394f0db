// What the head of a page says about it: title, description, its address, and the same page in the other languages.
import type { MetaDescriptor } from '@remix-run/node'
import { i18nFor } from '../platform/i18n'
import { type Lang, LANGUAGES } from '../platform/languages'

/** A page that is one person's, or of no use to search engines: a title and nothing more. */
export const privateHead = (lang: Lang, title: string): MetaDescriptor[] => [
  { title: `${title} · ${i18nFor(lang).getFixedT(lang, 'site')('brand')}` },
  { name: 'robots', content: 'noindex' },
]

interface PublicHead {
  lang: Lang
  /** without the product's name; none = the product itself */
  title?: string
  description: string
  /** scheme, host and port */
  origin: string
  /** after the language: '' or '/courses/…' */
  path: string
  /** languages in which this page exists; all of them unless said */
  languages?: readonly Lang[]
  /** a schema.org object, written as a data block */
  linkedData?: object
}

export function publicHead(page: PublicHead): MetaDescriptor[] {
  const { lang, description, origin, path, languages = LANGUAGES } = page
  const brand = i18nFor(lang).getFixedT(lang, 'site')('brand')
  const title = page.title ? `${page.title} · ${brand}` : brand
  const address = (of: Lang): string => `${origin}/${of}${path}`
  const link = (rel: string, href: string, more: object = {}): MetaDescriptor => ({
    tagName: 'link',
    rel,
    href,
    ...more,
  })
  return [
    { title },
    { name: 'description', content: description },
    { property: 'og:type', content: 'website' },
    { property: 'og:site_name', content: brand },
    { property: 'og:title', content: page.title ?? brand },
    { property: 'og:description', content: description },
    { property: 'og:url', content: address(lang) },
    { property: 'og:locale', content: lang },
    link('canonical', address(lang)),
    ...languages.map((other) => link('alternate', address(other), { hrefLang: other })),
    ...(page.linkedData ? [{ 'script:ld+json': page.linkedData } as MetaDescriptor] : []),
  ]
}
