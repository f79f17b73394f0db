// Publishing: what changes for learners, in which languages, what has to be said twice; and below, who may enrol and what
// those inside are told.
import type { ChangedPlace } from '../../domain/authoring/changes'
import type { FoundGroup } from '../../domain/authoring/finding-places'
import type { Lang } from '../../platform/languages'
import { languageName } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import type { StudioFrame } from '../studio/parts'
import { StudioPage } from '../studio/studio-page'
import { AnnouncePart, type AnnouncePartInput } from './announce-part'
import { ChangesList } from './changes-list'
import { FindingsList } from './findings-list'
import { type Asked, PublishAsk } from './publish-ask'

export interface PublishPart {
  frame: StudioFrame
  version: number
  /** the source first */
  languages: Lang[]
  chosen: Lang[]
  note: string
  places: ChangedPlace[]
  count: number
  errors: FoundGroup[]
  errorCount: number
  asked: Asked
  /** the press came without the answer to what is asked */
  mustAnswer?: true
  /** other languages than those shown were chosen */
  isShownAnew?: true
  refused?: string
  done?: number
  inside: number
  announcing: AnnouncePartInput
}

export function PublishPage({ part }: { part: PublishPart }) {
  const { frame, places, count } = part
  const { t } = useTranslation('publication')
  const at = `/${frame.lang}/studio/courses/${frame.courseId}`
  const isBlocked = part.errorCount > 0
  return (
    <StudioPage frame={frame}>
      <h1>{t('publish.title')}</h1>
      {part.done !== undefined && (
        <p className="say good" role="status">
          {t('publish.done', { number: part.done })}{' '}
          <a href={`/${frame.lang}/courses/${frame.slug}`}>{t('publish.see')}</a>
        </p>
      )}
      {part.refused && (
        <p className="say bad" role="alert">
          {part.refused}
        </p>
      )}
      {part.isShownAnew && (
        <p className="say warn" role="alert">
          {t('publish.shownNow')}
        </p>
      )}
      {isBlocked && (
        <section className="say bad" aria-label={t('check.title')}>
          <p>
            <b>{t('publish.blocked', { count: part.errorCount })}</b>
          </p>
          <FindingsList groups={part.errors} at={at} lang={frame.lang} source={frame.source} />
        </section>
      )}
      {!frame.mayChange && <p>{t('publish.translator')}</p>}
      {frame.mayChange && <PublishForm part={part} at={at} isBlocked={isBlocked} />}
      <section aria-labelledby="what-changes">
        <h2 id="what-changes">{count === 0 ? t('publish.nothing') : t('publish.changes', { count })}</h2>
        {frame.revision === undefined && <p>{t('publish.first')}</p>}
        <ChangesList places={places} lang={frame.lang} source={frame.source} />
      </section>
      {frame.revision !== undefined && <Opening frame={frame} at={at} inside={part.inside} />}
      {frame.revision !== undefined && frame.mayChange && (
        <AnnouncePart frame={frame} at={at} announcing={part.announcing} languages={part.languages} />
      )}
    </StudioPage>
  )
}

function PublishForm({ part, at, isBlocked }: { part: PublishPart; at: string; isBlocked: boolean }) {
  const { frame, languages, chosen } = part
  const { t } = useTranslation('publication')
  const isFirst = frame.revision === undefined
  return (
    <form className="form publish" method="post" action={`${at}/publish`} id="publish">
      <input type="hidden" name="version" value={part.version} />
      <input type="hidden" name="from" value={frame.revision ?? 0} />
      <input type="hidden" name="shown" value={chosen.join(' ')} />
      <fieldset>
        <legend className="lab">{t('publish.languages')}</legend>
        <p className="hint">{t('publish.languagesHint')}</p>
        {languages.map((lang) => (
          <div key={lang} className="field tick">
            {isFirst && lang === frame.source ? (
              <>
                <input type="hidden" name="in" value={lang} />
                <input type="checkbox" id={`in-${lang}`} defaultChecked disabled />
              </>
            ) : (
              <input type="checkbox" id={`in-${lang}`} name="in" value={lang} defaultChecked={chosen.includes(lang)} />
            )}
            <label htmlFor={`in-${lang}`}>
              {lang === frame.source
                ? t('publish.source', { language: languageName(lang, frame.lang) })
                : languageName(lang, frame.lang)}
            </label>
          </div>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor="note">{t('publish.note')}</label>
        <span className="hint" id="note-hint">
          {t('publish.noteHint')}
        </span>
        <textarea
          id="note"
          name="note"
          rows={2}
          maxLength={500}
          defaultValue={part.note}
          aria-describedby="note-hint"
        />
      </div>
      {part.mustAnswer && <PublishAsk asked={part.asked} frame={frame} at={at} inside={part.inside} />}
      <p className="row gap">
        {!part.mustAnswer && !isBlocked && (part.count > 0 || frame.isUnpublished) && (
          <button className="btn" type="submit">
            {t('publish.go', { number: (frame.revision ?? 0) + 1 })}
          </button>
        )}
        {languages.length > 1 && (
          <button className="btn plain" type="submit" formMethod="get">
            {t('publish.look')}
          </button>
        )}
      </p>
    </form>
  )
}

/** Whether the course takes people in. */
function Opening({ frame, at, inside }: { frame: StudioFrame; at: string; inside: number }) {
  const { t } = useTranslation('publication')
  const isOpen = !frame.isUnpublished
  return (
    <section aria-labelledby="opening">
      <h2 id="opening">{t('open.title')}</h2>
      <p>{isOpen ? t('open.isOpen', { count: inside }) : t('open.closed', { count: inside })}</p>
      {frame.mayChange && (
        <details className="gap-s">
          <summary>{isOpen ? t('open.close') : t('open.open')}</summary>
          <form method="post" action={`${at}/opening`} className="gap-s">
            {isOpen && <p>{t('open.closeWhat')}</p>}
            <button className="btn plain" type="submit" name="open" value={isOpen ? 'no' : 'yes'}>
              {isOpen ? t('open.close') : t('open.open')}
            </button>
          </form>
        </details>
      )}
    </section>
  )
}
