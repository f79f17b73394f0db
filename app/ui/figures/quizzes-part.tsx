// Question by question: who gets it right, what is most often wrong, whether it separates, and keys that deserve a look.
import type { QuizFigures, SlipView } from '../../domain/reports/figures-view'
import { separates } from '../../domain/reports/discrimination'
import type { Lang } from '../../platform/languages'
import { cut, formatNumber, formatPercent } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { Words } from '../kit/words'
import { Bars } from '../report/bars'
import { Plot } from '../report/plot'
import { DataTable } from './data-table'
import { useFigureWords } from './use-figure-words'

interface QuizzesPartProps {
  lang: Lang
  people: number
  quizzes: readonly QuizFigures[]
}
type Question = QuizFigures['questions'][number]

const PROMPT_SIGNS = 70

export function QuizzesPart({ lang, people, quizzes }: QuizzesPartProps) {
  const { t } = useTranslation('figures')
  if (quizzes.length === 0) return null
  return (
    <section className="part" aria-labelledby="questions">
      <h2 id="questions">{t('quizzes.title')}</h2>
      <p className="read">{t('quizzes.lead')}</p>
      <p className="read small quiet">{t('quizzes.separatesHelp')}</p>
      <div className="figures">
        {quizzes.map((quiz) => (
          <section key={quiz.lessonId}>
            <h3>
              <Words of={quiz.title} lang={lang} />
            </h3>
            {quiz.questions
              .filter((question) => question.doubts)
              .map((question) => (
                <Doubt key={question.id} question={question} />
              ))}
            {quiz.questions.some((question) => question.right) ? (
              <QuizPlot lang={lang} people={people} quiz={quiz} />
            ) : (
              <p className="small quiet">{t('quizzes.few')}</p>
            )}
          </section>
        ))}
      </div>
    </section>
  )
}

function Doubt({ question: { prompt, doubts = [] } }: { question: Question }) {
  const { t } = useTranslation('figures')
  return (
    <div className="say warn">
      <p>
        <b>{t('quizzes.doubt.title', { question: cut(prompt.text, PROMPT_SIGNS) })}</b>
      </p>
      {doubts.map((doubt) => (
        <p key={doubt}>{t(`quizzes.doubt.${doubt}`)}</p>
      ))}
    </div>
  )
}

interface QuizPlotProps {
  lang: Lang
  people: number
  quiz: QuizFigures
}

function QuizPlot({ lang, people, quiz: { title, questions } }: QuizPlotProps) {
  const { t } = useTranslation('figures')
  const { say } = useFigureWords(lang, people)
  const told = questions.filter((question) => question.right)
  const [hardest] = [...told].sort((a, b) => percentOf(a) - percentOf(b))
  const said = (question: Question): string => {
    const { right, rightPercent } = question
    if (!right) return say(question.asked)
    if (right.is === 'nearly-all' || right.is === 'nearly-none') return t(`quizzes.${right.is}`)
    return t('quizzes.percent', { percent: formatPercent(rightPercent ?? 0, lang) })
  }
  const heads = ['question', 'asked', 'right', 'separates', 'slip'] as const
  return (
    <Plot
      title={t('quizzes.hardest', { question: cut(hardest?.prompt.text ?? '', PROMPT_SIGNS) })}
      table={
        <DataTable
          label={title.text}
          heads={heads.map((head) => t(`quizzes.${head}`))}
          wordy={[3]}
          rows={questions.map((question) => ({
            key: question.id,
            name: <Words of={question.prompt} lang={lang} />,
            cells: [
              say(question.asked),
              said(question),
              <Separates key="separates" lang={lang} question={question} />,
              question.slip && <Slip key="slip" lang={lang} slip={question.slip} people={say(question.slip.people)} />,
            ],
          }))}
        />
      }
    >
      <Bars
        bars={told.map((question) => ({
          key: question.id,
          label: question.prompt.text,
          ...(question.prompt.lang === lang ? {} : { lang: question.prompt.lang }),
          value: percentOf(question),
          says: said(question),
          isHot: question === hardest,
        }))}
        most={100}
        says={told.map((question) => `${question.prompt.text}: ${said(question)}`).join('; ')}
      />
    </Plot>
  )
}

/** As it is drawn: what is hardly anybody, or nearly everybody, at the edge. */
function percentOf({ right, rightPercent }: Question): number {
  if (right?.is === 'nearly-all') return 100
  return right?.is === 'nearly-none' ? 0 : (rightPercent ?? 0)
}

function Separates({ lang, question: { discrimination } }: { lang: Lang; question: Question }) {
  const { t } = useTranslation('figures')
  if (discrimination === undefined) return null
  return <>{t(`quizzes.${separates(discrimination)}`, { value: formatNumber(discrimination, lang) })}</>
}

function Slip({ lang, slip, people }: { lang: Lang; slip: SlipView; people: string }) {
  const { t } = useTranslation('figures')
  const truth = slip.truth ? t('quizzes.yes') : t('quizzes.no')
  const number = slip.value === undefined ? '' : formatNumber(slip.value, lang)
  const words = slip.words?.text ?? (slip.kind === 'truth' ? truth : number)
  const named = t(`quizzes.slips.${slip.kind}`, { words, other: slip.with?.text ?? '' })
  const said = <>{t('quizzes.slipPeople', { slip: named, people })}</>
  return slip.words && slip.words.lang !== lang ? <span lang={slip.words.lang}>{said}</span> : said
}
