// What people say after a course, on the overview: the course most people spoke about is open, the others one press away.
import type { OverviewSurvey } from '../../domain/reports/shown-overview'
import type { Lang } from '../../platform/languages'
import { Question } from '../figures/survey-part'
import { formatNumber } from '../kit/format'
import { useTranslation } from '../kit/use-translation'

export function OverviewSurveyPart({ lang, survey }: { lang: Lang; survey: OverviewSurvey }) {
  const { t } = useTranslation('overview')
  return (
    <section className="part" aria-labelledby="survey">
      <h2 id="survey">{t('survey.title')}</h2>
      {survey.state === 'elsewhere' ? (
        <p className="read">{t('survey.elsewhere')}</p>
      ) : (
        <Told lang={lang} survey={survey} />
      )}
    </section>
  )
}

function Told({ lang, survey }: { lang: Lang; survey: Extract<OverviewSurvey, { state: 'told' }> }) {
  const { t } = useTranslation('overview')
  return (
    <>
      <p className="read">{t('survey.lead')}</p>
      {survey.courses.length === 0 && <p className="read gap-s">{t('survey.none')}</p>}
      {survey.courses.map(({ title, survey: { courseId, people, questions } }, i) => (
        <details key={courseId} className="gap-s" open={i === 0}>
          <summary lang={title.lang === lang ? undefined : title.lang}>
            {t('survey.people', { title: title.text, people: formatNumber(people, lang) })}
          </summary>
          <div className="figures">
            {questions.map((question) => (
              <Question key={question.question} lang={lang} people={people} {...question} />
            ))}
          </div>
        </details>
      ))}
      {survey.more > 0 && <p className="small quiet gap-s">{t('survey.more', { count: survey.more })}</p>}
    </>
  )
}
