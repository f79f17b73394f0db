// A page that asks why before something is done that others will read about: what will happen, the reason, one button.
import type { ReactNode } from 'react'
import { TextAreaField } from '../kit/field'
import { type Answered, Form } from '../kit/form'
import { useTranslation } from '../kit/use-translation'
import { useRegisterWords } from './use-register-words'

interface ReasonPageInput {
  title: string
  lead: string
  /** whom or what it is about */
  about?: ReactNode
  reason: string
  reasonHint?: string
  button: string
  back: string
  again: Answered | undefined
}

export function ReasonPage({ title, lead, about, reason, reasonHint, button, back, again }: ReasonPageInput) {
  const { t } = useTranslation('certified')
  const words = useRegisterWords()
  return (
    <div className="wrap">
      <div className="head">
        <h1>{title}</h1>
        <p className="wt">{lead}</p>
      </div>
      {about && <div className="read">{about}</div>}
      <div className="gap">
        <Form<{ reason: string }> id="why" words={words} again={again}>
          {(field) => (
            <>
              <TextAreaField {...field('reason')} label={reason} {...(reasonHint ? { hint: reasonHint } : {})} />
              <p className="row gap">
                <button className="btn" type="submit">
                  {button}
                </button>
                <a href={back}>{t('cancel')}</a>
              </p>
            </>
          )}
        </Form>
      </div>
    </div>
  )
}
