import { useTranslation } from '../kit/use-translation'
import type { CourseView, OutlineLesson } from '../../domain/courses/views'
import type { Lang } from '../../platform/languages'
import { formatClock, formatMinutes, formatSize } from '../kit/format'
import { Icon } from '../kit/icon'
import { Tag } from '../kit/tag'
import { Words } from '../kit/words'

interface Syllabus {
  course: CourseView
  /** what the reader has done, by lesson id; none = the reader is not inside and only the sample opens */
  done?: Readonly<Record<string, { isDone: boolean }>> | undefined
  /** address of the course; none = its public one */
  here?: string | undefined
}

/** Modules and lessons in order, with their kinds and lengths. */
export function Syllabus({ course, done, here = `/${course.lang}/courses/${course.slug}` }: Syllabus) {
  const { t } = useTranslation('public')
  return (
    <>
      {course.modules.map((module, i) => (
        <div className="mod" key={module.id}>
          <h3>
            {i + 1}. <Words of={module.title} lang={course.lang} />
            <small>{t('made.lessons', { count: module.lessons.length })}</small>
          </h3>
          <ul className="ls">
            {module.lessons.map((lesson) => (
              <LessonRow
                key={lesson.id}
                lesson={lesson}
                lang={course.lang}
                href={done || lesson.isSample ? `${here}/lessons/${lesson.id}` : undefined}
                isDone={done?.[lesson.id]?.isDone ?? false}
                isGuest={!done}
              />
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}

interface Row {
  lesson: OutlineLesson
  lang: Lang
  href: string | undefined
  isDone: boolean
  isGuest: boolean
}

function LessonRow({ lesson, lang, href, isDone, isGuest }: Row) {
  const { t } = useTranslation(['public', 'site'])
  const title = <Words of={lesson.title} lang={lang} />
  return (
    <li className="les">
      <span>
        {href ? <a href={href}>{title}</a> : title} {isGuest && lesson.isSample && <Tag>{t('syllabus.sample')}</Tag>}
        {isDone && (
          <span className="done small">
            <Icon name="check" />
            {t('syllabus.done')}
          </span>
        )}
      </span>
      <span className="num">
        <Length lesson={lesson} lang={lang} />
      </span>
      <small>
        {t(`site:kind.${lesson.kind}`)}
        {lesson.sizeBytes !== undefined && lesson.kind !== 'quiz' && ` · ${formatSize(lesson.sizeBytes, lang)}`}
      </small>
    </li>
  )
}

function Length({ lesson, lang }: { lesson: OutlineLesson; lang: Lang }) {
  const { t } = useTranslation('public')
  if (lesson.kind === 'quiz') return <>{t('syllabus.questions', { count: lesson.questionCount ?? 0 })}</>
  if (lesson.durationMs === undefined) return null
  return <>{lesson.kind === 'video' ? formatClock(lesson.durationMs) : formatMinutes(lesson.durationMs, lang)}</>
}
