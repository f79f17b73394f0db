// What the page behind a confirmation link can say: asking, done, joined, too old.
import { useTranslation } from '../kit/use-translation'
import type { Lang } from '../../platform/languages'
import { PageFrame } from './page-frame'
import { type ReadyCertificate, ReadyCertificates } from './ready-certificates'

interface AskConfirmProps {
  link: { name: string; email: string; joins: boolean }
  /** in words, where the last press was refused */
  refusal: string | undefined
}

export function AskConfirm({ link: { name, email, joins }, refusal }: AskConfirmProps) {
  const { t } = useTranslation('account')
  return (
    <PageFrame
      title={t(joins ? 'confirmLink.joinTitle' : 'confirmLink.title')}
      lead={t(joins ? 'confirmLink.join' : 'confirmLink.text', { email })}
    >
      {refusal && (
        <p className="oops" role="alert">
          {refusal}
        </p>
      )}
      <form className="form" method="post">
        <p className="holder" dir="auto">
          {name}
        </p>
        <p>{t('confirmLink.notYou')}</p>
        <button className="btn gap" type="submit">
          {t(joins ? 'confirmLink.joinButton' : 'confirmLink.button')}
        </button>
      </form>
    </PageFrame>
  )
}

interface ConfirmedProps {
  lang: Lang
  isJoined: boolean
  certificates: readonly ReadyCertificate[]
  isSignedIn: boolean
}

export function Confirmed({ lang, isJoined, certificates, isSignedIn }: ConfirmedProps) {
  const { t } = useTranslation('account')
  const look = certificates.length > 0 ? 'btn plain' : 'btn'
  return (
    <PageFrame
      title={t(isJoined ? 'confirmLink.joinedTitle' : 'confirmLink.doneTitle')}
      lead={t(isJoined ? 'confirmLink.joined' : 'confirmLink.done')}
    >
      <ReadyCertificates lang={lang} certificates={certificates} />
      <p className="gap">
        {isSignedIn && !isJoined ? (
          <a className={look} href={`/${lang}/learn`}>
            {t('confirmLink.go')}
          </a>
        ) : (
          <a className={look} href={`/${lang}/sign-in`}>
            {t('confirmLink.signIn')}
          </a>
        )}
      </p>
    </PageFrame>
  )
}

export function OldLink({ lang }: { lang: string }) {
  const { t } = useTranslation('account')
  return (
    <PageFrame title={t('confirmLink.oldTitle')} lead={t('confirmLink.old')}>
      <a className="btn" href={`/${lang}/account`}>
        {t('account.title')}
      </a>
    </PageFrame>
  )
}
