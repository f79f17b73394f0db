// Asks once, beside what somebody has just finished; nothing happens to those who pass by.
import type { Lang } from '../../platform/languages'
import { useTranslation } from '../kit/use-translation'
import { Words } from '../kit/words'

interface Invitation {
  lang: Lang
  enrolmentId: string
  /** where the page is not about the course itself */
  course?: { text: string; lang: Lang }
}

export function SurveyInvitation({ lang, enrolmentId, course }: Invitation) {
  const { t } = useTranslation('survey')
  return (
    <p className="invitation">
      {course && (
        <>
          <b>
            <Words of={course} lang={lang} />
          </b>
          <br />
        </>
      )}
      {t('invite')} <a href={`/${lang}/learn/survey/${enrolmentId}`}>{t('inviteLink')}</a>
    </p>
  )
}
