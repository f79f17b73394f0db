// What a person can show when asked for more: each way they have, and what to do where they have none.
import type { SecondFields } from '../../domain/proofs/forms'
import type { Way } from '../../domain/proofs/rules'
import { TextField } from '../kit/field'
import { type Answered, Form } from '../kit/form'
import { useTranslation } from '../kit/use-translation'
import { PasskeySignIn } from './passkey-sign-in'
import { useSigningWords } from './use-signing-words'

interface SecondWaysProps {
  lang: string
  next: string
  email: string
  ways: Way[]
  hasOutbox: boolean
  again: Answered | undefined
}

export function SecondWays({ lang, next, email, ways, hasOutbox, again }: SecondWaysProps) {
  const { t } = useTranslation(['signing-in', 'account'])
  const words = useSigningWords()
  return (
    <div className="ways">
      {ways.includes('totp') && (
        <section aria-labelledby="way-app">
          <h2 id="way-app">{t('second.app')}</h2>
          <Form<SecondFields> id="second" words={words} again={again}>
            {(field) => (
              <>
                <TextField
                  {...field('code')}
                  label={t('second.code')}
                  hint={t('second.codeHint')}
                  autoComplete="one-time-code"
                />
                <input type="hidden" name="next" value={next} />
                <button className="btn gap" type="submit">
                  {t('second.button')}
                </button>
              </>
            )}
          </Form>
        </section>
      )}
      {ways.includes('passkey') && (
        <section aria-labelledby="way-passkey">
          <h2 id="way-passkey">{t('second.passkey')}</h2>
          <PasskeySignIn lang={lang} next={next} />
        </section>
      )}
      {ways.includes('mailbox') && (
        <section aria-labelledby="way-mail">
          <h2 id="way-mail">{t('second.mail')}</h2>
          <p>{t('second.mailTo', { email })}</p>
          <form className="gap-s" method="post" action={`/${lang}/sign-in/code-request`}>
            <input type="hidden" name="email" value={email} />
            <input type="hidden" name="next" value={next} />
            <p className="row">
              <button className={ways.includes('totp') ? 'btn plain' : 'btn'} type="submit">
                {t('ask.button')}
              </button>
              {hasOutbox && <a href={`/${lang}/outbox`}>{t('account:confirm.outbox')}</a>}
            </p>
          </form>
        </section>
      )}
      {ways.includes('password') && (
        <section aria-labelledby="way-password">
          <h2 id="way-password">{t('account:field.password')}</h2>
          <p>
            <a className="btn plain" href={`/${lang}/sign-in/password?next=${encodeURIComponent(next)}`}>
              {t('password.title')}
            </a>
          </p>
        </section>
      )}
      {ways.length === 0 && <p>{t('second.none')}</p>}
      <p className="small quiet">{t('second.lost')}</p>
      <p>
        <a href={`/${lang}/learn`}>{t('second.later')}</a>
      </p>
    </div>
  )
}
