// The rows that every certificate's sheet of facts has: whose it is, and who issued and signed it.
import type { Shown } from '../../domain/quizzes/text'
import type { Lang } from '../../platform/languages'
import { useTranslation } from '../kit/use-translation'
import { Words } from '../kit/words'

/** All in words. */
export interface SaidSigned {
  holder: string
  /** kind, last signs and country of the identity number */
  identity?: string
  issuer: string
  legalId: string
  signatory: string
  legalNote?: Shown
  issuedOn: string
}

export function HolderRows({ holder, identity }: Pick<SaidSigned, 'holder' | 'identity'>) {
  const { t } = useTranslation('certificate')
  return (
    <>
      <dt>{t('facts.holder')}</dt>
      <dd className="who" dir="auto">
        {holder}
      </dd>
      {identity && (
        <>
          <dt>{t('facts.identity')}</dt>
          <dd className="num">{identity}</dd>
        </>
      )}
    </>
  )
}

export function IssuerRows({ lang, code, facts }: { lang: Lang; code: string; facts: SaidSigned }) {
  const { t } = useTranslation('certificate')
  return (
    <>
      <dt>{t('facts.issuer')}</dt>
      <dd>
        {facts.issuer}
        {facts.legalId !== '' && (
          <span className="under">
            {t('facts.legalId')} <span className="unbroken">{facts.legalId}</span>
          </span>
        )}
      </dd>
      <dt>{t('facts.signatory')}</dt>
      <dd>{facts.signatory}</dd>
      <dt>{t('facts.issued')}</dt>
      <dd>{facts.issuedOn}</dd>
      <dt>{t('facts.code')}</dt>
      <dd className="num code">{code}</dd>
      {facts.legalNote && (
        <>
          <dt>{t('facts.legalNote')}</dt>
          <dd className="said">
            <Words of={facts.legalNote} lang={lang} />
          </dd>
        </>
      )}
    </>
  )
}
