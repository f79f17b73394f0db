// The published versions of a course: when, by whom, why, and what each changed; and the ways back to one of them.
import type { ChangedPlace, Revision } from '../../domain/authoring/changes'
import type { Lang } from '../../platform/languages'
import { formatMoment } from '../kit/format'
import { Tag } from '../kit/tag'
import { useTranslation } from '../kit/use-translation'
import type { StudioFrame } from '../studio/parts'
import { StudioPage } from '../studio/studio-page'
import { ChangesList } from './changes-list'

export function HistoryPage({ frame, revisions }: { frame: StudioFrame; revisions: Revision[] }) {
  const { t } = useTranslation('publication')
  const at = `/${frame.lang}/studio/courses/${frame.courseId}/history`
  const last = revisions.at(-1)
  return (
    <StudioPage frame={frame}>
      <h1>{t('history.title')}</h1>
      {revisions.length === 0 && <p>{t('history.none')}</p>}
      <ol className="plain-l ruled">
        {revisions.map((revision) => (
          <li key={revision.number}>
            <p className="row">
              <a href={`${at}/${revision.number}`}>{t('history.version', { number: revision.number })}</a>
              {revision.number === frame.revision && !frame.isUnpublished && (
                <Tag kind="good">{t('history.public')}</Tag>
              )}
              <small className="quiet">
                <By revision={revision} lang={frame.lang} />
              </small>
            </p>
            {revision.note && <p className="told">{revision.note}</p>}
          </li>
        ))}
      </ol>
      {last && last.number > 1 && (
        <p className="gap">
          <a href={`${at}?before=${last.number}`}>{t('history.older')}</a>
        </p>
      )}
    </StudioPage>
  )
}

/** When and by whom; what a machine published has no name. */
function By({ revision: { publishedAt, publishedBy: name }, lang }: { revision: Revision; lang: Lang }) {
  const { t } = useTranslation('publication')
  const moment = formatMoment(publishedAt, lang)
  return <>{name === '' ? moment : t('history.by', { moment, name })}</>
}

export interface RevisionPart {
  frame: StudioFrame
  revision: Revision
  places: ChangedPlace[]
  /** what publishing it again would change; none = it is the newest */
  back?: ChangedPlace[]
}

export function RevisionPage({ part: { frame, revision, places, back } }: { part: RevisionPart }) {
  const { t } = useTranslation(['publication', 'transfer'])
  const at = `/${frame.lang}/studio/courses/${frame.courseId}/history`
  const { number } = revision
  return (
    <StudioPage frame={frame}>
      <p className="crumb small">
        <a href={at}>{t('history.title')}</a>
      </p>
      <h1>{t('history.version', { number })}</h1>
      <p className="quiet">
        <By revision={revision} lang={frame.lang} />
      </p>
      {revision.note && <p className="told">{revision.note}</p>}
      <p className="small">
        <a href={`/${frame.lang}/studio/courses/${frame.courseId}/export.zip?revision=${number}`} download>
          {t('transfer:travel.revision')}
        </a>
      </p>
      {number > 1 && (
        <section aria-labelledby="changed">
          <h2 id="changed">{t('history.changed')}</h2>
          {places.length === 0 && <p>{t('history.same')}</p>}
          <ChangesList places={places} lang={frame.lang} source={frame.source} />
        </section>
      )}
      {frame.mayChange && back && (
        <section>
          <details id="back">
            <summary>{t('history.back')}</summary>
            <form className="form gap-s" method="post" action={`${at}/${number}/return`}>
              <input type="hidden" name="from" value={frame.revision} />
              <p>{t('history.backWhat', { number: (frame.revision ?? 0) + 1 })}</p>
              <div className="field">
                <label htmlFor="note">{t('publish.note')}</label>
                <input id="note" name="note" maxLength={500} defaultValue={t('history.backNote', { number })} />
              </div>
              <p className="gap">
                <button className="btn" type="submit">
                  {t('history.sure')}
                </button>
              </p>
              <p>
                <b>{t('history.would')}</b>
              </p>
              <ChangesList places={back} lang={frame.lang} source={frame.source} />
            </form>
          </details>
        </section>
      )}
      {frame.mayChange && (
        <section>
          <form method="post" action={`${at}/${number}/draft`}>
            <p>{t('history.takeWhat')}</p>
            <p className="gap-s">
              <button className="btn plain" type="submit">
                {t('history.take')}
              </button>
            </p>
          </form>
        </section>
      )}
    </StudioPage>
  )
}
