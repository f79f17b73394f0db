// An open attempt as a form: the map, the questions, what is still unanswered. The island adds saving at once; without
// it the same buttons save and move.
import { useTranslation } from '../kit/use-translation'
import type { AttemptPackage, PackagedQuestion } from '../../domain/quizzes/package'
import { Icon } from '../kit/icon'
import { foreign } from '../lesson/foreign'
import type { Lang } from '../../platform/languages'
import { answerText, wasName } from './answers'
import { FlawWords } from './flaw-words'
import { flawId, QuestionFields } from './question-fields'

export interface QuizPage {
  attempt: AttemptPackage
  lang: Lang
  /** where the form is sent to be saved */
  action: string
  /** one id for this form as it was shown: pressing twice is pressing once */
  formId: string
  /** the number of the question one is at */
  at: number
}

export function QuizForm({ attempt, lang, action, formId, at }: QuizPage) {
  const { questions } = attempt
  const { t } = useTranslation('quiz')
  return (
    <form className="questions" method="post" action={action} autoComplete="off" data-quiz>
      <input type="hidden" name="factId" value={formId} />
      {/* The first button of a form is what Enter presses. */}
      <button className="vh" name="go" value="review" tabIndex={-1} aria-hidden="true" data-first>
        {t('review')}
      </button>
      <QuizMap attempt={attempt} at={at} />
      {questions.map((question) => (
        <Question key={question.id} question={question} attempt={attempt} lang={lang} />
      ))}
      <div className="end">
        <Standing attempt={attempt} />
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

/** Buttons, not links: without a script they keep what was answered on the way, and the page knows where one is. */
function QuizMap({ attempt: { questions, responses }, at }: { attempt: AttemptPackage; at: number }) {
  const { t } = useTranslation('quiz')
  const current = questions.some(({ number }) => number === at) ? at : 1
  return (
    <nav className="map" aria-label={t('questions')}>
      {questions.map(({ id, number }) => {
        const isAnswered = responses[id] !== undefined
        return (
          <button
            key={id}
            name="go"
            value={`p${number}`}
            className={isAnswered ? 'ans' : undefined}
            aria-current={number === current ? 'step' : undefined}
            data-map={id}
          >
            <span className="vh">{t('question')} </span>
            {number}
            <span className="vh" data-said>
              , {isAnswered ? t('answered') : t('unanswered')}
            </span>
          </button>
        )
      })}
    </nav>
  )
}

function Question({ question, attempt, lang }: { question: PackagedQuestion; attempt: AttemptPackage; lang: Lang }) {
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
      <p className="small warn gap-s" role="status" id={flawId(question.id)} data-flaw={flaw?.is ?? ''}>
        {flaw && <FlawWords question={question} flaw={flaw} lang={lang} />}
      </p>
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

/** Whether every answer counts as it stands, or which questions wait for one or more of it; the island keeps it true. */
function Standing({ attempt: { questions, responses, flaws } }: { attempt: AttemptPackage }) {
  const { t } = useTranslation('quiz')
  const numbers = (which: (id: string) => boolean): number[] =>
    questions.filter(({ id }) => which(id)).map(({ number }) => number)
  const missing = numbers((id) => !responses[id])
  const unfinished = numbers((id) => flaws[id]?.is === 'parts')
  const unread = numbers((id) => flaws[id]?.is === 'not-a-number')
  const lines = [
    { words: t('missing', { count: missing.length }), numbers: missing },
    { words: t('unfinished', { count: unfinished.length }), numbers: unfinished },
    { words: t('unread', { count: unread.length }), numbers: unread },
  ]
  const open = lines.filter((line) => line.numbers.length > 0)
  return (
    <div className="small" data-missing>
      {open.length === 0 && <p>{t('allAnswered')}</p>}
      {open.map((line) => (
        <p key={line.words}>
          {line.words}:{' '}
          {line.numbers.map((number, i) => (
            <span key={number}>
              {i > 0 && ', '}
              <button className="as-link" name="go" value={`p${number}`}>
                {number}
              </button>
            </span>
          ))}
        </p>
      ))}
    </div>
  )
}
