// Another code, for the address this browser asked for.
import { useTranslation } from '../kit/use-translation'

interface CodeAgainProps {
  lang: string
  asked: { email: string; place: string }
  next: string | undefined
  hasOutbox: boolean
}

export function CodeAgain({ lang, asked, next, hasOutbox }: CodeAgainProps) {
  const { t } = useTranslation(['signing-in', 'account'])
  return (
    <form className="form gap" method="post" action={`/${lang}/sign-in/code-request`}>
      <input type="hidden" name="email" value={asked.email} />
      {asked.place === 'shared' && <input type="hidden" name="place" value="shared" />}
      {next && <input type="hidden" name="next" value={next} />}
      <p className="row gap">
        <span>{t('account:confirm.notCome')}</span>
        <button className="btn plain s" type="submit">
          {t('account:confirm.again')}
        </button>
        {hasOutbox && <a href={`/${lang}/outbox`}>{t('account:confirm.outbox')}</a>}
      </p>
      <p className="gap-s">
        <a href={`/${lang}/sign-in`}>{t('code.other')}</a>
      </p>
    </form>
  )
}
