// Whoever was asked by mail to join the team of a course decides here.
import type { InvitedPart } from '../../domain/authoring/members'
import type { Shown } from '../../domain/quizzes/text'
import type { Lang } from '../../platform/languages'
import { useTranslation } from '../kit/use-translation'

interface Props {
  lang: Lang
  part: InvitedPart
  title: Shown
  invitedBy: string
  /** of the account that would join */
  name: string
}

export function InvitationPage({ part, title, invitedBy, name }: Props) {
  const { t } = useTranslation('publication')
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('join.title')}</h1>
      </div>
      <div className="stack read">
        <p>{t('join.text', { name: invitedBy, course: title.text })}</p>
        <p>{t(`mail.${part}`)}</p>
        <p>{t('join.as', { name })}</p>
        <form method="post">
          <button className="btn" type="submit">
            {t('join.go')}
          </button>
        </form>
        <p className="small quiet">{t('join.not')}</p>
      </div>
    </div>
  )
}
