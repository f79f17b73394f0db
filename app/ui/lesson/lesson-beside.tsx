import { useTranslation } from '../kit/use-translation'
import { Icon } from '../kit/icon'
import { foreign } from './foreign'
import type { LessonPage } from './page-data'

/** Always in sight: the lesson before, done or not, the lesson after. */
export function LessonBeside({ page }: { page: LessonPage }) {
  const { t } = useTranslation('lesson')
  const { previous, next, lang, mine, preview } = page
  const to = (id: string | undefined): string =>
    id && (mine || preview || id === page.id) ? `${page.course}/lessons/${id}` : page.course
  return (
    <nav className="next" aria-label={t('beside.name')}>
      <div className="in">
        <a href={to(previous?.id)}>
          <Icon name="back" />
          <span>
            <small>{previous ? t('beside.previous') : t('beside.toCourse')}</small>
            <span className="t" lang={foreign(previous?.title ?? page.courseTitle, lang)}>
              {(previous?.title ?? page.courseTitle).text}
            </span>
          </span>
        </a>
        <MarkRead page={page} />
        <a href={to(next?.id)}>
          <span>
            <small>{next ? t('beside.next') : t('beside.toCourse')}</small>
            <span className="t" lang={foreign(next?.title ?? page.courseTitle, lang)}>
              {(next?.title ?? page.courseTitle).text}
            </span>
          </span>
          <Icon name="forth" />
        </a>
      </div>
    </nav>
  )
}

/** The form that tells a lesson was read; for a video, its transcript. */
export function MarkRead({ page }: { page: LessonPage }) {
  const { t } = useTranslation('lesson')
  const { mine, video } = page
  if (!mine) return <span />
  if (mine.isDone) {
    return (
      <span className="is-done good">
        <Icon name="check" /> {t('mark.done')}
      </span>
    )
  }
  if (page.kind === 'quiz' || video?.transcript.isEmpty) return <span />
  return (
    <form method="post" action={`${page.course}/lessons/${page.id}/facts`}>
      <input type="hidden" name="id" value={mine.factId} />
      <input type="hidden" name="kind" value="read" />
      <button className="btn plain s">{page.kind === 'video' ? t('mark.transcript') : t('mark.reading')}</button>
    </form>
  )
}

/** At the end of a reading: done, and on to what follows. */
export function ReadAndGoOn({ page }: { page: LessonPage }) {
  const { t } = useTranslation('lesson')
  const { mine, next } = page
  if (!mine || (mine.isDone && !next)) return null
  if (mine.isDone && next) {
    return (
      <p className="gap">
        <a className="btn" href={`${page.course}/lessons/${next.id}`}>
          {t('mark.next')}
        </a>
      </p>
    )
  }
  return (
    <form className="gap" method="post" action={`${page.course}/lessons/${page.id}/facts`}>
      <input type="hidden" name="id" value={mine.factId} />
      <input type="hidden" name="kind" value="read" />
      <button className="btn" name="go" value="next">
        {next ? t('mark.andNext') : t('mark.reading')}
      </button>
    </form>
  )
}
