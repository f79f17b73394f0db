import { useTranslation } from '../kit/use-translation'
import type { AttemptResult, QuestionResult } from '../../domain/quizzes/package'
import type { Shown } from '../../domain/quizzes/text'
import type { Lang } from '../../platform/languages'
import { formatClock, formatNumber } from '../kit/format'
import { Icon } from '../kit/icon'
import { foreign } from '../lesson/foreign'

/** Every question with what was answered, what is right, why, and where the video says so. */
export function AnswerList({ result, lessons, lang }: { result: AttemptResult; lessons: string; lang: Lang }) {
  const { t } = useTranslation('quiz')
  return (
    <section className="part" aria-labelledby="answers">
      <h2 id="answers">{t('result.answers')}</h2>
      <ol className="answers">
        {result.questions.map((question) => (
          <Answer key={question.id} question={question} lessons={lessons} lang={lang} />
        ))}
      </ol>
    </section>
  )
}

function Answer({ question, lessons, lang }: { question: QuestionResult; lessons: string; lang: Lang }) {
  const { t } = useTranslation('quiz')
  const { see, explanation, whyNot, isCorrect } = question
  return (
    <li>
      <Verdict question={question} lang={lang} />
      <h3 lang={foreign(question.prompt, lang)}>
        {question.number}. {question.prompt.text}
      </h3>
      <p>
        {t('result.yours')}:{' '}
        {question.answered?.length ? <Said texts={question.answered} lang={lang} /> : t('result.none')}
      </p>
      {!isCorrect && (
        <p>
          {t('result.key')}: <Said texts={question.correct} lang={lang} />
        </p>
      )}
      {question.isRegraded && <p className="small">{t('result.regradedQuestion')}</p>}
      {whyNot.length > 0 && (
        <ul role="list" className="why">
          {whyNot.map(({ option, why }) => (
            <li key={option.text}>
              <b lang={foreign(option, lang)}>{option.text}</b>{' '}
              <span className="quiet" lang={foreign(why, lang)}>
                {why.text}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="quiet">
        {explanation && <span lang={foreign(explanation, lang)}>{explanation.text} </span>}
        {see && (
          <a href={`${lessons}/${see.lessonId}?t=${Math.floor(see.atMs / 1000)}#video`}>
            {t('result.see', { time: formatClock(see.atMs) })}
          </a>
        )}
      </p>
    </li>
  )
}

function Verdict({ question, lang }: { question: QuestionResult; lang: Lang }) {
  const { t } = useTranslation('quiz')
  const isPartly = !question.isCorrect && question.creditPercent > 0
  return (
    <p className={question.isCorrect ? 'small good' : isPartly ? 'small warn' : 'small bad'}>
      <b>
        <Icon name={question.isCorrect ? 'check' : 'cross'} />{' '}
        {question.isCorrect
          ? t('result.right')
          : isPartly
            ? t('result.partly', {
                got: formatNumber(question.share?.got ?? question.creditPercent, lang),
                of: formatNumber(question.share?.of ?? 100, lang),
              })
            : t('result.wrong')}
      </b>
    </p>
  )
}

function Said({ texts, lang }: { texts: readonly Shown[]; lang: Lang }) {
  return (
    <>
      {texts.map((text, i) => (
        <span key={text.text} lang={foreign(text, lang)}>
          {i > 0 && '; '}
          {text.text}
        </span>
      ))}
    </>
  )
}
