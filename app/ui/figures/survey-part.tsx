// What people who finished say of the course.
import type { SurveyView } from '../../domain/reports/figures-view'
import { STEPS } from '../../domain/surveys/rules'
import type { Lang } from '../../platform/languages'
import { formatNumber } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { Bars } from '../report/bars'
import { Plot } from '../report/plot'
import { DataTable } from './data-table'
import { useFigureWords } from './use-figure-words'

export function SurveyPart({ lang, survey }: { lang: Lang; survey: SurveyView | undefined }) {
  const { t } = useTranslation('figures')
  return (
    <section className="part" aria-labelledby="surveys">
      <h2 id="surveys">{t('surveys.title')}</h2>
      <p className="read">
        {survey ? t('surveys.lead', { people: formatNumber(survey.people, lang) }) : t('surveys.none')}
      </p>
      {survey && (
        <div className="figures">
          {survey.questions.map((question) => (
            <Question key={question.question} lang={lang} people={survey.people} {...question} />
          ))}
        </div>
      )}
    </section>
  )
}

/** One question of the survey: its steps as bars, with their table. */
export function Question({
  lang,
  people,
  question,
  counts,
}: SurveyView['questions'][number] & { lang: Lang; people: number }) {
  const { t } = useTranslation(['survey', 'figures'])
  const { say, draw } = useFigureWords(lang, people)
  const rows = STEPS.map((step, i) => ({
    key: String(step),
    name: t(`answer.${question}.${step}`),
    figure: counts[i] ?? { is: 'hidden' as const },
  }))
  return (
    <Plot
      title={t(`question.${question}`)}
      table={
        <DataTable
          label={t(`question.${question}`)}
          heads={[t('figures:surveys.answer'), t('figures:people')]}
          rows={rows.map(({ key, name, figure }) => ({ key, name, cells: [say(figure)] }))}
        />
      }
    >
      <Bars
        bars={rows.map(({ key, name, figure }) => ({ key, label: name, value: draw(figure), says: say(figure) }))}
        most={people}
        says={rows.map(({ name, figure }) => `${name}: ${say(figure)}`).join('; ')}
      />
    </Plot>
  )
}
