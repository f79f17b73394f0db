import type { Lang } from '../../platform/languages'
import { useTranslation } from '../kit/use-translation'

/** On the account page: the mails of one's groups, and the one press that changes it. */
export function GroupMail({ lang, isWanted }: { lang: Lang; isWanted: boolean }) {
  const { t } = useTranslation('groups')
  return (
    <section className="account-part" aria-labelledby="group-mail-title">
      <h2 id="group-mail-title">{t('account.title')}</h2>
      <p>{t(isWanted ? 'account.on' : 'account.off')}</p>
      <p className="small quiet gap-s">{t('account.hint')}</p>
      <form className="gap" method="post" action={`/${lang}/account/group-mail`}>
        <button className="btn plain" type="submit" name="wanted" value={isWanted ? 'no' : 'yes'}>
          {t(isWanted ? 'account.stop' : 'account.start')}
        </button>
      </form>
      <p className="gap-s">
        <a href={`/${lang}/learn#groups`}>{t('account.groups')}</a>
      </p>
    </section>
  )
}
