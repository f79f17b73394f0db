import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from '../../ui/kit/use-translation'
import { listCombined } from '../../domain/credentials/combined-queries.server'
import { learnHome } from '../../domain/progress/learn-home.server'
import { programme } from '../../domain/settings/queries.server'
import { i18nFor } from '../../platform/i18n'
import { CombinedList } from '../../ui/certificate/combined-list'
import { EmptyCase } from '../../ui/kit/cover'
import { formatDate } from '../../ui/kit/format'
import { MyGroups } from '../../ui/groups/my-groups'
import { CertificateList } from '../../ui/learn/certificate-list'
import { CourseList } from '../../ui/learn/course-list'
import { Elsewhere } from '../../ui/learn/elsewhere'
import { LeftCourses } from '../../ui/learn/left-courses'
import { NextCourses } from '../../ui/learn/next-courses'
import { Announced } from '../../ui/publication/announced'
import { Resume } from '../../ui/learn/resume'
import { SurveyInvitation } from '../../ui/learn/survey-invitation'
import { learner } from '../guard.server'
import { privateHead } from '../page-head'
import { elsewhere } from './elsewhere.server'
import { groupsOf } from './groups-of.server'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await learner(args)
  return {
    lang: ctx.lang,
    name: ctx.viewer.name.split(/\s+/)[0] ?? '',
    timeZone: programme(ctx.db).reportTimeZone,
    home: learnHome(ctx.db, ctx.viewer.id, ctx.lang, ctx.now),
    combined: listCombined(ctx.db, ctx.viewer.id),
    ...elsewhere(ctx),
    ...groupsOf(ctx, new URL(args.request.url).searchParams),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'site')('menu.learn')) : []

export default function LearnHome() {
  const { lang, name, timeZone, home, combined, recognised, past, groups, today, notice } =
    useLoaderData<typeof loader>()
  const { t } = useTranslation(['learn', 'site', 'notes'])
  const isNew = !home.current && home.completed.length === 0 && home.certificates.length === 0
  return (
    <div className="wrap">
      <div className="head">
        <h1 className="vh">{t('site:menu.learn')}</h1>
        {!isNew && (
          <p className="quiet">
            {home.current
              ? t('greeting', { name, date: formatDate(home.current.lastSeenAt, lang, timeZone) })
              : t('greetingDone', { name })}
          </p>
        )}
      </div>
      {isNew ? <FirstCourse lang={lang} /> : home.current && <Resume lang={lang} card={home.current} />}
      <Announced told={home.told} lang={lang} hasTitle />
      {!isNew && (
        <div className="two">
          <section>
            {home.others.length > 0 ? (
              <>
                <h2>{t('inProgress')}</h2>
                <CourseList lang={lang} cards={home.others} timeZone={timeZone} />
              </>
            ) : (
              <p className="read">
                <a href={`/${lang}/courses`}>{home.current ? t('addCourse') : t('nextCourse')}</a>
              </p>
            )}
            {home.completed.length > 0 && (
              <>
                <h2 className="part">{t('completed')}</h2>
                <CourseList lang={lang} cards={home.completed} timeZone={timeZone} />
              </>
            )}
            {home.survey && <SurveyInvitation lang={lang} {...home.survey} />}
          </section>
          <section>
            <h2>{t('certificates.title')}</h2>
            <CertificateList
              lang={lang}
              certificates={home.certificates}
              hours={home.certifiedHours}
              since={home.certifiedSince}
              timeZone={timeZone}
            />
            <CombinedList
              lang={lang}
              combined={combined}
              canCombine={home.certificates.length > 1}
              timeZone={timeZone}
            />
          </section>
        </div>
      )}
      <MyGroups lang={lang} groups={groups} today={today} notice={notice} />
      <Elsewhere lang={lang} timeZone={timeZone} recognised={recognised} past={past} />
      <NextCourses lang={lang} courses={home.next} isFirst={isNew} />
      <LeftCourses lang={lang} courses={home.left} />
      <p className="gap small">
        <a href={`/${lang}/learn/notes`}>{t('notes:all')}</a>
      </p>
    </div>
  )
}

function FirstCourse({ lang }: { lang: string }) {
  const { t } = useTranslation('learn')
  return (
    <div className="first">
      <div className="art case-wide">
        <EmptyCase />
      </div>
      <div className="stack read">
        <h2>{t('first.title')}</h2>
        <p>{t('first.text')}</p>
        <p>
          <a className="btn" href={`/${lang}/courses`}>
            {t('first.see')}
          </a>
        </p>
      </div>
    </div>
  )
}
