// The two forms about somebody's enrolment: earlier training that counts, and one more attempt at a quiz.
import type { ExtraAttemptFields, RecognitionFields } from '../../domain/certified/forms'
import { SelectField, TextAreaField, TextField } from '../kit/field'
import { type Answered, Form } from '../kit/form'
import { useTranslation } from '../kit/use-translation'
import { useRegisterWords } from './use-register-words'

interface Act {
  name: string
  course: string
  back: string
  again: Answered | undefined
}

export function RecognitionPage({ name, course, back, again }: Act) {
  const { t } = useTranslation('certified')
  const words = useRegisterWords()
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('recognise.title')}</h1>
        <p className="wt">{t('recognise.lead')}</p>
        <p dir="auto">{t('enrolment.title', { name, course })}</p>
      </div>
      <Form<RecognitionFields> id="recognise" words={words} again={again}>
        {(field) => (
          <>
            <TextField
              {...field('training')}
              label={t('recognise.training')}
              hint={t('recognise.trainingHint')}
              autoComplete="off"
              dir="auto"
            />
            <TextAreaField {...field('reason')} label={t('recognise.reason')} hint={t('recognise.reasonHint')} />
            <p className="row gap">
              <button className="btn" type="submit">
                {t('recognise.button')}
              </button>
              <a href={back}>{t('cancel')}</a>
            </p>
          </>
        )}
      </Form>
    </div>
  )
}

interface ExtraAttempt extends Act {
  press: string
  quizzes: { id: string; title: string }[]
}

export function ExtraAttemptPage({ name, course, back, press, quizzes, again }: ExtraAttempt) {
  const { t } = useTranslation('certified')
  const words = useRegisterWords()
  const choices = quizzes.map(({ id, title }) => ({ value: id, label: title }))
  const [only] = quizzes.length === 1 ? quizzes : []
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('extra.title')}</h1>
        <p className="wt">{t('extra.lead')}</p>
        <p dir="auto">{t('enrolment.title', { name, course })}</p>
      </div>
      {quizzes.length === 0 ? (
        <p className="read">
          {t('extra.none')} <a href={back}>{t('cancel')}</a>
        </p>
      ) : (
        <Form<ExtraAttemptFields> id="extra" words={words} again={again} values={only ? { lesson: only.id } : {}}>
          {(field) => (
            <>
              <SelectField
                {...field('lesson')}
                label={t('extra.lesson')}
                choose={t('extra.choose')}
                groups={[{ choices }]}
              />
              <TextAreaField {...field('reason')} label={t('extra.reason')} hint={t('extra.reasonHint')} />
              <input type="hidden" name="press" value={press} />
              <p className="row gap">
                <button className="btn" type="submit">
                  {t('extra.button')}
                </button>
                <a href={back}>{t('cancel')}</a>
              </p>
            </>
          )}
        </Form>
      )}
    </div>
  )
}
