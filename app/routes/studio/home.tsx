import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { countOpenReports } from '../../domain/courses/queries-reports.server'
import { listTeamCourses } from '../../domain/courses/queries-team.server'
import { countEnrolled } from '../../domain/reports/queries.server'
import { i18nFor } from '../../platform/i18n'
import { useTranslation } from '../../ui/kit/use-translation'
import { MyCourses } from '../../ui/staff/my-courses'
import { instructor } from '../guard.server'
import { privateHead } from '../page-head'

export async function loader(args: LoaderFunctionArgs) {
  const { db, lang, viewer } = await instructor(args)
  const courses = listTeamCourses(db, viewer.id, lang)
  return {
    lang,
    reports: countOpenReports(db, viewer.id),
    courses: courses.map((course) => ({ ...course, inside: countEnrolled(db, course.id) })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'site')('menu.studio')) : []

export default function StudioHome() {
  const { lang, courses, reports } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['staff', 'site', 'transfer'])
  const isEmpty = courses.length === 0
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('site:menu.studio')}</h1>
        <p className="wt">{isEmpty ? t('studio.empty') : t('studio.lead')}</p>
        <p className="row gap">
          <a className="btn" href={`/${lang}/studio/new`}>
            {t('studio.start')}
          </a>
          <a href={`/${lang}/studio/import`}>{t('transfer:title')}</a>
          <a href={`/${lang}/studio/media`}>{t('studio.media')}</a>
          {!isEmpty && (
            <a href={`/${lang}/studio/reports`}>
              {reports > 0 ? t('studio.reports', { count: reports }) : t('studio.noReports')}
            </a>
          )}
        </p>
      </div>
      {!isEmpty && <MyCourses lang={lang} courses={courses} />}
    </div>
  )
}
