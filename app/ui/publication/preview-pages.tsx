// A draft as a learner sees it: its course page and its lessons.
import type { CourseView } from '../../domain/courses/views'
import { CoursePage } from '../course/course-page'
import { useTranslation } from '../kit/use-translation'
import { LessonScreen } from '../lesson/lesson-screen'
import type { LessonPage } from '../lesson/page-data'
import { type PreviewBar, PreviewFrame } from './preview-frame'

export function PreviewCourse({ bar, course, at }: { bar: PreviewBar; course: CourseView; at: string }) {
  const { t } = useTranslation('publication')
  return (
    <PreviewFrame bar={bar}>
      {course.lessonCount === 0 && <p className="say wrap">{t('preview.noLessons')}</p>}
      <CoursePage course={course} isOpen previewAt={at} />
    </PreviewFrame>
  )
}

export function PreviewLesson({ bar, page }: { bar: PreviewBar; page: LessonPage }) {
  return (
    <PreviewFrame bar={bar}>
      <LessonScreen page={page} />
    </PreviewFrame>
  )
}
