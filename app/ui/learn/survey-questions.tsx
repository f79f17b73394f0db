// Three questions with four steps in words, each free to be left out.
import { QUESTIONS, STEPS } from '../../domain/surveys/rules'
import { useTranslation } from '../kit/use-translation'

export function SurveyQuestions({ lang, isEmpty }: { lang: string; isEmpty: boolean }) {
  const { t } = useTranslation('survey')
  return (
    <form className="form survey" method="post">
      <p className="quiet">{t('promise')}</p>
      {isEmpty && (
        <p className="oops gap" role="alert">
          {t('empty')}
        </p>
      )}
      {QUESTIONS.map((question) => (
        <fieldset key={question}>
          <legend>{t(`question.${question}`)}</legend>
          <div className="steps">
            {STEPS.map((step) => (
              <label key={step}>
                <input type="radio" name={question} value={step} />
                <span>{t(`answer.${question}.${step}`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <p className="row gap">
        <button className="btn" type="submit">
          {t('send')}
        </button>
        <a href={`/${lang}/learn`}>{t('skip')}</a>
      </p>
    </form>
  )
}
