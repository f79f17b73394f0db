import { useTranslation } from '../kit/use-translation'
import type { Lang } from '../../platform/languages'

/** How it goes, in three steps. */
export function Steps() {
  const { t } = useTranslation('public')
  return (
    <section className="part" aria-labelledby="how">
      <h2 id="how">{t('home.how')}</h2>
      <ol className="three">
        {(['find', 'learn', 'prove'] as const).map((step, i) => (
          <li key={step}>
            <h3>
              <span className="num">{i + 1}.</span> {t(`home.${step}.title`)}
            </h3>
            <p>{t(`home.${step}.text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** For the employer who holds a certificate in hand: its code leads to the facts. */
export function CheckCertificate({ lang }: { lang: Lang }) {
  const { t } = useTranslation('public')
  return (
    <section className="part check" aria-labelledby="check">
      <div>
        <h2 id="check">{t('check.title')}</h2>
        <p className="read quiet">{t('check.text')}</p>
      </div>
      <form className="pair" action={`/${lang}/certificates`} method="get">
        <div>
          <label className="lab" htmlFor="code">
            {t('check.code')}
          </label>
          <input
            type="text"
            id="code"
            name="code"
            required
            maxLength={40}
            autoComplete="off"
            spellCheck={false}
            autoCapitalize="characters"
          />
        </div>
        <button className="btn plain">{t('check.go')}</button>
      </form>
    </section>
  )
}
