// What people who finished say of each course: totals only, of five people or more.
import type { SurveyView } from '../../domain/reports/figures-view'
import { STEPS } from '../../domain/surveys/rules'
import type { Lang } from '../../platform/languages'
import { useFigureWords } from '../figures/use-figure-words'
import { formatNumber } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { Words } from '../kit/words'

interface SurveyTotalsProps {
  lang: Lang
  courses: readonly { id: string; title: { text: string; lang: Lang } }[]
  results: readonly SurveyView[]
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
            {questions.map((question) => (
              <Answers key={question.question} lang={lang} people={people} {...question} />
            ))}
          </div>
        )
      })}
    </section>
  )
}

type AnswersProps = SurveyView['questions'][number] & { lang: Lang; people: number }

function Answers({ lang, people, question, counts }: AnswersProps) {
  const { t } = useTranslation('survey')
  const { say } = useFigureWords(lang, people)
  return (
    <div className="gap-s">
      <p className="small">{t(`question.${question}`)}</p>
      <dl className="facts">
        {STEPS.map((step, i) => (
          <div className="fact" key={step}>
            <dt>{t(`answer.${question}.${step}`)}</dt>
            <dd className="num">{say(counts[i] ?? { is: 'hidden' })}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
