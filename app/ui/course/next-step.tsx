import { useTranslation } from '../kit/use-translation'
import { type Opening, openingPath, openingQuery } from '../../domain/courses/opening'
import type { CourseView } from '../../domain/courses/views'
import { formatClock } from '../kit/format'
import { ProgressBar } from '../kit/progress-bar'

/** Where the reader stands in a course they joined. */
export interface Standing {
  requiredCount: number
  doneCount: number
  continueLessonId: string
  hasBegun?: boolean | undefined
  completedAt?: number | undefined
  certificateCode?: string | undefined
  needsEmail?: boolean | undefined
}

/** One clear button: join, go on, or see the certificate. */
export function NextStep({
  course,
  standing,
  isOpen,
  opening,
  hasLeft,
}: {
  course: CourseView
  standing?: Standing | undefined
  isOpen: boolean
  opening: Opening | undefined
  hasLeft?: boolean | undefined
}) {
  const { t } = useTranslation('public')
  const here = `/${course.lang}/courses/${course.slug}`
  if (standing) return <Inside here={here} lang={course.lang} standing={standing} />
  if (!isOpen) return null
  const place = opening && placeIn(course, opening)
  return (
    <>
      {hasLeft && <p className="say small">{t('step.left')}</p>}
      {place && <p className="say small">{t(place.time ? 'step.opensAt' : 'step.opens', place)}</p>}
      <form method="post" action={`${here}/enrolment${place ? openingQuery(opening) : ''}`}>
        <button className="btn">{t('step.enrol')}</button>
      </form>
      {course.sample && (
        <a
          className="btn plain"
          href={`${here}/lessons/${opening?.lesson === course.sample ? openingPath(opening) : course.sample}`}
        >
          {t('step.sample')}
        </a>
      )}
    </>
  )
}

/** The lesson that a search led to, by its title; undefined where the course has no such lesson. */
function placeIn(course: CourseView, { lesson, t }: Opening): { lesson: string; time: string } | undefined {
  const found = course.modules.flatMap((module) => module.lessons).find(({ id }) => id === lesson)
  return (
    found && { lesson: found.title.text, time: t === undefined || found.kind !== 'video' ? '' : formatClock(t * 1000) }
  )
}

function Inside({ here, lang, standing }: { here: string; lang: string; standing: Standing }) {
  const { t } = useTranslation('public')
  const again = `${here}/lessons/${standing.continueLessonId}`
  if (standing.completedAt) {
    return (
      <>
        <p className="say good small">{standing.needsEmail ? t('step.needsEmail') : t('step.completed')}</p>
        {standing.certificateCode && (
          <a className="btn" href={`/${lang}/certificates/${standing.certificateCode}`}>
            {t('step.certificate')}
          </a>
        )}
        {standing.needsEmail && (
          <a className="btn" href={`/${lang}/confirm`}>
            {t('step.confirm')}
          </a>
        )}
        <a className="btn plain" href={again}>
          {t('step.again')}
        </a>
      </>
    )
  }
  return (
    <>
      <div className="so-far small">
        <span id="so-far" className="num">
          {t('inside.done', { done: standing.doneCount, count: standing.requiredCount })}
        </span>
        <ProgressBar value={standing.doneCount} max={standing.requiredCount} labelledBy="so-far" />
      </div>
      <a className="btn" href={again}>
        {standing.hasBegun ? t('inside.continue') : t('step.start')}
      </a>
      <a className="small" href={`${here}/withdrawal`}>
        {t('inside.leave')}
      </a>
    </>
  )
}
