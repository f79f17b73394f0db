// Closing an account: what goes and what stays, then the form; or what has to be handed over first; or, once it was
// asked, the way back.
import { Trans } from 'react-i18next'
import { GRACE_DAYS } from '../../domain/privacy/retention'
import type { Lang } from '../../platform/languages'
import { PageFrame } from '../account/page-frame'
import type { Answered } from '../kit/form'
import { useTranslation } from '../kit/use-translation'
import { DeletionQuestions, type Proof } from './deletion-questions'
import { HandOver } from './hand-over'
import { Pending } from './pending-deletion'

interface DeletionPageProps {
  lang: Lang
  timeZone: string
  open: { askedAt: number; dueAt: number; certificates: string; isBegun: boolean } | undefined
  first: { isLastAdministrator: boolean; courses: { id: string; slug: string }[] } | undefined
  proof: Proof
  again: Answered | undefined
}

export function DeletionPage({ lang, timeZone, open, first, proof, again }: DeletionPageProps) {
  const { t } = useTranslation('personal')
  if (open) return <Pending lang={lang} timeZone={timeZone} {...open} />
  return (
    <PageFrame title={t('deletion.title')} lead={t('deletion.lead', { days: GRACE_DAYS })}>
      <section className="account-part" aria-labelledby="goes">
        <h2 id="goes">{t('deletion.goesTitle')}</h2>
        <p>{t('deletion.goes')}</p>
      </section>
      <section className="account-part" aria-labelledby="stays">
        <h2 id="stays">{t('deletion.staysTitle')}</h2>
        <p>{t('deletion.stays')}</p>
        <p className="gap-s">{t('deletion.staysElsewhere')}</p>
        <p className="gap-s">
          <Trans t={t} i18nKey="deletion.copyFirst" components={{ a: <a href={`/${lang}/account/copy`} /> }} />
        </p>
      </section>
      {first ? (
        <HandOver lang={lang} {...first} />
      ) : (
        <section className="account-part" aria-label={t('deletion.button')}>
          <DeletionQuestions lang={lang} proof={proof} again={again} />
        </section>
      )}
      <p className="gap">
        <a href={`/${lang}/account`}>{t('back')}</a>
      </p>
    </PageFrame>
  )
}
