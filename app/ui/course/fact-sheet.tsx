import { Trans } from 'react-i18next'
import { useTranslation } from '../kit/use-translation'
import { SIGN_LANGUAGES } from '../../domain/courses/sign-languages'
import type { CourseView } from '../../domain/courses/views'
import { formatHoursLong, formatPercent, formatSize } from '../kit/format'
import { LanguageTags } from '../kit/tag'

/** The course's dimensions, as on a museum label. */
export function FactSheet({ course }: { course: CourseView }) {
  const { t } = useTranslation('public')
  const { lang } = course
  return (
    <dl className="facts">
      <dt>{t('fact.hours')}</dt>
      <dd>{t('fact.hoursWithPractice', { hours: formatHoursLong(course.hours, lang) })}</dd>
      <dt>{t('fact.contents')}</dt>
      <dd>
        {t('fact.modules', { count: course.moduleCount })}, {t('made.lessons', { count: course.lessonCount })}
      </dd>
      <dt>{t('fact.size')}</dt>
      <dd>
        {t('fact.sizes', { all: formatSize(course.sizeBytes, lang), text: formatSize(course.textSizeBytes, lang) })}
      </dd>
      <dt>{t('fact.languages')}</dt>
      <dd className="tags">
        <LanguageTags languages={course.languages} />
      </dd>
      {course.voices.length > 0 && (
        <>
          <dt>{t('fact.voices')}</dt>
          <dd className="tags">
            <LanguageTags languages={course.voices} />
          </dd>
        </>
      )}
      {course.captions.length > 0 && (
        <>
          <dt>{t('fact.captions')}</dt>
          <dd className="tags">
            <LanguageTags languages={course.captions} captions />
          </dd>
        </>
      )}
      {course.alternatives.length > 0 && (
        <>
          <dt>{t('fact.accessible')}</dt>
          {course.alternatives.map(({ kind, signLanguage, lessonCount: count }) => (
            <dd key={`${kind} ${signLanguage}`}>
              {signLanguage
                ? t('fact.sign', { count, name: SIGN_LANGUAGES[signLanguage].name })
                : t('fact.described', { count })}
            </dd>
          ))}
        </>
      )}
      <dt>{t('fact.certificate')}</dt>
      <dd>{t('fact.certificateHas')}</dd>
    </dl>
  )
}

interface Rule {
  course: CourseView
  /** of the person's own enrolment, which may be easier than the course's of today */
  passMarkPercent?: number | undefined
}

/** What it takes to pass, in a sentence, before anybody enrols. */
export function PassingRule({ course, passMarkPercent = course.passMarkPercent }: Rule) {
  const { t } = useTranslation('public')
  const hasQuiz = course.modules.some((module) => module.lessons.some((lesson) => lesson.kind === 'quiz'))
  if (!hasQuiz) return <p>{t('rule.lessonsOnly')}</p>
  const mark = formatPercent(passMarkPercent, course.lang)
  return (
    <p>
      <Trans t={t} i18nKey="rule.withQuizzes" values={{ mark }} components={{ b: <b /> }} />
      {course.attempts === 0 && ` ${t('rule.noLimit')}`}
      {course.attempts !== undefined && course.attempts > 0 && ` ${t('rule.attempts', { count: course.attempts })}`}
    </p>
  )
}
