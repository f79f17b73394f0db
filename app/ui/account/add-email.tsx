// An address for an account that has none, or has not confirmed the one it has.
import type { EmailFields } from '../../domain/accounts/forms'
import { TextField } from '../kit/field'
import { type Answered, Form } from '../kit/form'
import { useTranslation } from '../kit/use-translation'
import { PageFrame } from './page-frame'
import { useFormWords } from './use-form-words'

interface AddEmailProps {
  lang: string
  email: string
  again: Answered | undefined
}

export function AddEmail({ lang, email, again }: AddEmailProps) {
  const { t } = useTranslation('account')
  return (
    <PageFrame title={t('addEmail.title')} lead={t('addEmail.lead')}>
      <Form<EmailFields> id="email" words={useFormWords()} again={again} values={{ email }}>
        {(field) => (
          <>
            <TextField {...field('email')} label={t('field.email')} type="email" autoComplete="email" dir="ltr" />
            <p className="row gap">
              <button className="btn" type="submit">
                {t('addEmail.button')}
              </button>
              <a href={`/${lang}/account`}>{t('password.back')}</a>
            </p>
          </>
        )}
      </Form>
    </PageFrame>
  )
}
