// An open attempt as a form: the map, the questions, what is still unanswered. The island adds saving at once; without
// it the same buttons save and move.
import { useTranslation } from '../kit/use-translation'
import type { AttemptPackage, PackagedQuestion } from '../../domain/quizzes/package'
import { Icon } from '../kit/icon'
import { foreign } from '../lesson/foreign'
import { answerText, wasName } from './answers'
import { QuestionFields } from './question-fields'

export interface QuizPage {
  attempt: AttemptPackage
  lang: string
  /** where the form is sent to be saved */
  action: string
  /** one id for this form as it was shown: pressing twice is pressing once */
  formId: string
}

export function QuizForm({ attempt, lang, action, formId }: QuizPage) {
  const { questions, responses } = attempt
  const { t } = useTranslation('quiz')
  return (
    <form className="questions" method="post" action={action} autoComplete="off" data-quiz>
      <input type="hidden" name="factId" value={formId} />
      {/* The first button of a form is what Enter presses. */}
      <button className="vh" name="go" value="review" tabIndex={-1} aria-hidden="true" data-first>
        {t('review')}
      </button>
      <QuizMap attempt={attempt} />
      {questions.map((question) => (
        <Question key={question.id} question={question} attempt={attempt} lang={lang} />
      ))}
      <div className="end">
        <Unanswered numbers={questions.filter((q) => !responses[q.id]).map((q) => q.number)} />
        <p className="row gap">
          <button className="btn" name="go" value="review">
            {t('review')}
          </button>
        </p>
        <p className="small quiet gap">{t('mayLeave')}</p>
      </div>
    </form>
  )
}

function QuizMap({ attempt: { questions, responses } }: { attempt: AttemptPackage }) {
  const { t } = useTranslation('quiz')
  return (
    <nav className="map" aria-label={t('questions')}>
      {questions.map(({ id, number }) => {
        const isAnswered = responses[id] !== undefined
        return (
          <a key={id} href={`#p${number}`} className={isAnswered ? 'ans' : undefined} data-map={id}>
            <span className="vh">{t('question')} </span>
            {number}
            <span className="vh" data-said>
              , {isAnswered ? t('answered') : t('unanswered')}
            </span>
          </a>
        )
      })}
    </nav>
  )
}

function Question({ question, attempt, lang }: { question: PackagedQuestion; attempt: AttemptPackage; lang: string }) {
  const { t } = useTranslation('quiz')
  const response = attempt.responses[question.id]
  const flaw = attempt.flaws[question.id]
  const { number } = question
  const total = attempt.questions.length
  return (
    <fieldset className="q" id={`p${number}`} tabIndex={-1} data-question={question.id} data-type={question.type}>
      <legend>
        <span className="at">
          {t('questionOf', { number, total })}
          <span className="vh">. </span>
        </span>
        <span lang={foreign(question.prompt, lang)}>{question.prompt.text}</span>
      </legend>
      <input type="hidden" name={wasName(question.id)} value={answerText(response ?? null)} />
      {question.isPartial && <p className="hint">{t('partial')}</p>}
      <QuestionFields question={question} response={response} lang={lang} />
      {flaw && (
        <p className="small warn gap-s" data-flaw>
          {flaw === 'not-a-number' ? t('unreadNumber') : t('incomplete')}
        </p>
      )}
      <p className="saved gap-s" role="status" data-saved>
        {response && (
          <>
            <Icon name="check" />
            {t('saved')}
          </>
        )}
      </p>
      <p className="row gap turn">
        {number < total ? (
          <button className="btn" name="go" value={`p${number + 1}`}>
            {t('next')} <Icon name="forth" />
          </button>
        ) : (
          <button className="btn" name="go" value="review">
            {t('review')} <Icon name="forth" />
          </button>
        )}
        {number > 1 && (
          <button className="btn plain" name="go" value={`p${number - 1}`}>
            <Icon name="back" /> {t('previous')}
          </button>
        )}
      </p>
    </fieldset>
  )
}

/** Which questions wait for an answer, each a link; the island keeps it true. */
function Unanswered({ numbers }: { numbers: number[] }) {
  const { t } = useTranslation('quiz')
  return (
    <p className="small" data-missing>
      {numbers.length === 0 ? t('allAnswered') : `${t('missing', { count: numbers.length })}: `}
      {numbers.map((number, i) => (
        <span key={number}>
          {i > 0 && ', '}
          <a href={`#p${number}`}>{number}</a>
        </span>
      ))}
    </p>
  )
}
