import type { ReactNode } from 'react'
import { useTranslation } from '../kit/use-translation'
import type { Lang } from '../../platform/languages'
import { CodeForm } from './code-form'

interface NotFoundCertificateInput {
  lang: Lang
  kind: 'ask' | 'missing' | 'malformed' | 'too-many'
  typed: string
  minutes?: number | undefined
}

/** The page where a code is asked for, also after one that led nowhere: what was typed stays. */
export function NotFoundCertificate({ lang, kind, typed, minutes = 1 }: NotFoundCertificateInput) {
  const { t } = useTranslation('certificate')
  if (kind === 'too-many')
    return (
      <Page title={t('search.tooMany')} lead={t('search.tooManyWhy', { count: minutes })}>
        <p>
          <a href={`/${lang}/help`}>{t('search.help')}</a>
        </p>
      </Page>
    )
  const isMissing = kind === 'missing'
  return (
    <Page
      title={t(isMissing ? 'search.missing' : 'search.title')}
      lead={t(isMissing ? 'search.missingWhy' : 'search.lead')}
    >
      <CodeForm
        lang={lang}
        label={t('search.label')}
        typed={typed}
        problem={kind === 'malformed' ? t('search.malformed') : undefined}
      />
    </Page>
  )
}

function Page({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <div className="wrap">
      <div className="head">
        <h1>{title}</h1>
        <p className="wt">{lead}</p>
      </div>
      <div className="form">{children}</div>
    </div>
  )
}
