// What can be done to a track as a whole: published, marked as reviewed, read from a file, taken out.
import { formatDate } from '../../kit/format'
import { useTranslation } from '../../kit/use-translation'
import { LookFirst } from '../../publication/look-first'
import { Captioner } from './captioner'
import type { DeskPart } from './desk-part'

export function DeskSide({ part }: { part: DeskPart }) {
  const { frame, count } = part
  if (!frame.mayChange) return <Review part={part} />
  return (
    <div className="desk-side">
      {count > 0 && <Review part={part} />}
      <FromFile part={part} />
      <Captioner part={part} />
      {count > 0 && <Remove path={part.path} />}
    </div>
  )
}

/** Published with one press, unless something has to be done first. The script shows it as soon as the mark falls. */
export function Publish({ part }: { part: DeskPart }) {
  const { t } = useTranslation('captions')
  const { frame, place } = part
  const isNeeded = needsReview(part)
  // the mark is told of by itself
  const errors = frame.errors - (isNeeded ? 1 : 0)
  if (part.asksFirst) return <LookFirst lang={frame.lang} courseId={frame.courseId} />
  return (
    <div>
      <p className="small" hidden={!isNeeded} data-unreviewed="" tabIndex={-1}>
        {t('review.before')} <a href="#review">{t('review.toMark')}</a>
      </p>
      {errors > 0 && (
        <p className="small">
          <a href={`/${frame.lang}/studio/courses/${frame.courseId}/check`}>{t('publish.errors', { count: errors })}</a>
        </p>
      )}
      {errors === 0 && !isNeeded && <PublishForm frame={frame} place={place} />}
    </div>
  )
}

export const needsReview = ({ review }: DeskPart): boolean => review !== undefined && 'needed' in review

function PublishForm({ frame, place }: Pick<DeskPart, 'frame' | 'place'>) {
  const { t } = useTranslation('captions')
  return (
    <form
      method="post"
      action={`/${frame.lang}/studio/courses/${frame.courseId}/publication`}
      className="stack"
      data-after-saving=""
      data-reviewed=""
    >
      <input type="hidden" name="lesson" value={`${place.lesson}/captions/${place.recording}/${place.language}`} />
      <button className="btn" type="submit">
        {t('publish.button')}
      </button>
      <p className="small quiet">{t('publish.hint')}</p>
    </form>
  )
}

function Review({ part }: { part: DeskPart }) {
  const { t } = useTranslation('captions')
  const { path, review, frame } = part
  const isNeeded = needsReview(part)
  return (
    <section className="desk-review" id="review">
      <h2>{t('review.title')}</h2>
      <p className="say warn" hidden={!isNeeded} data-unreviewed="">
        {t('review.needed')}
      </p>
      {!isNeeded && (
        <p className="small" data-reviewed="">
          {review === undefined || 'needed' in review
            ? t('review.came')
            : 'waived' in review
              ? t('review.waived', {
                  name: review.by,
                  day: formatDate(Date.parse(review.on), frame.lang),
                  reason: review.waived,
                })
              : t('review.done', { name: review.by, day: formatDate(Date.parse(review.on), frame.lang) })}
        </p>
      )}
      {frame.mayChange && (
        <>
          <form method="post" action={`${path}/review`} data-after-saving="">
            <button className={isNeeded ? 'btn s' : 'btn plain s'} type="submit">
              {t('review.button')}
            </button>
          </form>
          <details hidden={!isNeeded} data-unreviewed="">
            <summary className="small">{t('review.without')}</summary>
            <form method="post" action={`${path}/waiver`} className="stack" data-after-saving="">
              <label htmlFor="waiver-reason">{t('review.reason')}</label>
              <input id="waiver-reason" name="reason" required maxLength={500} />
              <button className="btn plain s" type="submit">
                {t('review.waive')}
              </button>
            </form>
          </details>
        </>
      )}
    </section>
  )
}

function FromFile({ part: { path, count } }: { part: DeskPart }) {
  const { t } = useTranslation('captions')
  return (
    <details open={count === 0}>
      <summary>{t('file.title')}</summary>
      <form method="post" action={`${path}/file`} encType="multipart/form-data" className="stack" data-after-saving="">
        <div className="field">
          <label htmlFor="captions-file">{t('file.label')}</label>
          <input id="captions-file" type="file" name="file" accept=".vtt,.srt,text/vtt,application/x-subrip" required />
        </div>
        {count > 0 && (
          <div className="field tick">
            <input type="checkbox" id="captions-sure" name="sure" value="yes" required />
            <label htmlFor="captions-sure">{t('file.sure', { count })}</label>
          </div>
        )}
        <button className="btn plain s" type="submit">
          {t('file.button')}
        </button>
      </form>
    </details>
  )
}

function Remove({ path }: { path: string }) {
  const { t } = useTranslation('captions')
  return (
    <details>
      <summary className="small">{t('remove.title')}</summary>
      <form method="post" action={`${path}/removal`} className="stack" data-after-saving="">
        <p className="small quiet">{t('remove.what')}</p>
        <button className="btn plain s" type="submit">
          {t('remove.button')}
        </button>
      </form>
    </details>
  )
}
