import type { DecisionFields } from '../../domain/certified/forms'
import type { Lang } from '../../platform/languages'
import { formatDate } from '../kit/format'
import { SelectField, TextAreaField } from '../kit/field'
import { type Answered, Form } from '../kit/form'
import { useTranslation } from '../kit/use-translation'
import { useRegisterWords } from './use-register-words'
import type { WaitingCorrection } from './corrections-page'

export interface CorrectionInput {
  lang: Lang
  timeZone: string
  correction: WaitingCorrection & {
    email: string | null
    decidedAt: number | null
    decision: 'granted' | 'refused' | 'withdrawn' | null
    answer: string | null
  }
  /** current ones that would be issued again */
  certificates: number
}

/** One request to correct a name: before, asked, why; and the decision. */
export function CorrectionPage({
  lang,
  timeZone,
  correction,
  certificates,
  again,
}: CorrectionInput & { again: Answered | undefined }) {
  const { t } = useTranslation('certified')
  const words = useRegisterWords()
  const { decision, decidedAt } = correction
  const decisions = (['granted', 'refused'] as const).map((value) => ({ value, label: t(`ask.${value}`) }))
  return (
    <div className="wrap">
      <div className="head">
        <p className="crumb small">
          <a href={`/${lang}/coordinate/certificates/corrections`}>{t('asks.title')}</a>
        </p>
        <h1>{t('ask.title')}</h1>
      </div>
      <dl className="facts read">
        <dt>{t('asks.before')}</dt>
        <dd dir="auto">{correction.nameBefore}</dd>
        <dt>{t('asks.asked')}</dt>
        <dd dir="auto">
          <b>{correction.nameAsked}</b>
        </dd>
        <dt>{t('asks.reason')}</dt>
        <dd dir="auto">{correction.reason}</dd>
        <dt>{t('asks.on')}</dt>
        <dd>{formatDate(correction.askedAt, lang, timeZone)}</dd>
        {correction.email && (
          <>
            <dt>{t('asks.email')}</dt>
            <dd>{correction.email}</dd>
          </>
        )}
      </dl>
      {decision && decidedAt !== null ? (
        <div className="say good read gap" role="status">
          <p>{t(`ask.done.${decision}`, { date: formatDate(decidedAt, lang, timeZone) })}</p>
          {correction.answer && <p dir="auto">{correction.answer}</p>}
        </div>
      ) : (
        <>
          <p className="read gap">{t('ask.certificates', { count: certificates })}</p>
          <div className="gap">
            <Form<DecisionFields> id="decide" words={words} again={again}>
              {(field) => (
                <>
                  <SelectField
                    {...field('decision')}
                    label={t('ask.decision')}
                    choose={t('ask.choose')}
                    groups={[{ choices: decisions }]}
                  />
                  <TextAreaField {...field('answer')} label={t('ask.answer')} hint={t('ask.answerHint')} isOptional />
                  <button className="btn gap" type="submit">
                    {t('ask.button')}
                  </button>
                </>
              )}
            </Form>
          </div>
        </>
      )}
    </div>
  )
}
