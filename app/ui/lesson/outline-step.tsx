import { useTranslation } from '../kit/use-translation'
import type { OutlineLesson } from '../../domain/courses/views'
import type { Lang } from '../../platform/languages'
import { formatClock, formatMinutes } from '../kit/format'
import { foreign } from './foreign'

/** How one person stands to a lesson. */
export interface StepState {
  isDone: boolean
  isNow: boolean
  /** added after the person enrolled */
  isNew: boolean
  /** may be opened: all of them once inside, the sample for a guest */
  isOpen: boolean
}

interface Step {
  lang: Lang
  lesson: OutlineLesson
  /** up to the lesson's id */
  here: string
  state: StepState
}

/** One lesson of the outline. */
export function OutlineStep({ lang, lesson, here, state }: Step) {
  const { t } = useTranslation('lesson')
  const inside = (
    <>
      <Dot {...state} />
      <span lang={foreign(lesson.title, lang)}>{lesson.title.text}</span>
      <small>
        <KindOf lang={lang} lesson={lesson} />
        {state.isNew && !state.isDone && `, ${t('outline.new')}`}
        {lesson.isSample && !state.isNow && !state.isDone && !state.isOpen && `, ${t('sample')}`}
      </small>
    </>
  )
  return (
    <li>
      {state.isOpen ? (
        <a href={`${here}/${lesson.id}`} aria-current={state.isNow ? 'page' : undefined}>
          {inside}
        </a>
      ) : (
        <span className="shut">{inside}</span>
      )}
    </li>
  )
}

function Dot({ isDone, isNow, isOpen }: StepState) {
  const { t } = useTranslation('lesson')
  if (isDone) {
    return (
      <svg className="dot done" viewBox="0 0 18 18" width="18" height="18" role="img" aria-label={t('outline.done')}>
        <path d="M3 9.5l4 4 8-9" />
      </svg>
    )
  }
  const name = isNow || !isOpen ? { 'aria-hidden': true } : { role: 'img', 'aria-label': t('outline.todo') }
  return (
    <svg className={isNow ? 'dot now' : 'dot'} viewBox="0 0 18 18" width="18" height="18" {...name}>
      <circle cx="9" cy="9" r="6" />
    </svg>
  )
}

/** Video, 7:40 · Lectura, 8 min · Cuestionario, 4 preguntas. */
function KindOf({ lang, lesson }: { lang: Lang; lesson: OutlineLesson }) {
  const { t } = useTranslation('lesson')
  const ms = lesson.durationMs ?? 0
  if (lesson.kind === 'video') return t('outline.video', { time: formatClock(ms) })
  if (lesson.kind === 'reading') return t('outline.reading', { minutes: formatMinutes(ms, lang) })
  return t('outline.quiz', { count: lesson.questionCount ?? 0 })
}
