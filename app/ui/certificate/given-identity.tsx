// The identity number a person gave, as everybody may see it; whether it is printed; and the way to take it back.
import type { Lang } from '../../platform/languages'
import { useTranslation } from '../kit/use-translation'

export function GivenIdentity({ lang, said, isPrinted }: { lang: Lang; said: string; isPrinted: boolean }) {
  const { t } = useTranslation('certificate')
  return (
    <section className="account-part" aria-labelledby="given">
      <h2 id="given">{t('identity.given')}</h2>
      <p className="holder num">{said}</p>
      <p>{t(isPrinted ? 'identity.isPrinted' : 'identity.isNotPrinted')}</p>
      <div className="row gap-s">
        <form method="post" action={`/${lang}/account/identity/printing`}>
          <button className="btn plain" type="submit" name="printed" value={isPrinted ? 'no' : 'yes'}>
            {t(isPrinted ? 'identity.stopPrinting' : 'identity.startPrinting')}
          </button>
        </form>
        <form method="post" action={`/${lang}/account/identity/removal`}>
          <button className="btn plain" type="submit">
            {t('identity.remove')}
          </button>
        </form>
      </div>
      <p className="hint gap-s">{t('identity.removeHint')}</p>
    </section>
  )
}
