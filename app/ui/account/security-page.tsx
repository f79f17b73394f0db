// What opens an account, and where it is open now.
import type { Lang } from '../../platform/languages'
import { useTranslation } from '../kit/use-translation'
import { SecurityApp } from './security-app'
import { type PasskeyRow, SecurityPasskeys } from './security-passkeys'
import { SecuritySignIns, type SignInRow } from './security-sign-ins'

interface SecurityPageProps {
  lang: Lang
  timeZone: string
  /** the person has just shown who they are */
  mayChange: boolean
  /** where they do so again */
  toProve: string
  signIns: SignInRow[]
  passkeys: PasskeyRow[]
  appSince: number | undefined
  /** people without one are not offered an app, unless they have one */
  hasRole: boolean
  codesLeft: number
  isEnded: boolean
}

export function SecurityPage({
  mayChange,
  toProve,
  signIns,
  passkeys,
  appSince,
  hasRole,
  codesLeft,
  ...page
}: SecurityPageProps) {
  const { t } = useTranslation('signing-in')
  const { lang, timeZone, isEnded } = page
  return (
    <>
      {isEnded && <output className="say good notice">{t('signIns.ended')}</output>}
      {!mayChange && (
        <div className="say notice">
          <p>{t('security.prove')}</p>
          <p>
            <a className="btn plain s" href={toProve}>
              {t('security.proveButton')}
            </a>
          </p>
        </div>
      )}
      <SecuritySignIns lang={lang} timeZone={timeZone} signIns={signIns} />
      <SecurityPasskeys lang={lang} timeZone={timeZone} passkeys={passkeys} mayChange={mayChange} />
      {(hasRole || appSince !== undefined) && (
        <SecurityApp lang={lang} timeZone={timeZone} since={appSince} codesLeft={codesLeft} mayChange={mayChange} />
      )}
      <p className="part">
        <a href={`/${lang}/account`}>{t('security.toAccount')}</a>
      </p>
    </>
  )
}
