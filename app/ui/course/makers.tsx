import { useTranslation } from '../kit/use-translation'
import type { CourseView } from '../../domain/courses/views'
import { formatList, formatMonth } from '../kit/format'
import { Words } from '../kit/words'

/** Who made the course, from what, and on which terms it may be used again. */
export function Makers({ course }: { course: CourseView }) {
  const { t } = useTranslation('public')
  return (
    <>
      <ul className="makers read">
        {course.authors.map((author) => (
          <li key={author.name}>
            {author.name}
            {author.role && (
              <>
                , <Words of={author.role} lang={course.lang} />
              </>
            )}
          </li>
        ))}
      </ul>
      {course.translators.length > 0 && (
        <p className="read gap-s">{t('makers.translators', { names: formatList(course.translators, course.lang) })}</p>
      )}
      <p className="read gap-s">{t('makers.revised', { month: formatMonth(course.publishedAt, course.lang) })}</p>
      {course.cover && <p className="read gap-s">{t('makers.cover', { credit: course.cover.credit })}</p>}
      {course.sources.length > 0 && (
        <>
          <h3 className="gap">{t('makers.sources')}</h3>
          <ul className="sources read small gap-s">
            {course.sources.map((source) => (
              <li key={source.title + (source.url ?? '')}>
                <Source {...source} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="read small quiet gap-s">
        <Licence id={course.licence} />
      </p>
    </>
  )
}

function Source({ title, author, year, url, language }: CourseView['sources'][number]) {
  const { t } = useTranslation('public')
  const by = [author, year].filter(Boolean).join(', ')
  const words = <cite lang={language}>{title}</cite>
  return (
    <>
      {url ? (
        <a href={url} rel="noopener">
          {words}
        </a>
      ) : (
        words
      )}
      {by && t('makers.by', { by })}
    </>
  )
}

/** A Creative Commons licence by its usual name, leading to its text; any other as the course names it. */
function Licence({ id }: { id: string }) {
  const { t } = useTranslation('public')
  const [, kind, version] = /^CC-(BY(?:-(?:SA|NC|ND|NC-SA|NC-ND))?)-(\d\.\d)$/.exec(id) ?? []
  if (!kind || !version) return <>{t('makers.licence', { licence: id })}</>
  return (
    <a href={`https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/`} rel="noopener license">
      {t('makers.licence', { licence: `CC ${kind} ${version}` })}
    </a>
  )
}
