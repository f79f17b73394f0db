// The secret for an app, as a picture to scan and as text to type, and the first code that confirms it.
import type { AppCodeFields } from '../../domain/proofs/forms'
import { TextField } from '../kit/field'
import { type Answered, Form } from '../kit/form'
import { useTranslation } from '../kit/use-translation'
import { useSigningWords } from './use-signing-words'

interface AppSecretProps {
  lang: string
  secret: { text: string; picture: string }
  again: Answered | undefined
}

export function AppSecret({ lang, secret, again }: AppSecretProps) {
  const { t } = useTranslation('signing-in')
  return (
    <>
      <img className="qr" src={secret.picture} width={200} height={200} alt={t('app.picture')} />
      <p className="gap">{t('app.orType')}</p>
      <p className="secret">
        <code>{secret.text}</code>
      </p>
      <div className="gap">
        <Form<AppCodeFields> id="app-code" words={useSigningWords()} again={again}>
          {(field) => (
            <>
              <TextField
                {...field('code')}
                label={t('app.code')}
                hint={t('app.codeHint')}
                inputMode="numeric"
                autoComplete="one-time-code"
              />
              <p className="row gap">
                <button className="btn" type="submit">
                  {t('app.confirm')}
                </button>
                <a href={`/${lang}/account/security`}>{t('security.back')}</a>
              </p>
            </>
          )}
        </Form>
      </div>
    </>
  )
}
