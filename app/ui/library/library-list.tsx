import type { LibraryItem } from '../../domain/media/library'
import type { Lang } from '../../platform/languages'
import { formatClock, formatNumber, formatSize } from '../kit/format'
import { Tag } from '../kit/tag'
import { useTranslation } from '../kit/use-translation'
import { MakingState } from './making-state'

const STILL_BYTES = 200_000

export interface LibraryListPart {
  lang: Lang
  items: LibraryItem[]
  total: number
  /** what was searched for; empty = everything */
  name: string
  page: number
  pages: number
}

/** What the library holds, the newest first. */
export function LibraryList({ lang, items, total, name, page, pages }: LibraryListPart) {
  const { t } = useTranslation('media')
  const at = (n: number) =>
    `/${lang}/studio/media?${new URLSearchParams({ ...(name && { q: name }), page: String(n) }).toString()}`
  return (
    <section aria-labelledby="library">
      <h2 id="library">{t('list.title')}</h2>
      {(total > 0 || name !== '') && <Search lang={lang} name={name} />}
      {total === 0 ? (
        <p className="quiet read">{name === '' ? t('list.empty') : t('list.notFound', { name })}</p>
      ) : (
        <>
          <p className="small quiet">{t('list.count', { count: total, shown: formatNumber(total, lang) })}</p>
          <ul className="plain-l shelf">
            {items.map((item) => (
              <Row key={item.hash} item={item} lang={lang} />
            ))}
          </ul>
        </>
      )}
      {pages > 1 && (
        <nav className="row gap small" aria-label={t('list.page', { page, pages })}>
          {page > 1 && <a href={at(page - 1)}>{t('list.newer')}</a>}
          <span>{t('list.page', { page, pages })}</span>
          {page < pages && <a href={at(page + 1)}>{t('list.older')}</a>}
        </nav>
      )}
    </section>
  )
}

/** By name: a GET form, so that the address keeps what was asked. */
function Search({ lang, name }: { lang: Lang; name: string }) {
  const { t } = useTranslation('media')
  return (
    <form className="seek" action={`/${lang}/studio/media`} method="get" role="search">
      <label htmlFor="q">{t('list.search')}</label>
      <input type="search" id="q" name="q" defaultValue={name} maxLength={120} />
      <button className="btn plain s" type="submit">
        {t('list.go')}
      </button>
      {name !== '' && <a href={`/${lang}/studio/media`}>{t('list.all')}</a>}
    </form>
  )
}

/** A picture is its own still where it is light; a film has one once its versions are made. */
function stillOf({ kind, hash, sizeBytes, versions }: LibraryItem): string | undefined {
  if (kind === 'image') return sizeBytes <= STILL_BYTES ? `/media/${hash}/still` : undefined
  const poster = versions.find(({ label }) => label === 'poster')
  return poster && `/media/${poster.hash}/poster.jpg`
}

function Row({ item, lang }: { item: LibraryItem; lang: Lang }) {
  const { t } = useTranslation('media')
  const still = stillOf(item)
  const measures = [
    t(`kind.${item.kind}`),
    item.durationMs === undefined ? undefined : formatClock(item.durationMs),
    formatSize(item.sizeBytes, lang),
  ]
  return (
    <li>
      <span className="still" aria-hidden="true">
        {still && <img src={still} alt="" width="128" height="72" loading="lazy" />}
      </span>
      <span className="label">
        <a href={`/${lang}/studio/media/${item.hash}`}>{item.label}</a>
        <span className="small quiet">{measures.filter(Boolean).join(' · ')}</span>
      </span>
      <span className="small state">
        {item.making && <MakingState making={item.making} lang={lang} />}
        {item.isPublished && <Tag>{t('list.used')}</Tag>}
      </span>
    </li>
  )
}
