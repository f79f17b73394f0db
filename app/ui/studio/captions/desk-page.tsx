// The caption desk: the film beside its cues, on a phone above them.
import { languageName } from '../../kit/format'
import { useTranslation } from '../../kit/use-translation'
import { DataBlock } from '../../lesson/markup'
import { StudioPage } from '../studio-page'
import type { CaptionRow } from './caption-row'
import type { DeskPart } from './desk-part'
import { DeskKeys, RowTools } from './desk-keys'
import { DeskSide, needsReview, Publish } from './desk-side'
import { Film } from './film'
import { Rows } from './rows'
import { UndoCaptions } from './undo-captions'

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
      {part.refused !== undefined && (
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is new and only says what happened: reading begins here
        <p className="say warn" role="alert" tabIndex={-1} autoFocus>
          {part.refused}
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
          {frame.mayChange && <DeskKeys />}
          {frame.mayChange && part.count > 0 && <Publish part={part} />}
          {frame.mayChange && <UndoCaptions part={part} />}
        </div>
        <div className="desk-right">
          {part.count === 0 && <DeskSide part={part} />}
          <form method="post" action={`${part.path}?page=${part.page}`} className="desk-cues" data-cues-form="">
            <p className="desk-state small">
              <span className="quiet" data-captions-count="">
                {t('count', { count: part.count })}
                {part.warnings > 0 && ` · ${t('hard', { count: part.warnings })}`}
              </span>
              {part.count > 0 && (
                <a href="#review" hidden={!needsReview(part)} data-unreviewed="">
                  {t('video.unreviewed')}
                </a>
              )}
              <span role="status" data-captions-state="" />
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
          {part.count > 0 && <DeskSide part={part} />}
        </div>
        {frame.mayChange && <RowTools />}
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
