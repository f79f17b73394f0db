// Whoever was asked by mail to join the team of a course decides here, with the account the invitation is for.
import type { Invited, InvitedPart } from '../../domain/authoring/members'
import type { Shown } from '../../domain/quizzes/text'
import type { Lang } from '../../platform/languages'
import { useTranslation } from '../kit/use-translation'

export interface InvitationProps {
  lang: Lang
  part: InvitedPart
  title: Shown
  invitedBy: string
  /** whose it is, masked for whoever else has the link */
  address: string
  /** of the account that is signed in, and whether it is theirs; none = nobody is */
  viewer?: { name: string; invited: Invited }
  /** of this page */
  here: string
}

export function InvitationPage(props: InvitationProps) {
  const { part, title, invitedBy, address, viewer } = props
  const { t } = useTranslation(['publication', 'invitation'])
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('join.title')}</h1>
      </div>
      <div className="stack read">
        <p>{t('join.text', { name: invitedBy, course: title.text })}</p>
        <p>{t(`mail.${part}`)}</p>
        {viewer?.invited !== 'yes' && <p className="wrap-any">{t('invitation:for', { address })}</p>}
        <HowOn {...props} />
        <p className="small quiet">{t('join.not')}</p>
      </div>
    </div>
  )
}

function HowOn({ lang, viewer, invitedBy: by, here }: InvitationProps) {
  const { t } = useTranslation(['publication', 'invitation'])
  const next = `?next=${encodeURIComponent(here)}`
  if (!viewer)
    return (
      <>
        <p>{t('invitation:signedOut')}</p>
        <p className="row">
          <a className="btn" href={`/${lang}/sign-in${next}`}>
            {t('invitation:signIn')}
          </a>
          <a className="btn plain" href={`/${lang}/sign-up${next}`}>
            {t('invitation:signUp')}
          </a>
        </p>
      </>
    )
  const { name, invited } = viewer
  if (invited === 'other')
    return (
      <>
        <p>{t('invitation:otherText', { name })}</p>
        <form method="post" action={`/${lang}/sign-out`}>
          <button className="btn" type="submit">
            {t('invitation:signOut')}
          </button>
        </form>
        <p>{t('invitation:otherAlso', { name, by })}</p>
      </>
    )
  if (invited === 'unconfirmed')
    return (
      <>
        <p>{t('invitation:confirmText')}</p>
        <p>
          <a className="btn" href={`/${lang}/confirm${next}`}>
            {t('invitation:confirm')}
          </a>
        </p>
      </>
    )
  return (
    <>
      <p>{t('join.as', { name })}</p>
      <form method="post">
        <button className="btn" type="submit">
          {t('join.go')}
        </button>
      </form>
    </>
  )
}
