// The public page of a record of results: how it stands first, then what can be compared with the paper, then the file.
import type { Lang } from '../../platform/languages'
import type { Answered } from '../kit/form'
import { Icon } from '../kit/icon'
import { useTranslation } from '../kit/use-translation'
import { CompareFile, type Compared } from './compare-file'

export interface ShownRecord {
  lang: Lang
  code: string
  status: 'valid' | 'withdrawn' | 'forged'
  /** when this page looked, in words */
  checked: { date: string; time: string; zone: string }
  withdrawnOn: string | undefined
  /** all in words; none where they cannot be trusted */
  facts: RecordFacts | undefined
}
interface RecordFacts {
  issuer: string
  legalId: string
  signedOn: string
  rows: string
  digest: string
  signature: string
  keyId: string
  publicKeyPem: string
}

interface RecordPageProps extends ShownRecord {
  compared: Compared | undefined
  again: Answered | undefined
}

const LOOKS = { valid: ['good', 'check'], withdrawn: ['bad', 'cross'], forged: ['bad', 'warning'] } as const

export function RecordPage({ compared, again, ...page }: RecordPageProps) {
  const { t } = useTranslation('acta')
  const { status, withdrawnOn, checked, facts } = page
  const [look, icon] = LOOKS[status]
  return (
    <div className="wrap">
      <div className="head">
        <p className="quiet">{t('page.kicker')}</p>
      </div>
      <div className="verify">
        <div>
          <h1 className={`state ${look}`}>
            <Icon name={icon} />
            {t(`page.status.${status}`)}
          </h1>
          {withdrawnOn && <p className="say bad gap">{t('page.withdrawn', { date: withdrawnOn })}</p>}
          {status === 'forged' && <p className="say bad gap">{t('page.forged')}</p>}
          <p className="small quiet gap-s">{t('page.checked', checked)}</p>
          {facts && <FactSheet code={page.code} facts={facts} />}
        </div>
        {facts && (
          <aside className="stack" aria-label={t('page.compare')}>
            <CompareFile compared={compared} again={again} />
          </aside>
        )}
      </div>
    </div>
  )
}

function FactSheet({ code, facts }: { code: string; facts: RecordFacts }) {
  const { t } = useTranslation('acta')
  return (
    <>
      <dl className="facts sheet gap">
        <dt>{t('page.issuer')}</dt>
        <dd>
          {facts.issuer}
          {facts.legalId !== '' && (
            <span className="under">
              {t('page.legalId')} <span className="unbroken">{facts.legalId}</span>
            </span>
          )}
        </dd>
        <dt>{t('page.signedOn')}</dt>
        <dd>{facts.signedOn}</dd>
        <dt>{t('page.rows')}</dt>
        <dd className="num">{facts.rows}</dd>
        <dt>{t('page.code')}</dt>
        <dd className="num code">{code}</dd>
        <dt>{t('page.digest')}</dt>
        <dd>{facts.digest}</dd>
      </dl>
      <p className="read gap">
        {t('page.noNames')} {t('page.paper')}
      </p>
      <details className="gap">
        <summary>{t('page.technical')}</summary>
        <dl className="facts sheet gap-s">
          <dt>{t('page.key')}</dt>
          <dd>{facts.keyId}</dd>
          <dt>{t('page.signature')}</dt>
          <dd>{facts.signature}</dd>
          <dt>{t('page.publicKey')}</dt>
          <dd>
            <pre className="sample" tabIndex={0}>
              {facts.publicKeyPem}
            </pre>
          </dd>
        </dl>
      </details>
    </>
  )
}
