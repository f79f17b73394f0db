import { useTranslation } from '../kit/use-translation'
import type { AttemptPackage } from '../../domain/quizzes/package'
import type { Shown } from '../../domain/quizzes/text'
import type { Lang } from '../../platform/languages'
import { formatPercent } from '../kit/format'
import { Icon } from '../kit/icon'
import { foreign } from '../lesson/foreign'
import { DataBlock } from '../lesson/markup'
import { QuizForm } from './quiz-form'

export interface OpenAttempt {
  lang: Lang
  lessonTitle: Shown
  courseTitle: Shown
  lesson: string
  here: string
  attempt: AttemptPackage
  formId: string
  islandJson: string
  /** the question one came to; any other number = the first */
  at: number
}

/** An open attempt. */
export function AttemptScreen({ lang, lessonTitle, lesson, here, attempt, formId, islandJson, at }: OpenAttempt) {
  const { t } = useTranslation('quiz')
  const { number, attemptsAllowed } = attempt
  const facts = [
    attemptsAllowed > 0 ? t('attemptOf', { number, total: attemptsAllowed }) : t('attempt', { number }),
    t('passMark', { mark: formatPercent(attempt.passMarkPercent, lang) }),
    t('noTime'),
  ]
  return (
    <div className="quiz" data-island="quiz">
      <p className="crumb">
        <a href={lesson}>
          <Icon name="back" /> <span lang={foreign(lessonTitle, lang)}>{lessonTitle.text}</span>
        </a>
      </p>
      <h1 className="vh" lang={foreign(lessonTitle, lang)}>
        {lessonTitle.text}
      </h1>
      <p className="small quiet gap-s num">{facts.join(' · ')}</p>
      <QuizForm attempt={attempt} lang={lang} action={`${here}/responses`} formId={formId} at={at} />
      <DataBlock json={islandJson} />
    </div>
  )
}
