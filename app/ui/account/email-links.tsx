// The pages behind the links of a change of address: asking, done, too old.
import type { Lang } from '../../platform/languages'
import { useTranslation } from '../kit/use-translation'
import { PageFrame } from './page-frame'

interface LinkPage {
  lang: Lang
  /** none = the link does nothing any more */
  link: { name: string; email: string } | undefined
  /** in words, where the last press was refused */
  refusal: string | undefined
}

export function ChangeLinkPage({ lang, link, refusal, isDone, isSignedIn }: LinkPage & ChangeDone) {
  const { t } = useTranslation(['address', 'account'])
  if (isDone) {
    return (
      <PageFrame title={t('link.doneTitle')} lead={t('link.done')}>
        <a className="btn" href={`/${lang}/${isSignedIn ? 'account' : 'sign-in'}`}>
          {t(isSignedIn ? 'account:account.title' : 'account:confirmLink.signIn')}
        </a>
      </PageFrame>
    )
  }
  if (!link) return <OldChange lang={lang} text={t('link.old')} />
  return (
    <PageFrame title={t('link.title')} lead={t('link.text', { email: link.email })}>
      <Press name={link.name} warning={t('account:confirmLink.notYou')} button={t('link.button')} refusal={refusal} />
    </PageFrame>
  )
}
interface ChangeDone {
  isDone: boolean
  isSignedIn: boolean
}

/** `returned` = the address that was taken back. */
export function ReturnLinkPage({ lang, link, refusal, returned }: LinkPage & { returned: string | undefined }) {
  const { t } = useTranslation(['address', 'account'])
  if (returned !== undefined) {
    return (
      <PageFrame title={t('return.doneTitle')} lead={t('return.done', { email: returned })}>
        <p>{t('return.next')}</p>
        <p className="gap">
          <a href={`/${lang}/recover`}>{t('return.notCome')}</a>
        </p>
      </PageFrame>
    )
  }
  if (!link) return <OldChange lang={lang} text={t('return.old')} />
  return (
    <PageFrame title={t('return.title')} lead={t('return.text', { email: link.email })}>
      <Press name={link.name} warning={t('return.what')} button={t('return.button')} refusal={refusal} />
    </PageFrame>
  )
}

interface PressProps {
  name: string
  warning: string
  button: string
  refusal: string | undefined
}

function Press({ name, warning, button, refusal }: PressProps) {
  return (
    <>
      {refusal && (
        <p className="oops" role="alert">
          {refusal}
        </p>
      )}
      <form className="form" method="post">
        <p className="holder" dir="auto">
          {name}
        </p>
        <p>{warning}</p>
        <button className="btn gap" type="submit">
          {button}
        </button>
      </form>
    </>
  )
}

function OldChange({ lang, text }: { lang: string; text: string }) {
  const { t } = useTranslation('account')
  return (
    <PageFrame title={t('confirmLink.oldTitle')} lead={text}>
      <a className="btn" href={`/${lang}/account`}>
        {t('account.title')}
      </a>
    </PageFrame>
  )
}
