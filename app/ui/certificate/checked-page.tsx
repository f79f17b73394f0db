// The page of any certificate: how it stands first, then what it says, then what to do with it.
import type { ReactNode } from 'react'
import type { Topic } from '../../domain/courses/document'
import type { Lang } from '../../platform/languages'
import { Icon } from '../kit/icon'
import { useTranslation } from '../kit/use-translation'
import { CodeForm } from './code-form'

export interface Checked {
  lang: Lang
  status: 'current' | 'partial' | 'replaced' | 'revoked' | 'forged'
  code: string
  /** when this page looked, in words */
  checked: { date: string; time: string; zone: string }
  revokedOn?: string | undefined
  replacedOn?: string | undefined
  replacedByCode?: string | undefined
}

interface CheckedPageProps extends Checked {
  topic?: Topic | undefined
  /** whether there is a genuine document to compare and to download */
  isGenuine: boolean
  /** an identity number stands on it, of which everybody sees the last signs */
  hasIdentity: boolean
  /** there is a badge that others may check, and its holder is not looking, who has it elsewhere */
  offersBadge?: boolean
  main: ReactNode
  /** for its holder */
  own: ReactNode
}

export function CheckedPage({ topic, isGenuine, hasIdentity, offersBadge, main, own, ...page }: CheckedPageProps) {
  const { t } = useTranslation('certificate')
  const { lang, code, status } = page
  const isStanding = status === 'current' || status === 'partial'
  return (
    <div className="wrap" data-topic={topic}>
      <div className="head">
        <p className="quiet">{t('page.kicker')}</p>
      </div>
      <div className="verify">
        <div>
          <Status {...page} />
          {status === 'revoked' && !isGenuine && <p className="gap-s">{t('page.withdrawn')}</p>}
          {main}
        </div>
        <aside className="stack" aria-label={t('page.aside')}>
          {own}
          {isGenuine && (
            <>
              <h2>{t('page.matches')}</h2>
              <p>{t(isStanding ? 'page.compare' : 'page.compareOld')}</p>
              {hasIdentity && (
                <p>
                  <a href={`/${lang}/certificates/${code}/number`}>{t('number.link')}</a>
                </p>
              )}
              <p className="row">
                <a className="btn plain" href={`/${lang}/certificates/${code}.pdf`}>
                  <Icon name="download" />
                  {t('page.pdf')}
                </a>
                <a href={`/${lang}/certificates/${code}.json`}>{t('page.json')}</a>
              </p>
              {offersBadge && <OpenBadge lang={lang} code={code} />}
              <hr />
            </>
          )}
          <CodeForm lang={lang} label={t('search.other')} />
        </aside>
      </div>
    </div>
  )
}

function OpenBadge({ lang, code }: { lang: Lang; code: string }) {
  const { t } = useTranslation('badges')
  return (
    <p>
      <a href={`/${lang}/certificates/${code}/badge.json`} download>
        {t('open')}
      </a>
    </p>
  )
}

const LOOKS = {
  current: ['good', 'check'],
  partial: ['warn', 'warning'],
  replaced: ['bad', 'cross'],
  revoked: ['bad', 'cross'],
  forged: ['bad', 'warning'],
} as const

function Status({ lang, status, checked, revokedOn, replacedOn, replacedByCode }: Checked) {
  const { t } = useTranslation('certificate')
  const [look, icon] = LOOKS[status]
  return (
    <>
      <h1 className={`state ${look}`}>
        <Icon name={icon} />
        {t(`status.${status}`)}
      </h1>
      {status === 'revoked' && (
        <p className="say bad gap">{revokedOn ? t('page.revoked', { date: revokedOn }) : t('page.revokedParts')}</p>
      )}
      {status === 'partial' && <p className="say warn gap">{t('page.partial')}</p>}
      {replacedOn && status === 'replaced' && (
        <p className="say warn gap">
          {t('page.replaced', { date: replacedOn })}{' '}
          {replacedByCode && (
            <a href={`/${lang}/certificates/${replacedByCode}`}>{t('page.seeNew', { code: replacedByCode })}</a>
          )}
        </p>
      )}
      {status === 'forged' ? (
        <p className="say bad gap">{t('page.forged')}</p>
      ) : (
        <p className="small quiet gap-s">{t('page.checked', checked)}</p>
      )}
    </>
  )
}
