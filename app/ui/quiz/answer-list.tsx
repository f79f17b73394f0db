import { useTranslation } from '../kit/use-translation'
import type { AttemptResult, QuestionResult, Told } from '../../domain/quizzes/package'
import type { QuestionType } from '../../domain/quizzes/questions'
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
      <Said what={t('result.yours')} type={question.type} texts={question.answered ?? []} lang={lang} />
      {!isCorrect && <Said what={t('result.key')} type={question.type} texts={question.correct} lang={lang} />}
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
          <a href={`${lessons}/${see.lessonId}?t=${Math.floor(see.atMs / 1000)}${see.of ? `&of=${see.of}` : ''}#video`}>
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
        <Icon name={question.isCorrect ? 'check' : isPartly ? 'half' : 'cross'} />{' '}
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

interface Said {
  what: string
  type: QuestionType
  texts: readonly Told[]
  lang: Lang
}

/** An answer in words: pairs and orders one a line, in their order. */
function Said({ what, type, texts, lang }: Said) {
  const { t } = useTranslation('quiz')
  const shown = texts.map((text) => ({ ...text, key: text.text, lang: foreign(text, lang) }))
  if ((type === 'matching' || type === 'ordering') && shown.length > 0) {
    const List = type === 'ordering' ? 'ol' : 'ul'
    return (
      <div>
        <p>{what}:</p>
        <List className="said">
          {shown.map((text) => (
            <li key={text.key} lang={text.lang} value={text.place}>
              {text.text}
            </li>
          ))}
        </List>
      </div>
    )
  }
  return (
    <p>
      {what}: {shown.length === 0 && t('result.none')}
      {shown.map((text, i) => (
        <span key={text.key} lang={text.lang}>
          {i > 0 && '; '}
          {text.text}
        </span>
      ))}
    </p>
  )
}
