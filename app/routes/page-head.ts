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
  /** for those who share the page */
  picture?: { href: string; widthPx: number; heightPx: number; alt?: string } | undefined
  /** a schema.org object, written as a data block */
  linkedData?: object
}

/** Spanish and English as they are read in many countries: the largest stands for all. */
const LOCALES: Record<Lang, string> = { es: 'es_MX', pt: 'pt_BR', en: 'en_GB' }

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
    { property: 'og:locale', content: LOCALES[lang] },
    ...languages
      .filter((other) => other !== lang)
      .map((other) => ({ property: 'og:locale:alternate', content: LOCALES[other] })),
    ...(page.picture ? pictureTags(origin, page.picture) : [{ name: 'twitter:card', content: 'summary' }]),
    link('canonical', address(lang)),
    ...languages.map((other) => link('alternate', address(other), { hrefLang: other })),
    ...(path === '' ? [link('alternate', `${origin}/`, { hrefLang: 'x-default' })] : []),
    ...(page.linkedData ? [{ 'script:ld+json': page.linkedData } as MetaDescriptor] : []),
  ]
}

function pictureTags(
  origin: string,
  { href, widthPx, heightPx, alt }: NonNullable<PublicHead['picture']>,
): MetaDescriptor[] {
  return [
    { property: 'og:image', content: origin + href },
    { property: 'og:image:width', content: String(widthPx) },
    { property: 'og:image:height', content: String(heightPx) },
    ...(alt ? [{ property: 'og:image:alt', content: alt }] : []),
    { name: 'twitter:card', content: 'summary_large_image' },
  ]
}
