// A quiz tried by whoever makes it: the questions as a learner meets them, then the mark with every reason.
import type { AttemptResult, PackagedQuestion } from '../../../domain/quizzes/package'
import type { Lang } from '../../../platform/languages'
import { useTranslation } from '../../kit/use-translation'
import { foreign } from '../../lesson/foreign'
import { AnswerList } from '../../quiz/answer-list'
import { MarkScale } from '../../quiz/mark-scale'
import { QuestionFields } from '../../quiz/question-fields'
import type { StudioFrame } from '../parts'
import { StudioPage } from '../studio-page'

export interface TrialPart {
  frame: StudioFrame
  lessonId: string
  title: string
  seed: string
  questions: PackagedQuestion[]
  unfitCount: number
  languages: Lang[]
}

export function TrialPage({ part, result }: { part: TrialPart; result: AttemptResult | undefined }) {
  const { t } = useTranslation('quiz-editor')
  const { frame, lessonId } = part
  const course = (lang: Lang): string => `/${lang}/studio/courses/${frame.courseId}`
  const here = (lang: Lang): string => `${course(lang)}/lessons/${lessonId}/trial`
  return (
    <StudioPage frame={frame} open={lessonId}>
      <h1>{t('trial.title', { title: part.title })}</h1>
      <p>{t('trial.lead')}</p>
      <p className="row trial-ways">
        <a href={`${course(frame.lang)}/lessons/${lessonId}`}>{t('trial.back')}</a>
        {part.languages
          .filter((lang) => lang !== frame.lang)
          .map((lang) => (
            <a key={lang} href={here(lang)} hrefLang={lang}>
              {t('trial.languages')} {new Intl.DisplayNames([frame.lang], { type: 'language' }).of(lang)}
            </a>
          ))}
      </p>
      {part.unfitCount > 0 && <p className="say warn">{t('trial.unfit', { count: part.unfitCount })}</p>}
      {result ? (
        <>
          <MarkScale result={result} lang={frame.lang} />
          <AnswerList result={result} lessons={`${course(frame.lang)}/lessons`} lang={frame.lang} />
          <p className="row">
            <a className="btn plain" href={here(frame.lang)}>
              {t('trial.again')}
            </a>
          </p>
        </>
      ) : part.questions.length === 0 ? (
        <p>{t('trial.none')}</p>
      ) : (
        <form className="trial" method="post" action={here(frame.lang)} autoComplete="off">
          <input type="hidden" name="seed" value={part.seed} />
          {part.questions.map((question) => (
            <fieldset key={question.id} className="q">
              <legend lang={foreign(question.prompt, frame.lang)}>
                {question.number}. {question.prompt.text}
              </legend>
              <QuestionFields question={question} response={undefined} lang={frame.lang} />
            </fieldset>
          ))}
          <p className="row gap">
            <button className="btn" type="submit">
              {t('trial.send')}
            </button>
          </p>
        </form>
      )}
    </StudioPage>
  )
}
