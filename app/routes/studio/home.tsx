import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from '../../ui/kit/use-translation'
import { countOpenReports } from '../../domain/courses/queries-reports.server'
import { listTeamCourses } from '../../domain/courses/queries-team.server'
import { countEnrolled } from '../../domain/reports/queries.server'
import { surveyFigures } from '../../domain/reports/surveys.server'
import { isSmall } from '../../domain/reports/withhold'
import { i18nFor } from '../../platform/i18n'
import { formatDate, formatNumber } from '../../ui/kit/format'
import { Tag } from '../../ui/kit/tag'
import { Words } from '../../ui/kit/words'
import { SurveyTotals } from '../../ui/staff/survey-totals'
import { instructor } from '../guard.server'
import { privateHead } from '../page-head'

export async function loader(args: LoaderFunctionArgs) {
  const { db, lang, viewer } = await instructor(args)
  const courses = listTeamCourses(db, viewer.id, lang)
  return {
    lang,
    reports: countOpenReports(db, viewer.id),
    courses: courses.map((course) => ({ ...course, inside: countEnrolled(db, course.id) })),
    surveys: surveyFigures(
      db,
      courses.map((course) => course.id),
    ),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'site')('menu.studio')) : []

export default function StudioHome() {
  const { lang, courses, surveys, reports } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['staff', 'site', 'figures', 'transfer'])
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('site:menu.studio')}</h1>
        <p className="wt">{courses.length > 0 ? t('studio.lead') : t('studio.empty')}</p>
        <p className="row">
          <a className="btn" href={`/${lang}/studio/new`}>
            {t('studio.start')}
          </a>
          <a href={`/${lang}/studio/import`}>{t('transfer:title')}</a>
          <a href={`/${lang}/studio/media`}>{t('studio.media')}</a>
        </p>
        {courses.length > 0 && (
          <p>
            <a href={`/${lang}/studio/reports`}>
              {reports > 0 ? t('studio.reports', { count: reports }) : t('studio.noReports')}
            </a>
          </p>
        )}
      </div>
      {courses.length > 0 && (
        <div className="scroll" tabIndex={0} role="region" aria-labelledby="courses">
          <table>
            <caption className="vh" id="courses">
              {t('studio.courses')}
            </caption>
            <thead>
              <tr>
                <th scope="col">{t('course')}</th>
                <th scope="col">{t('studio.part')}</th>
                <th scope="col">{t('studio.state')}</th>
                <th scope="col" className="r">
                  {t('enrolled')}
                </th>
                <th scope="col">{t('figures:link')}</th>
              </tr>
            </thead>
            <tbody>
              {courses.map((course) => (
                <tr key={course.id}>
                  <th scope="row">
                    <a href={`/${lang}/studio/courses/${course.id}`}>
                      <Words of={course.title} lang={lang} />
                    </a>
                  </th>
                  <td>{t(`part.${course.part}`)}</td>
                  <td>
                    {course.revision === undefined ? (
                      <Tag>{t('studio.draft')}</Tag>
                    ) : (
                      t('studio.revision', { number: course.revision, date: formatDate(course.publishedAt ?? 0, lang) })
                    )}{' '}
                    {course.isUnpublished && <Tag kind="warn">{t('closed')}</Tag>}
                  </td>
                  <td className="r num">
                    {isSmall(course.inside) ? t('figures:say.few') : formatNumber(course.inside, lang)}
                  </td>
                  <td>
                    {course.revision !== undefined && (
                      <a href={`/${lang}/studio/courses/${course.id}/figures`}>
                        {t('figures:link')}
                        <span className="vh">: {course.title.text}</span>
                      </a>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {courses.length > 0 && <SurveyTotals lang={lang} courses={courses} results={surveys} />}
    </div>
  )
}
