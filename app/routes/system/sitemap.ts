import type { LoaderFunctionArgs } from '@remix-run/node'
import { listCatalogue } from '../../domain/courses/list-catalogue.server'
import type { Db } from '../../platform/db'
import { type Lang, LANGUAGES } from '../../platform/languages'
import { anyone } from '../guard.server'

const PLAIN = ['', '/courses', '/help', '/tables', '/accessibility', '/privacy']

/** Every public page in every language in which it exists. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, origin } = await anyone(args)
  const languages = languagesBySlug(db)
  const pages = [
    ...PLAIN.map((path) => ({ path, langs: [...LANGUAGES] as Lang[] })),
    ...[...languages].map(([slug, langs]) => ({ path: `/courses/${slug}`, langs })),
  ]
  const urls = pages.flatMap(({ path, langs }) => langs.map((lang) => entry(origin, lang, path, langs)))
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`
  return new Response(xml, {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  })
}

function languagesBySlug(db: Db): Map<string, Lang[]> {
  const found = new Map<string, Lang[]>()
  for (const lang of LANGUAGES) {
    for (let page = 1, pages = 1; page <= pages; page++) {
      const list = listCatalogue(db, { lang, page })
      pages = list.pages
      for (const { slug } of list.entries) found.set(slug, [...(found.get(slug) ?? []), lang])
    }
  }
  return found
}

// Slugs are lower-case letters, digits and hyphens: nothing here needs escaping.
function entry(origin: string, lang: Lang, path: string, langs: readonly Lang[]): string {
  const others = langs.map((l) => `<xhtml:link rel="alternate" hreflang="${l}" href="${origin}/${l}${path}"/>`)
  return `<url><loc>${origin}/${lang}${path}</loc>${others.join('')}</url>`
}
