// What became of a mail that somebody waits for, and what to do.
import type { MailStanding } from '../../domain/accounts/mail-kinds'
import { useTranslation } from '../kit/use-translation'

interface MailStateProps {
  lang: string
  standing: MailStanding | undefined
  email: string
}

export function MailState({ lang, standing, email }: MailStateProps) {
  const { t } = useTranslation('address')
  if (standing === undefined) return null
  const isTrouble = standing === 'failed' || standing === 'bounced'
  return (
    <p className={isTrouble ? 'say bad notice' : 'say notice'}>
      {t(`standing.${standing}`, { email })}
      {standing === 'bounced' && (
        <>
          {' '}
          <a href={`/${lang}/account/email`}>{t('standing.write')}</a>
        </>
      )}
    </p>
  )
}
