import { useTranslation } from '../kit/use-translation'
import type { Opening } from '../../domain/courses/opening'
import type { CourseView } from '../../domain/courses/views'
import { languageName } from '../kit/format'
import { Icon } from '../kit/icon'
import { Words } from '../kit/words'
import type { CourseChanges } from '../../domain/enrolments/changes'
import type { ShownAnnouncement } from '../../domain/enrolments/announcement'
import { Announced } from '../publication/announced'
import { ChangesBox } from '../lesson/course-changes'
import { CourseHead } from './course-head'
import { FactSheet, PassingRule } from './fact-sheet'
import { Makers } from './makers'
import { NextStep, type Standing } from './next-step'
import { Syllabus } from './syllabus'

interface CoursePageInput {
  course: CourseView
  /** false = unpublished: people inside keep it */
  isOpen: boolean
  progress?: (Standing & { lessons: Readonly<Record<string, { isDone: boolean }>> }) | undefined
  passMarkPercent?: number | undefined
  /** the place that a search led to: it opens when the reader joins */
  opening?: Opening | undefined
  /** somebody who withdrew: what they did waits */
  hasLeft?: boolean | undefined
  /** what came and went since somebody inside last looked */
  changes?: CourseChanges | undefined
  /** what the team told those inside */
  told?: ShownAnnouncement[] | undefined
  /** a draft that is looked at: its address; nobody enrols in it */
  previewAt?: string
}

/** In which language what is heard and read will be, before anybody joins. */
function CaptionsNote({ course: { lang, source, modules, state } }: { course: CourseView }) {
  const { t } = useTranslation('public')
  const isRead = modules.some((module) => module.lessons.some(({ kind }) => kind !== 'video'))
  return (
    <p className="say small captions-note">
      <Icon name="captions" />{' '}
      {t(state === 'captions' ? 'captionsOnly' : 'captionsNone', {
        source: languageName(source, lang),
        captions: languageName(lang, lang),
      })}
      .{isRead && ` ${t('captionsRead', { source: languageName(source, lang) })}`}
    </p>
  )
}

/** Outcomes first, then what it consists of, then who made it; one button; the rule before anybody joins. */
export function CoursePage(page: CoursePageInput) {
  const { course, isOpen, progress, passMarkPercent, opening, hasLeft, changes, told, previewAt } = page
  const { t } = useTranslation('public')
  const { lang } = course
  return (
    <div data-topic={course.topic}>
      <CourseHead
        lang={lang}
        slug={course.slug}
        topic={course.topic}
        level={course.level}
        title={course.title}
        cover={course.cover}
      />
      <div className="wrap course">
        <aside className="stand" aria-label={t('course.sheet')}>
          <div className="sheet">
            {!isOpen && <p className="say warn small">{t('course.closed')}</p>}
            <FactSheet course={course} />
            {course.state !== 'full' && <CaptionsNote course={course} />}
            {!previewAt && (
              <NextStep course={course} standing={progress} isOpen={isOpen} opening={opening} hasLeft={hasLeft} />
            )}
          </div>
          <div className="sheet small">
            <PassingRule course={course} passMarkPercent={passMarkPercent} />
          </div>
        </aside>
        <div>
          {told && <Announced told={told} lang={lang} />}
          {changes && <ChangesBox lang={lang} course={`/${lang}/courses/${course.slug}`} changes={changes} />}
          <section className="part">
            <p className="lede">
              <Words of={course.summary} lang={lang} />
            </p>
            {course.introduction && (
              <p className="read gap">
                <Words of={course.introduction} lang={lang} />
              </p>
            )}
          </section>
          <section className="part">
            <h2>{t('course.outcomes')}</h2>
            <ul className="can read">
              {course.outcomes.map((outcome) => (
                <li key={outcome.text}>
                  <Words of={outcome} lang={lang} />
                </li>
              ))}
            </ul>
          </section>
          <section className="part">
            <h2>{t('course.syllabus')}</h2>
            <Syllabus course={course} done={previewAt ? {} : progress?.lessons} here={previewAt} />
          </section>
          <section className="part">
            <h2>{t('course.makers')}</h2>
            <Makers course={course} />
          </section>
        </div>
      </div>
    </div>
  )
}
