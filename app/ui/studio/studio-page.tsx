// The frame of a course in the studio: how the draft stands on top, the outline at the left, one editor at the right.
// On a phone the outline is its own screen, one tap away.
import type { ReactNode } from 'react'
import { formatMoment } from '../kit/format'
import { Icon } from '../kit/icon'
import { DataBlock } from '../lesson/markup'
import { useTranslation } from '../kit/use-translation'
import type { OutlineStep, StudioFrame } from './parts'

interface StudioPageProps {
  frame: StudioFrame
  /** id of the lesson that is open */
  open?: string
  /** the outline is the page itself */
  isOutline?: boolean
  children: ReactNode
}

export function StudioPage({ frame, open, isOutline = false, children }: StudioPageProps) {
  return (
    <div className="studio" data-island="desk">
      <DataBlock json={frame.deskJson} />
      <StateLine frame={frame} />
      {isOutline ? (
        <div className="wrap bench-whole">{children}</div>
      ) : (
        <div className="bench">
          <Outline frame={frame} open={open} />
          <div className="edit">{children}</div>
        </div>
      )}
    </div>
  )
}

/** Saved when, public in which revision, what is to be looked at, and the way to publish. */
function StateLine({ frame }: { frame: StudioFrame }) {
  const { t } = useTranslation('studio')
  const at = `/${frame.lang}/studio/courses/${frame.courseId}`
  const doubts = frame.errors + frame.warnings
  return (
    <div className="line">
      <div className="wrap">
        <a className="out" href={at}>
          {frame.title}
        </a>
        <span className="saved" role="status" data-draft-state>
          <Icon name="check" />
          <span data-saved-at={frame.savedAt} data-saved-words={t('line.savedWords', { name: frame.savedBy })}>
            {t('line.saved', { moment: formatMoment(frame.savedAt, frame.lang), name: frame.savedBy })}
          </span>
        </span>
        <span
          data-public-state={frame.revision === undefined || frame.isUnpublished ? undefined : ''}
          data-changed-words={t('line.public', { number: frame.revision ?? 0 })}
        >
          {frame.revision === undefined
            ? t('line.never')
            : frame.isUnpublished
              ? t('line.closed')
              : t(frame.hasChanges ? 'line.public' : 'line.same', { number: frame.revision })}
        </span>
        {doubts > 0 && (
          <a className={frame.errors > 0 ? 'bad' : 'warn'} href={`${at}/check`}>
            <Icon name="warning" />
            {t('line.check', { count: doubts })}
          </a>
        )}
        <span className="push">
          <a className="btn plain s" href={`${at}/preview`}>
            {t('line.preview')}
          </a>
          {frame.mayChange && (
            <a className="btn s" href={`${at}/publish`}>
              {t('line.publish')}
            </a>
          )}
        </span>
      </div>
    </div>
  )
}

/** Of a course with more lessons only the module one is in is unfolded. */
const ALL_UNFOLDED = 40

/** The lessons in order, each a link to its editor. */
function Outline({ frame, open }: { frame: StudioFrame; open: string | undefined }) {
  const { t } = useTranslation('studio')
  const isShort = frame.modules.flatMap(({ lessons }) => lessons).length <= ALL_UNFOLDED
  const at = `/${frame.lang}/studio/courses/${frame.courseId}`
  return (
    <nav className="outline" aria-label={t('outline.name')}>
      <h2>
        <a href={at}>{t('outline.title')}</a>
      </h2>
      {frame.modules.map((module, i) => (
        <details key={module.id} lang={frame.source} open={isShort || module.lessons.some(({ id }) => id === open)}>
          <summary>
            <h3>
              {i + 1}. {module.title}
            </h3>
          </summary>
          <ul className="steps">
            {module.lessons.map((lesson) => (
              <li key={lesson.id}>
                <a href={`${at}/lessons/${lesson.id}`} aria-current={lesson.id === open ? 'page' : undefined}>
                  <StepSign lesson={lesson} />
                  <span>{lesson.title}</span>
                  <small lang={frame.lang}>
                    <StepKind lesson={lesson} />
                  </small>
                </a>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </nav>
  )
}

export function StepSign({ lesson }: { lesson: OutlineStep }) {
  const { t } = useTranslation('studio')
  if (lesson.errors + lesson.warnings === 0) return <span className="num quiet">{lesson.number}</span>
  return (
    <span className={lesson.errors > 0 ? 'bad' : 'warn'}>
      <Icon name="warning" />
      <span className="vh">{t('outline.toCheck', { count: lesson.errors + lesson.warnings })}</span>
    </span>
  )
}

export function StepKind({ lesson }: { lesson: OutlineStep }) {
  const { t } = useTranslation('studio')
  return (
    <>
      {t(`kind.${lesson.kind}`)},{' '}
      {lesson.questions === undefined
        ? t('outline.minutes', { count: lesson.minutes })
        : t('outline.questions', { count: lesson.questions })}
    </>
  )
}
