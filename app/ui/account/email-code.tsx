// The address that waits: its code, what became of its mail, and the ways back.
import type { MailStanding } from '../../domain/accounts/mail-kinds'
import type { CodeFields } from '../../domain/accounts/forms'
import { TextField } from '../kit/field'
import { type Answered, Form } from '../kit/form'
import { useTranslation } from '../kit/use-translation'
import { MailState } from './mail-state'
import { PageFrame } from './page-frame'
import { useFormWords } from './use-form-words'

interface EmailCodeProps {
  lang: string
  waiting: string
  /** it is the address of the account, to be confirmed again */
  isSame: boolean
  mail: MailStanding | undefined
  hasOutbox: boolean
  again: Answered | undefined
}

export function EmailCode({ lang, waiting, isSame, mail, hasOutbox, again }: EmailCodeProps) {
  const { t } = useTranslation(['address', 'account'])
  return (
    <PageFrame title={t('code.title')} lead={t(isSame ? 'code.leadSame' : 'code.lead', { email: waiting })}>
      {!again && <MailState lang={lang} standing={mail} email={waiting} />}
      <Form<CodeFields> id="code" words={useFormWords()} again={again}>
        {(field) => (
          <>
            <TextField
              {...field('code')}
              label={t('account:field.code')}
              hint={t('account:field.codeHint')}
              inputMode="numeric"
              autoComplete="one-time-code"
            />
            <p className="row gap">
              <button className="btn" type="submit">
                {t('account:confirm.button')}
              </button>
              <a href={`/${lang}/account`}>{t('account:confirm.later')}</a>
            </p>
          </>
        )}
      </Form>
      <form className="form gap" method="post">
        <p className="row gap">
          <span>{t('account:confirm.notCome')}</span>
          <button className="btn plain s" type="submit" name="again" value="1">
            {t('account:confirm.again')}
          </button>
          {hasOutbox && <a href={`/${lang}/outbox`}>{t('account:confirm.outbox')}</a>}
        </p>
      </form>
      <form className="form gap" method="post" action={`/${lang}/account/email/withdrawal`}>
        <p className="row gap">
          <span>{t('code.mistake')}</span>
          <a href={`/${lang}/account/email`}>{t('code.another')}</a>
          <button className="btn plain s" type="submit">
            {t('code.withdraw')}
          </button>
        </p>
      </form>
    </PageFrame>
  )
}
