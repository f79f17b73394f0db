// The translation desk: original and translation side by side, one part of the course at a time.
import { languageName } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { DataBlock } from '../lesson/markup'
import { DeskLine } from './desk-line'
import { Glossary } from './glossary-box'
import { type DeskPart, deskPath, placeQuery, type Show, SHOWS } from './parts'
import { SegmentRow } from './segment-row'

export function DeskPage({ part }: { part: DeskPart }) {
  const { t } = useTranslation('translation')
  const { lang, source, target, place } = part
  const name = (of: typeof lang): string => languageName(of, lang)
  return (
    <div className="studio" data-island="desk">
      <DataBlock json={part.deskJson} />
      <DeskLine part={part} />
      <div className="wrap head">
        {part.placeTitle ? <h1 lang={source}>{part.placeTitle}</h1> : <h1>{t('desk.course')}</h1>}
        <p className="wt">{t('desk.lead', { source: name(source), target: name(target) })}</p>
        {!part.isOffered && (
          <p className="small quiet">
            {t('desk.notOffered', { language: name(target) })}{' '}
            <a href={`/${lang}/studio/courses/${part.courseId}/translation`}>{t('desk.all')}</a>
          </p>
        )}
        <PartChooser part={part} />
        <Filters part={part} />
      </div>
      {part.lost !== undefined && (
        <div className="wrap">
          <div className="say warn" role="alert">
            <p>{t('segment.lost')}</p>
            <p className="kept-words" lang={target}>
              {part.lost}
            </p>
          </div>
        </div>
      )}
      <div className="colh seg" aria-hidden="true">
        <span>{t('desk.original', { language: name(source) })}</span>
        <span>{name(target)}</span>
      </div>
      <ol className="segs" data-segments>
        {part.segments.map((segment) => (
          <SegmentRow key={segment.id} part={part} segment={segment} />
        ))}
      </ol>
      {part.segments.length === 0 && <p className="wrap gap">{t(`desk.none.${place.show}`)}</p>}
      <div className="wrap after">
        <Pages part={part} />
        <Keys />
        <Glossary part={part} />
      </div>
    </div>
  )
}

/** Which part of the course: a list with how much is left in each, and the ones before and after. */
function PartChooser({ part }: { part: DeskPart }) {
  const { t } = useTranslation('translation')
  const { places, place } = part
  const at = places.findIndex(({ id }) => id === place.part)
  const [previous, next] = [places[at - 1], places[at + 1]]
  const to = (id: string): string => `${deskPath(part)}${placeQuery({ ...place, part: id, page: 1 })}`
  return (
    <div className="row chooser">
      <form method="get" action={deskPath(part)} className="row">
        <label htmlFor="part">{t('desk.part')}</label>
        <select id="part" name="part" defaultValue={place.part}>
          {places.map(({ id, title, toDo }) => (
            <option key={id} value={id}>
              {t('desk.left', { title: title || t('desk.course'), count: toDo })}
            </option>
          ))}
        </select>
        {place.show !== 'all' && <input type="hidden" name="show" value={place.show} />}
        <button className="btn plain s" type="submit">
          {t('desk.go')}
        </button>
      </form>
      {previous && <a href={to(previous.id)}>{t('desk.previous')}</a>}
      {next && <a href={to(next.id)}>{t('desk.next')}</a>}
    </div>
  )
}

function Filters({ part }: { part: DeskPart }) {
  const { t } = useTranslation('translation')
  const { here, place } = part
  const count: Record<Show, number> = {
    all: here.total,
    todo: here.total - here.approved,
    changed: here.changed,
    waiting: here.waiting,
  }
  return (
    <nav className="row filters" aria-label={t('desk.filters')}>
      {SHOWS.map((show) => (
        <a
          key={show}
          href={`${deskPath(part)}${placeQuery({ ...place, show, page: 1 })}`}
          aria-current={show === place.show ? 'true' : undefined}
        >
          {t(`show.${show}`, { count: count[show] })}
        </a>
      ))}
    </nav>
  )
}

/** Fifty segments to a page; past the last page the next part begins. */
function Pages({ part }: { part: DeskPart }) {
  const { t } = useTranslation('translation')
  const { place, pages, places } = part
  const at = places.findIndex(({ id }) => id === place.part)
  const [previous, next] = [places[at - 1], places[at + 1]]
  const to = (over: Partial<typeof place>): string => `${deskPath(part)}${placeQuery({ ...place, ...over })}`
  return (
    <nav className="row" aria-label={t('desk.pagesName')}>
      {place.page > 1 ? (
        <a href={to({ page: place.page - 1 })} data-previous>
          {t('desk.before')}
        </a>
      ) : (
        previous && (
          <a href={to({ part: previous.id, page: 1 })} data-previous>
            {t('desk.previous')}
          </a>
        )
      )}
      {pages > 1 && <span className="num">{t('desk.pages', { page: place.page, count: pages })}</span>}
      {place.page < pages ? (
        <a href={to({ page: place.page + 1 })} data-next>
          {t('desk.after')}
        </a>
      ) : (
        next && (
          <a href={to({ part: next.id, page: 1 })} data-next>
            {t('desk.next')}
          </a>
        )
      )}
    </nav>
  )
}

const KEYS = [
  ['Ctrl Enter', 'approve'],
  ['Alt ↓', 'next'],
  ['Alt C', 'changed'],
  ['Alt O', 'copy'],
] as const

function Keys() {
  const { t } = useTranslation('translation')
  return (
    <p className="keys gap">
      {KEYS.map(([key, does]) => (
        <span key={key}>
          <kbd>{key}</kbd> {t(`keys.${does}`)}
        </span>
      ))}
    </p>
  )
}
