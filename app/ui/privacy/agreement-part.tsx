// One thing somebody agreed to: the words as they were, since when, and whether it still holds.
import type { ConsentKind } from '../../domain/accounts/consent-texts'
import type { Lang } from '../../platform/languages'
import { formatDate } from '../kit/format'
import { useTranslation } from '../kit/use-translation'

interface AgreementProps {
  lang: Lang
  timeZone: string
  id: string
  kind: ConsentKind
  version: number
  shownSince: string
  institution: string | undefined
  givenAt: number
  endedAt: number | null
  endedHow: string | null
  standing: 'holds' | 'asked' | 'paused'
}

export function AgreementPart(props: AgreementProps) {
  const { lang, timeZone, id, kind, version, shownSince, institution, givenAt, endedAt, endedHow } = props
  const { t } = useTranslation('personal')
  const from = formatDate(givenAt, lang, timeZone)
  const to = endedAt === null ? '' : formatDate(endedAt, lang, timeZone)
  const date = formatDate(Date.parse(shownSince), lang)
  return (
    <section className="account-part" aria-labelledby={`kind-${id}`}>
      <h2 id={`kind-${id}`}>{t(`agreements.kind.${kind}`)}</h2>
      <p>
        {endedAt === null ? t('agreements.since', { from }) : t('agreements.until', { from, to })}
        {institution !== undefined && <> · {t('agreements.with', { name: institution })}</>}
      </p>
      <blockquote className="agreed gap-s">
        <p>{t(`agreements.text.${kind}-${version}` as 'agreements.text.learning-mail-1')}</p>
      </blockquote>
      <p className="small quiet gap-s">{t('agreements.version', { version, date })}</p>
      {endedAt === null ? <Standing {...props} /> : <Ended how={endedHow} />}
    </section>
  )
}

const HOW = ['account', 'mail-link', 'workplace', 'newer', 'erased'] as const

function Ended({ how }: { how: string | null }) {
  const { t } = useTranslation('personal')
  const known = HOW.find((one) => one === how)
  return known ? <p className="small quiet">{t(`agreements.how.${known}`)}</p> : null
}

function Standing({ lang, kind, standing }: AgreementProps) {
  const { t } = useTranslation('personal')
  const where = kind === 'share-with-institution' ? 'account/workplace#sharing' : 'account'
  return (
    <p className="gap-s">
      {standing === 'paused' && <>{t('agreements.paused')} </>}
      {standing === 'asked' && <>{t('agreements.renewed')} </>}
      <a href={`/${lang}/${where}`}>{t('agreements.change')}</a>
    </p>
  )
}
