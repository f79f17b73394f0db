// Another address in the place of the confirmed one: what happens, and the password that it takes.
import type { ChangeEmailFields } from '../../domain/accounts/forms'
import { TextField } from '../kit/field'
import { type Answered, Form } from '../kit/form'
import { useTranslation } from '../kit/use-translation'
import { PageFrame } from './page-frame'
import { useFormWords } from './use-form-words'

interface ChangeEmailProps {
  lang: string
  /** the one that counts now */
  email: string
  hasPassword: boolean
  /** an address that was asked for and is not confirmed yet */
  waiting: string | undefined
  again: Answered | undefined
}

export function ChangeEmail({ lang, email, hasPassword, waiting, again }: ChangeEmailProps) {
  const { t } = useTranslation(['address', 'account'])
  return (
    <PageFrame title={t('change.title')} lead={t('change.lead', { email })}>
      {waiting !== undefined && !again && (
        <p className="say warn notice">
          {t('change.waits', { email: waiting })}{' '}
          <a href={`/${lang}/account/email/confirmation`}>{t('change.enterCode')}</a>
        </p>
      )}
      <Form<ChangeEmailFields> id="email" words={useFormWords()} again={again}>
        {(field) => (
          <>
            <TextField {...field('email')} label={t('change.new')} type="email" autoComplete="email" dir="ltr" />
            {hasPassword ? (
              <TextField
                {...field('currentPassword')}
                label={t('account:field.currentPassword')}
                type="password"
                autoComplete="current-password"
              />
            ) : (
              <p className="small quiet gap">{t('change.fresh')}</p>
            )}
            <p className="small quiet gap">{t('change.old')}</p>
            <p className="row gap">
              <button className="btn" type="submit">
                {t('change.button')}
              </button>
              <a href={`/${lang}/account`}>{t('account:password.back')}</a>
            </p>
          </>
        )}
      </Form>
    </PageFrame>
  )
}
