// What people who finished say of each course: totals only, of five people or more.
import { STEPS, type SurveyQuestion } from '../../domain/surveys/rules'
import type { Lang } from '../../platform/languages'
import { formatNumber } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { Words } from '../kit/words'

interface SurveyTotalsProps {
  lang: Lang
  courses: readonly { id: string; title: { text: string; lang: Lang } }[]
  results: readonly { courseId: string; people: number; questions: { question: SurveyQuestion; counts: number[] }[] }[]
}

export function SurveyTotals({ lang, courses, results }: SurveyTotalsProps) {
  const { t } = useTranslation('survey')
  return (
    <section className="part" aria-labelledby="surveys">
      <h2 id="surveys">{t('results.title')}</h2>
      {results.length === 0 && <p className="read quiet">{t('results.none')}</p>}
      {results.map(({ courseId, people, questions }) => {
        const course = courses.find(({ id }) => id === courseId)
        return (
          <div key={courseId} className="gap">
            <h3>{course && <Words of={course.title} lang={lang} />}</h3>
            <p className="small quiet">{t('results.people', { people: formatNumber(people, lang) })}</p>
            {questions.map(({ question, counts }) => (
              <div key={question} className="gap-s">
                <p className="small">{t(`question.${question}`)}</p>
                <dl className="facts">
                  {STEPS.map((step, i) => (
                    <div className="fact" key={step}>
                      <dt>{t(`answer.${question}.${step}`)}</dt>
                      <dd className="num">{formatNumber(counts[i] ?? 0, lang)}</dd>
                    </div>
                  ))}
                </dl>
              </div>
            ))}
          </div>
        )
      })}
    </section>
  )
}
