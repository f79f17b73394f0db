import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { type CatalogueForm, catalogueQuery, FILTERS, readCatalogueForm } from '../../domain/courses/forms'
import { linkedList } from '../../domain/courses/linked-course'
import { type CataloguePage, listCatalogue } from '../../domain/courses/list-catalogue.server'
import { LONGEST_QUESTION } from '../../domain/courses/search-question'
import { waysOn } from '../../domain/courses/ways-on.server'
import { progressBySlug } from '../../domain/progress/queries.server'
import { i18nFor } from '../../platform/i18n'
import type { Lang } from '../../platform/languages'
import { Chips, filterName } from '../../ui/catalogue/chips'
import { Finder, Topics } from '../../ui/catalogue/finder'
import { FoundPiece } from '../../ui/catalogue/found-piece'
import { NothingFound } from '../../ui/catalogue/nothing-found'
import { Pages } from '../../ui/catalogue/pages'
import { type Inside, Piece } from '../../ui/catalogue/piece'
import { languageName } from '../../ui/kit/format'
import { useTranslation } from '../../ui/kit/use-translation'
import { visitor } from '../guard.server'
import { publicHead } from '../page-head'

// Lists that many ask for are kept; searches, and addresses made up at random, would only push those out.
const KEPT_PAGES = 20
const isKept = (params: URLSearchParams): boolean => {
  const asked = readCatalogueForm(params)
  const isAsAsked = catalogueQuery(asked).slice(1) === params.toString()
  return isAsAsked && !asked.q && params.size <= 2 && (asked.page ?? 1) <= KEPT_PAGES
}
export const handle = { cache: 'anonymous', keeps: isKept }

export async function loader(args: LoaderFunctionArgs) {
  const { db, lang, origin, viewer } = await visitor(args)
  const asked = readCatalogueForm(new URL(args.request.url).searchParams)
  const found = listCatalogue(db, { lang, ...asked })
  const inside: Record<string, Inside> = viewer ? progressBySlug(db, viewer.id) : {}
  return { lang, origin, asked, found, inside, ways: found.total === 0 ? waysOn(db, { lang, ...asked }) : undefined }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  const { lang, origin, asked, found } = data
  const t = i18nFor(lang).getFixedT(lang, 'public')
  const { page = 1, ...narrowed } = asked
  const isWhole = Object.keys(narrowed).length === 0
  const isOwn = isWhole && page > 1 && page === found.page
  return [
    ...publicHead({
      lang,
      origin,
      // A page of the whole list is a page; what narrows it is only a way to look at it.
      path: isOwn ? `/courses?page=${page}` : '/courses',
      ...(isOwn ? { languages: [lang] } : {}),
      title: [titleOf(data), ...(page > 1 ? [t('pages.here', { page: found.page, pages: found.pages })] : [])].join(
        ', ',
      ),
      description: t('catalogue.promise'),
      ...(isWhole ? { linkedData: linkedList(found, { origin, lang }) } : {}),
    }),
    ...(isWhole && page === found.page ? [] : [{ name: 'robots', content: 'noindex, follow' }]),
  ]
}

/** The list by what was asked of it, so that tabs and bookmarks tell one from another. */
function titleOf({ lang, asked }: { lang: Lang; asked: CatalogueForm }): string {
  const t = i18nFor(lang).getFixedT<['public', 'site']>(lang, ['public', 'site'])
  const name = filterName(t, lang, asked)
  const narrowed = [
    ...(asked.q ? [t('catalogue.words', { q: asked.q.slice(0, LONGEST_QUESTION) })] : []),
    ...FILTERS.filter((filter) => asked[filter] !== undefined).map(name),
  ]
  return narrowed.length > 0 ? `${t('catalogue.title')}: ${narrowed.join(', ')}` : t('catalogue.title')
}

export default function Catalogue() {
  const { lang, asked, found, inside, ways } = useLoaderData<typeof loader>()
  const { t } = useTranslation('public')
  return (
    <div className="wrap">
      <div className="head on-grid">
        <h1>{t('catalogue.title')}</h1>
        <p className="wt">{t('catalogue.promise')}</p>
      </div>
      <Finder lang={lang} asked={asked} />
      <Topics lang={lang} asked={asked} topics={found.topics} />
      <Chips lang={lang} asked={asked} />
      {found.search?.isCut && <p className="say warn small gap-s">{t('catalogue.cut')}</p>}
      {ways ? (
        <NothingFound lang={lang} asked={asked} hasWords={found.search?.hasWords ?? true} ways={ways} />
      ) : (
        <>
          <Count lang={lang} q={asked.q} total={found.total} />
          {(asked.page ?? 1) > found.page && (
            <p className="say small gap-s">{t('catalogue.beyond', { count: found.pages })}</p>
          )}
          <ul className={asked.q ? 'case found' : 'case'}>
            {found.entries.map((entry) => (
              <Shown key={entry.courseId} lang={lang} entry={entry} inside={inside[entry.slug]} />
            ))}
          </ul>
          <Pages lang={lang} asked={asked} page={found.page} pages={found.pages} />
        </>
      )}
    </div>
  )
}

const Shown = (piece: { lang: Lang; entry: CataloguePage['entries'][number]; inside: Inside | undefined }) =>
  piece.entry.found ? <FoundPiece {...piece} /> : <Piece {...piece} />

function Count({ lang, q, total }: { lang: Lang; q: string | undefined; total: number }) {
  const { t } = useTranslation('public')
  return (
    <p className="count">
      <span>
        <b>
          {q
            ? t('catalogue.forWords', { count: total, q: q.slice(0, LONGEST_QUESTION) })
            : t('catalogue.count', { count: total })}
        </b>{' '}
        {t('catalogue.inLanguage', { language: languageName(lang, lang) })}
      </span>
      <span>{q ? t('catalogue.best') : t('catalogue.order')}</span>
    </p>
  )
}
