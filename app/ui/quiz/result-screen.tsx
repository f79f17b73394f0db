import { useTranslation } from '../kit/use-translation'
import type { Shown } from '../../domain/quizzes/text'
import type { Lang } from '../../platform/languages'
import { formatDate, formatPercent } from '../kit/format'
import { Icon } from '../kit/icon'
import { Moment } from '../kit/moment'
import { NextCourses } from '../learn/next-courses'
import { SurveyInvitation } from '../learn/survey-invitation'
import { foreign } from '../lesson/foreign'
import { AnswerList } from './answer-list'
import { CourseDone } from './course-done'
import { MarkScale } from './mark-scale'
import type { ResultPage } from './result-data'

export interface SentAttempt {
  lang: Lang
  lessonTitle: Shown
  lesson: string
  page: ResultPage
}

/** The mark first, then what it means, then every answer with its reason. */
export function ResultScreen({ lang, lessonTitle, lesson, page }: SentAttempt) {
  const { t } = useTranslation('quiz')
  const { result } = page
  return (
    <div className="wrap">
      <div className="head">
        <p className="crumb">
          <a href={lesson}>
            <Icon name="back" /> <span lang={foreign(lessonTitle, lang)}>{lessonTitle.text}</span>
          </a>
        </p>
        <h1 className="vh">{t('result.title', { score: formatPercent(result.scorePercent, lang) })}</h1>
        <MarkScale result={result} lang={lang} />
        <Regrades page={page} lang={lang} />
      </div>
      {page.completed && result.isPassed ? (
        <CourseDone page={page} completed={page.completed} lang={lang} />
      ) : result.isPassed ? (
        <Passed page={page} lesson={lesson} lang={lang} />
      ) : (
        <Failed page={page} lesson={lesson} lang={lang} />
      )}
      {page.after?.isSurveyOpen && result.isPassed && (
        <SurveyInvitation lang={lang} enrolmentId={page.after.enrolmentId} />
      )}
      <AnswerList result={result} lessons={page.lessons} lang={lang} />
      {page.after && result.isPassed && <NextCourses lang={lang} courses={page.after.next} />}
    </div>
  )
}

/** The mark rose since: when, and from what to what. */
function Regrades({ page, lang }: { page: ResultPage; lang: Lang }) {
  const { t } = useTranslation('quiz')
  return (
    <>
      {page.result.regrades.map(({ questionId, at, percentBefore, percentAfter }) => (
        <p key={`${questionId}-${at}`} className="say good gap">
          {t('result.regraded', {
            date: formatDate(at, lang, page.timeZone),
            before: formatPercent(percentBefore, lang),
            after: formatPercent(percentAfter, lang),
          })}
        </p>
      ))}
    </>
  )
}

function Passed({ page, lesson, lang }: { page: ResultPage; lesson: string; lang: Lang }) {
  const { t } = useTranslation('quiz')
  const { following, result } = page
  const mayTry = result.scorePercent < 100 && (page.next === 'again' || page.next === 'continue')
  return (
    <section className="verdict stack">
      <h2>{t('result.passedTitle')}</h2>
      {page.missingCount > 0 && <p>{t('result.passedMissing', { count: page.missingCount })}</p>}
      {following && (
        <p>
          <a className="btn" href={`${page.lessons}/${following.id}`} lang={foreign(following.title, lang)}>
            {t('result.goOn', { title: following.title.text })} <Icon name="forth" />
          </a>
        </p>
      )}
      {mayTry && (
        <form method="post" action={`${lesson}/attempts`}>
          <button className="btn plain">{t('result.better')}</button>
        </form>
      )}
    </section>
  )
}

function Failed({ page, lesson, lang }: { page: ResultPage; lesson: string; lang: Lang }) {
  const { t } = useTranslation('quiz')
  const mayTry = page.next === 'again' || page.next === 'continue'
  const { questions } = page.result
  const explained = questions.every(({ see }) => see)
    ? t('result.explainedWithMinute')
    : questions.some(({ see }) => see)
      ? t('result.explainedWithSomeMinutes')
      : t('result.explained')
  return (
    <section className="verdict stack">
      <h2>{t('result.failedTitle')}</h2>
      <p className="read">
        {explained} {t('result.failedText')}
      </p>
      <p className="read">
        <WhatIsLeft page={page} />{' '}
        {typeof page.next === 'object' && (
          <>
            {t('result.opens')} <Moment ms={page.next.opensAt} lang={lang} timeZone={page.timeZone} />.
          </>
        )}
      </p>
      <div className="row">
        {mayTry && (
          <form method="post" action={`${lesson}/attempts`}>
            <button className="btn">{t('result.again')}</button>
          </form>
        )}
        <a className={mayTry ? undefined : 'btn'} href={lesson}>
          {t('result.backToQuiz')}
        </a>
      </div>
    </section>
  )
}

function WhatIsLeft({ page }: { page: ResultPage }) {
  const { t } = useTranslation('quiz')
  if (page.result.attemptsAllowed === 0) return <>{t('result.unlimited')}</>
  if (page.attemptsLeft > 0) return <>{t('result.left', { count: page.attemptsLeft })}</>
  return <>{t('result.usedUp')}</>
}
