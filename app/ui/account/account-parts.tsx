// Parts of the account page: where one works, and which mails one wants.
import type { Lang } from '../../platform/languages'
import { useTranslation } from '../kit/use-translation'
import { SharingLine } from './sharing-part'

interface WorkplaceProps {
  lang: Lang
  name: string | undefined
  /** since when something is shared with it, ms UTC */
  since: number | undefined
  timeZone: string
}

export function Workplace({ lang, name, since, timeZone }: WorkplaceProps) {
  const { t } = useTranslation('account')
  return (
    <section className="account-part" aria-labelledby="workplace-title">
      <h2 id="workplace-title">{t('workplace.heading')}</h2>
      <p>{name ?? t('workplace.unsaid')}</p>
      {name !== undefined && <SharingLine lang={lang} name={name} since={since} timeZone={timeZone} />}
      <p className="gap-s">
        <a href={`/${lang}/account/workplace`}>{name ? t('workplace.change') : t('workplace.say')}</a>
      </p>
    </section>
  )
}

interface LearningMailProps {
  lang: string
  isWanted: boolean
  hasAddress: boolean
}

/** What is agreed to, in the same words as at the sign-up, and the one press that changes it. */
export function LearningMail({ lang, isWanted, hasAddress }: LearningMailProps) {
  const { t } = useTranslation('account')
  return (
    <section className="account-part" aria-labelledby="mail-title">
      <h2 id="mail-title">{t('learningMail.title')}</h2>
      <p>{isWanted ? t('learningMail.on') : t('learningMail.off')}</p>
      {!isWanted && <p className="small quiet gap-s">{t('learningMail.hint')}</p>}
      {isWanted && !hasAddress && <p className="small quiet gap-s">{t('learningMail.needsAddress')}</p>}
      <form className="gap" method="post" action={`/${lang}/account/learning-mail`}>
        <button className="btn plain" type="submit" name="wanted" value={isWanted ? 'no' : 'yes'}>
          {isWanted ? t('learningMail.stop') : t('learningMail.start')}
        </button>
      </form>
      <p className="small quiet gap">{t('learningMail.always')}</p>
    </section>
  )
}
