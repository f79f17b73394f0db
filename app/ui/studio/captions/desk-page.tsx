// The caption desk: the film beside its cues, on a phone above them.
import { languageName } from '../../kit/format'
import { useTranslation } from '../../kit/use-translation'
import { DataBlock } from '../../lesson/markup'
import { StudioPage } from '../studio-page'
import type { CaptionRow } from './caption-row'
import type { DeskPart } from './desk-part'
import { DeskSide } from './desk-side'
import { Film } from './film'
import { Rows } from './rows'

export function DeskPage({ part, again }: { part: DeskPart; again: CaptionRow[] | undefined }) {
  const { frame, place, done } = part
  const { t } = useTranslation('captions')
  const names = {
    language: languageName(place.language, frame.lang),
    recording: languageName(place.recording, frame.lang),
  }
  return (
    <StudioPage frame={frame} isOutline>
      <p className="crumb small">
        <a href={part.lessonPath} lang={frame.source}>
          {part.title}
        </a>
      </p>
      <h1>{t('title', names)}</h1>
      {done && (
        <p className="say" role="status">
          {t(`done.${done.what}`, { count: done.count ?? 0 })}
          {done.lines && ` ${t('done.lines', { lines: done.lines })}`}
        </p>
      )}
      {again && (
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is new and only says what happened: reading begins here
        <p className="say warn" role="alert" tabIndex={-1} autoFocus>
          {t('notSaved')}
        </p>
      )}
      <div className="caption-desk" data-island="captions">
        <DataBlock json={part.islandJson} />
        <div className="desk-left">
          <Film film={part.film} name={t('film', names)} />
          <DeskKeys />
          <DeskSide part={part} />
        </div>
        <form method="post" className="desk-cues" data-cues-form="">
          <p className="row spread">
            <span className="small quiet">
              {t('count', { count: part.count })}
              {part.warnings > 0 && ` · ${t('hard', { count: part.warnings })}`}
            </span>
            <span className="small" role="status" data-captions-state="" />
          </p>
          <Pages part={part} />
          <Rows rows={again ?? part.rows} lang={frame.lang} language={place.language} mayChange={frame.mayChange} />
          {frame.mayChange && (
            <p className="row gap" data-without-script="">
              <button className="btn" type="submit">
                {t('save')}
              </button>
              <span className="small quiet">{t('saveHint')}</span>
            </p>
          )}
          <Pages part={part} />
        </form>
      </div>
    </StudioPage>
  )
}

function Pages({ part: { page, pages, path } }: { part: DeskPart }) {
  const { t } = useTranslation('captions')
  if (pages < 2) return null
  return (
    <nav className="row small" aria-label={t('pages.name')}>
      {page > 1 && (
        <a href={`${path}?page=${page - 1}`} data-page="back">
          {t('pages.back')}
        </a>
      )}
      <span>{t('pages.here', { page, pages })}</span>
      {page < pages && (
        <a href={`${path}?page=${page + 1}`} data-page="forth">
          {t('pages.forth')}
        </a>
      )}
    </nav>
  )
}

const KEYS = [
  'play',
  'pause',
  'split',
  'join',
  'start',
  'end',
  'shiftStart',
  'shiftEnd',
  'move',
  'type',
  'note',
] as const

/** What the script adds; without one the list is not shown. */
function DeskKeys() {
  const { t } = useTranslation('captions')
  return (
    <div hidden data-with-script="">
      <p className="row">
        <button className="btn plain s" type="button" data-do="play">
          {t('keys.play')}
        </button>
        <button className="btn plain s" type="button" data-do="type" aria-pressed="false">
          {t('keys.type')}
        </button>
      </p>
      <details className="small">
        <summary>{t('keys.title')}</summary>
        <dl className="desk-keys">
          {KEYS.map((key) => (
            <div key={key}>
              <dt>
                <kbd>{t(`keyNames.${key}`)}</kbd>
              </dt>
              <dd>{t(`keys.${key}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  )
}
