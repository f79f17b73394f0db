// After an address was confirmed: the certificates that waited for it, each by its title; else the way to one's courses.
import type { Shown } from '../../domain/quizzes/text'
import type { Lang } from '../../platform/languages'
import { useTranslation } from '../kit/use-translation'
import { Words } from '../kit/words'

export interface ReadyCertificate {
  code: string
  title: Shown
}

export function ReadyCertificates({ lang, certificates }: { lang: Lang; certificates: readonly ReadyCertificate[] }) {
  const { t } = useTranslation('account')
  if (certificates.length === 0) return null
  return (
    <div className="say good">
      <p>{t('confirm.ready', { count: certificates.length })}</p>
      <ul role="list">
        {certificates.map(({ code, title }) => (
          <li key={code}>
            <a href={`/${lang}/certificates/${code}`}>
              <Words of={title} lang={lang} />
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
