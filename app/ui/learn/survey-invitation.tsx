// Asks once, beside what somebody has just finished; nothing happens to those who pass by.
import { useTranslation } from '../kit/use-translation'

export function SurveyInvitation({
  lang,
  enrolmentId,
  course,
}: {
  lang: string
  enrolmentId: string
  course?: string
}) {
  const { t } = useTranslation('survey')
  return (
    <p className="invitation">
      {course ? t('inviteFor', { course }) : t('invite')}{' '}
      <a href={`/${lang}/learn/survey/${enrolmentId}`}>{t('inviteLink')}</a>
    </p>
  )
}
