import { useTranslation } from '../kit/use-translation'
import type { AnswerFlaw, PackagedQuestion } from '../../domain/quizzes/package'
import type { Shown } from '../../domain/quizzes/text'
import type { Lang } from '../../platform/languages'
import { Icon } from '../kit/icon'
import { foreign } from '../lesson/foreign'
import { questionPath } from './answers'
import { FlawWords } from './flaw-words'

export interface BeforeSending {
  lang: Lang
  lessonTitle: Shown
  here: string
  count: number
  unanswered: { number: number; prompt: Shown }[]
  /** answered, and yet not as it would count */
  flawed: { question: PackagedQuestion; flaw: AnswerFlaw }[]
}

/** The last look before an attempt is closed: what is unanswered or would not count as it stands, and one button. */
export function SubmissionScreen({ lang, lessonTitle, here, count, unanswered, flawed }: BeforeSending) {
  const { t } = useTranslation('quiz')
  return (
    <div className="quiz stack">
      <p className="crumb">
        <a href={here}>
          <Icon name="back" /> <span lang={foreign(lessonTitle, lang)}>{lessonTitle.text}</span>
        </a>
      </p>
      <h1>{t('send.title')}</h1>
      {unanswered.length + flawed.length === 0 && <p className="say good">{t('send.all', { count })}</p>}
      {unanswered.length > 0 && (
        <div className="say warn">
          <p>{t('send.missing', { count: unanswered.length })}</p>
          <ul role="list" className="waiting">
            {unanswered.map(({ number, prompt }) => (
              <li key={number}>
                <a href={questionPath(here, number)} lang={foreign(prompt, lang)}>
                  {number}. {prompt.text}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {flawed.length > 0 && (
        <div className="say warn">
          <p>{t('send.flawed', { count: flawed.length })}</p>
          <ul role="list" className="waiting">
            {flawed.map(({ question, flaw }) => (
              <li key={question.id}>
                <a href={questionPath(here, question.number)} lang={foreign(question.prompt, lang)}>
                  {question.number}. {question.prompt.text}
                </a>
                <br />
                <FlawWords question={question} flaw={flaw} lang={lang} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className="read">{t('send.after')}</p>
      <form className="row" method="post" action={`${here}/submission`}>
        <button className="btn">{t('send.go')}</button>
        <a className="btn plain" href={here}>
          {t('send.back')}
        </a>
      </form>
    </div>
  )
}
