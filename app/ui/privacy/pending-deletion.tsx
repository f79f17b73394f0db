// An account that is about to go: until when, what happens to the certificates, and the one press that keeps it.
import type { Lang } from '../../platform/languages'
import { PageFrame } from '../account/page-frame'
import { formatDate } from '../kit/format'
import { useTranslation } from '../kit/use-translation'

interface PendingProps {
  lang: Lang
  timeZone: string
  askedAt: number
  dueAt: number
  certificates: string
  isBegun: boolean
}

export function Pending({ lang, timeZone, askedAt, dueAt, certificates, isBegun }: PendingProps) {
  const { t } = useTranslation('personal')
  const [asked, date] = [askedAt, dueAt].map((at) => formatDate(at, lang, timeZone))
  if (isBegun)
    return (
      <PageFrame title={t('deletion.title')}>
        <p>{t('deletion.begun')}</p>
      </PageFrame>
    )
  return (
    <PageFrame title={t('deletion.pendingTitle', { date })} lead={t('deletion.pendingText', { asked })}>
      <p>{certificates === 'keep' ? t('deletion.pendingKeep') : t('deletion.pendingWithdraw')}</p>
      <form className="gap" method="post" action={`/${lang}/account/deletion/return`}>
        <button className="btn" type="submit">
          {t('deletion.takeBack')}
        </button>
      </form>
    </PageFrame>
  )
}
