// Signing in with a passkey: shown by the page's script, which alone can ask for one.
import { useTranslation } from '../kit/use-translation'

interface PasskeySignInProps {
  lang: string
  next: string | undefined
  /** the browser may offer passkeys by itself, in the field of the address */
  isOffered?: boolean
}

export function PasskeySignIn({ lang, next, isOffered = false }: PasskeySignInProps) {
  const { t } = useTranslation('signing-in')
  return (
    <form
      className="other-way form"
      method="post"
      action={`/${lang}/sign-in/passkey`}
      data-island="passkey"
      data-passkey="use"
      data-offered={isOffered ? '' : undefined}
      data-challenge={`/${lang}/sign-in/passkey/challenge`}
      data-unsupported={t('passkey.unsupported')}
      data-failed={t('passkey.failed')}
    >
      <input type="hidden" name="answer" disabled />
      <input type="hidden" name="place" value="shared" disabled />
      {next && <input type="hidden" name="next" value={next} />}
      <p className="small quiet" data-note="" role="status">
        {t('passkey.needsScript')}
      </p>
      <button className="btn plain" type="submit" hidden>
        {t('passkey.use')}
      </button>
    </form>
  )
}
