// Courses somebody has left, quietly, with the way back: everything done is still there.
import type { Lang } from '../../platform/languages'
import { useTranslation } from '../kit/use-translation'
import { Words } from '../kit/words'

export interface LeftCourse {
  slug: string
  title: { text: string; lang: Lang }
  doneCount: number
  requiredCount: number
}

export function LeftCourses({ lang, courses }: { lang: Lang; courses: readonly LeftCourse[] }) {
  const { t } = useTranslation('learn')
  if (courses.length === 0) return null
  return (
    <section className="left-courses" id="left" aria-labelledby="left-title">
      <h2 id="left-title">{t('left.title')}</h2>
      <ul className="list">
        {courses.map(({ slug, title, doneCount, requiredCount }) => (
          <li className="flat" key={slug}>
            <div>
              <h3 id={`l-${slug}`}>
                <Words of={title} lang={lang} />
              </h3>
              <p className="small quiet num">{t('left.done', { done: doneCount, count: requiredCount })}</p>
            </div>
            <form className="act" method="post" action={`/${lang}/courses/${slug}/enrolment`}>
              <button className="btn plain s" type="submit" aria-describedby={`l-${slug}`}>
                {t('left.back')}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
