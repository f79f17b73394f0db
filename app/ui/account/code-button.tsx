// The other way in: a code by mail instead of a password. One form for both, since both begin with the address.
import { useTranslation } from '../kit/use-translation'

export function CodeButton({ lang }: { lang: string }) {
  const { t } = useTranslation('signing-in')
  return (
    <div className="other-way">
      <p className="small quiet" id="code-hint">
        {t('signIn.codeHint')}
      </p>
      <button
        className="btn plain"
        type="submit"
        formAction={`/${lang}/sign-in/code-request`}
        aria-describedby="code-hint"
      >
        {t('signIn.code')}
      </button>
    </div>
  )
}
