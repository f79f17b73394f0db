import { useTranslation } from '../kit/use-translation'
import type { Notebook } from '../../domain/notes/notebook'
import type { Lang } from '../../platform/languages'
import { Icon } from '../kit/icon'
import { foreign } from '../lesson/foreign'
import { NoteList, NoteSaid } from './note-list'

interface Page {
  lang: Lang
  book: Notebook
  said: { state: string; id: string } | undefined
}

/** Everything somebody wrote, by course and lesson; theirs also when they left the course. */
export function NotebookPage({ lang, book, said }: Page) {
  const { t } = useTranslation('notes')
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('all')}</h1>
        <p className="wt">{book.count > 0 ? t('page.lead', { count: book.count }) : t('page.empty')}</p>
      </div>
      {said && <NoteSaid lang={lang} said={said} back="all" />}
      {book.count === 0 ? (
        <p className="gap">
          <a className="btn" href={`/${lang}/courses`}>
            {t('page.toCourses')}
          </a>
        </p>
      ) : (
        <p className="row small gap">
          <a href={`/${lang}/learn/notes.md`}>
            <Icon name="download" /> {t('page.markdown')}
          </a>
          <a href={`/${lang}/learn/notes.json`}>
            <Icon name="download" /> {t('page.json')}
          </a>
        </p>
      )}
      {book.courses.map((course) => (
        <CourseNotes key={course.slug} lang={lang} course={course} />
      ))}
    </div>
  )
}

function CourseNotes({ lang, course }: { lang: Lang; course: Notebook['courses'][number] }) {
  const { t } = useTranslation('notes')
  const here = `/${lang}/courses/${course.slug}`
  return (
    <section className="notebook read">
      <h2 lang={foreign(course.title, lang)}>
        {course.isOpen ? <a href={here}>{course.title.text}</a> : course.title.text}
      </h2>
      {!course.isOpen && <p className="small quiet">{t('page.left')}</p>}
      {course.lessons.map((lesson) => {
        const path = course.isOpen && lesson.isThere ? `${here}/lessons/${lesson.id}` : undefined
        return (
          <section key={lesson.id}>
            <h3 lang={foreign(lesson.title, lang)}>
              {path ? <a href={path}>{lesson.title.text}</a> : lesson.title.text}
            </h3>
            {!lesson.isThere && <p className="small quiet">{t('page.gone')}</p>}
            <NoteList lang={lang} notes={lesson.notes} lesson={path} back="all" />
          </section>
        )
      })}
    </section>
  )
}
