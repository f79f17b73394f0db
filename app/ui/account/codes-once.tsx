// Recovery codes, the one time they are shown: to be printed or written down.
import { useTranslation } from '../kit/use-translation'
import { PageFrame } from './page-frame'

export function CodesOnce({ lang, codes }: { lang: string; codes: string[] }) {
  const { t } = useTranslation('signing-in')
  return (
    <PageFrame title={t('codes.title')} lead={t('codes.lead')}>
      <ol className="codes-once">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p className="gap">{t('codes.keep')}</p>
      <p className="gap">
        <a className="btn" href={`/${lang}/account/security`}>
          {t('codes.done')}
        </a>
      </p>
    </PageFrame>
  )
}
