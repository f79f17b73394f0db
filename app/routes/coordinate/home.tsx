import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from '../../ui/kit/use-translation'
import { isOfProgramme } from '../../domain/accounts/policy'
import { coordinatorScope } from '../../domain/accounts/queries.server'
import { courseCounts } from '../../domain/reports/queries.server'
import { programme } from '../../domain/settings/queries.server'
import { i18nFor } from '../../platform/i18n'
import { formatMoment, formatNumber } from '../../ui/kit/format'
import { Tag } from '../../ui/kit/tag'
import { Words } from '../../ui/kit/words'
import { coordinator } from '../guard.server'
import { privateHead } from '../page-head'

const FIGURES = ['enrolled', 'completed', 'certificates'] as const

export async function loader(args: LoaderFunctionArgs) {
  const { db, lang, now, actor } = await coordinator(args)
  const keepsHistory = isOfProgramme(coordinatorScope(db, actor))
  return { lang, now, keepsHistory, timeZone: programme(db).reportTimeZone, courses: courseCounts(db, lang) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'site')('menu.coordinate')) : []

export default function CoordinateHome() {
  const { lang, now, timeZone, keepsHistory, courses } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['staff', 'site', 'register', 'history'])
  const headings = { enrolled: t('enrolled'), completed: t('completed'), certificates: t('certificates') }
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('site:menu.coordinate')}</h1>
        <p className="wt">{t('coordinate.lead')}</p>
      </div>
      <p className="read gap-s">
        <a href={`/${lang}/coordinate/certificates`}>{t('certified:title')}</a> ·{' '}
        {keepsHistory && (
          <>
            <a href={`/${lang}/coordinate/history`}>{t('history:title')}</a> ·{' '}
          </>
        )}
        <a href={`/${lang}/coordinate/access-cards`}>{t('cards.title')}</a>
      </p>
      {courses.length === 0 ? (
        <p className="read">{t('coordinate.empty')}</p>
      ) : (
        <div className="scroll" tabIndex={0} role="region" aria-labelledby="courses">
          <table>
            <caption className="small quiet" id="courses">
              {t('coordinate.asOf', { moment: formatMoment(now, lang, timeZone) })}
            </caption>
            <thead>
              <tr>
                <th scope="col">{t('course')}</th>
                {FIGURES.map((figure) => (
                  <th key={figure} scope="col" className="r">
                    {headings[figure]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {courses.map((course) => (
                <tr key={course.courseId}>
                  <th scope="row">
                    <a href={`/${lang}/courses/${course.slug}`}>
                      <Words of={course.title} lang={lang} />
                    </a>{' '}
                    {!course.isOpen && <Tag kind="warn">{t('closed')}</Tag>}
                  </th>
                  {FIGURES.map((figure) => (
                    <td key={figure} className="r num">
                      {formatNumber(course[figure], lang)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}
