import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from '../../ui/kit/use-translation'
import { type CatalogueForm, readCatalogueForm } from '../../domain/courses/forms'
import { listCatalogue } from '../../domain/courses/list-catalogue.server'
import { progressBySlug } from '../../domain/progress/queries.server'
import { i18nFor } from '../../platform/i18n'
import { Finder, Pages, Topics } from '../../ui/catalogue/finder'
import { NothingFound } from '../../ui/catalogue/nothing-found'
import { type Inside, Piece } from '../../ui/catalogue/piece'
import { languageName } from '../../ui/kit/format'
import { type DoorContext, visitor } from '../guard.server'
import { publicHead } from '../page-head'

export const handle = { cache: 'anonymous' }

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  const asked = readCatalogueForm(new URL(args.request.url).searchParams)
  const found = listCatalogue(ctx.db, { lang: ctx.lang, ...asked })
  const inside: Record<string, Inside> = ctx.viewer ? progressBySlug(ctx.db, ctx.viewer.id) : {}
  return {
    lang: ctx.lang,
    origin: ctx.origin,
    asked,
    found,
    inside,
    nearby: found.total === 0 ? nearby(ctx, asked) : [],
  }
}

/** The single words of a search that found nothing, where one alone finds something. */
function nearby({ db, lang }: DoorContext, { q = '' }: CatalogueForm) {
  const words = [...new Set(q.split(/\s+/).filter((word) => word.length > 2))].slice(0, 4)
  if (words.length < 2) return []
  return words
    .map((word) => ({ word, count: listCatalogue(db, { lang, q: word }).total }))
    .filter(({ count }) => count > 0)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  const t = i18nFor(data.lang).getFixedT(data.lang, 'public')
  const isWhole = Object.keys(data.asked).length === 0
  return [
    ...publicHead({
      lang: data.lang,
      origin: data.origin,
      path: '/courses',
      title: t('catalogue.title'),
      description: t('catalogue.promise'),
    }),
    ...(isWhole ? [] : [{ name: 'robots', content: 'noindex, follow' }]),
  ]
}

export default function Catalogue() {
  const { lang, asked, found, inside, nearby } = useLoaderData<typeof loader>()
  const { t } = useTranslation('public')
  return (
    <div className="wrap">
      <div className="head on-grid">
        <h1>{t('catalogue.title')}</h1>
        <p className="wt">{t('catalogue.promise')}</p>
      </div>
      <Finder lang={lang} asked={asked} />
      <Topics lang={lang} asked={asked} topics={found.topics} />
      {found.total === 0 ? (
        <NothingFound lang={lang} asked={asked} nearby={nearby} />
      ) : (
        <>
          <p className="count">
            <span>
              <b>{t('catalogue.count', { count: found.total })}</b>{' '}
              {t('catalogue.inLanguage', { language: languageName(lang, lang) })}
            </span>
            <span>{t('catalogue.order')}</span>
          </p>
          <ul className="case">
            {found.entries.map((entry) => (
              <Piece key={entry.courseId} lang={lang} entry={entry} inside={inside[entry.slug]} />
            ))}
          </ul>
          <Pages lang={lang} asked={asked} page={found.page} pages={found.pages} />
        </>
      )}
    </div>
  )
}
