import type { ReactNode } from 'react'
import type { Topic } from '../../domain/courses/document'
import type { Shown } from '../../domain/quizzes/text'
import type { Lang } from '../../platform/languages'
import { Cover } from '../kit/cover'
import { Icon } from '../kit/icon'
import { useTranslation } from '../kit/use-translation'
import { Words } from '../kit/words'
import { type Checked, CheckedPage } from './checked-page'
import { HolderRows, IssuerRows, type SaidSigned } from './signed-rows'

export interface SaidPart {
  code: string
  title: Shown
  topic: Topic
  slug: string
  hours: string
  dates: string
  modules: Shown[]
  status: 'current' | 'replaced' | 'revoked'
  replacedByCode?: string
}
interface CombinedFacts extends SaidSigned {
  hours: string
  /** of the parts that still count, where these are not all */
  standingHours?: string
  dates: string
  perDay: string
  parts: SaidPart[]
  overlaps: { id: string; first: Shown; second: Shown; days: string }[]
}
export interface CombinedInput extends Checked {
  /** all in words; none where they cannot be trusted */
  facts?: CombinedFacts
}

/** The public page of a combined certificate: the whole, then each course as it stands today. */
export function CombinedPage({ children, facts, ...page }: CombinedInput & { children?: ReactNode }) {
  const { lang, code } = page
  const main = facts && (
    <>
      <Whole lang={lang} code={code} facts={facts} />
      <Parts lang={lang} facts={facts} />
    </>
  )
  return (
    <CheckedPage
      {...page}
      topic={facts?.parts[0]?.topic}
      isGenuine={facts !== undefined}
      hasIdentity={facts?.identity !== undefined}
      main={main}
      own={children}
    />
  )
}

function Whole({ lang, code, facts }: { lang: Lang; code: string; facts: CombinedFacts }) {
  const { t } = useTranslation('certificate')
  return (
    <div className="vcase gap">
      <div className="art several">
        {facts.parts.slice(0, 3).map((part) => (
          <div key={part.code} data-topic={part.topic}>
            <Cover topic={part.topic} title={part.slug} />
          </div>
        ))}
      </div>
      <dl className="facts sheet">
        <HolderRows {...facts} />
        <dt>{t('facts.courses')}</dt>
        <dd className="num">{facts.parts.length}</dd>
        <dt>{t('facts.hours')}</dt>
        <dd>
          {facts.hours}
          {facts.standingHours && (
            <span className="under bad">{t('combined.standing', { hours: facts.standingHours })}</span>
          )}
        </dd>
        <dt>{t('facts.dates')}</dt>
        <dd>
          <span className="sentence">{facts.dates}</span>
          <span className="under">{facts.perDay}</span>
        </dd>
        <IssuerRows lang={lang} code={code} facts={facts} />
      </dl>
    </div>
  )
}

function Parts({ lang, facts }: { lang: Lang; facts: CombinedFacts }) {
  const { t } = useTranslation('certificate')
  return (
    <section className="part">
      <h2>{t('combined.parts')}</h2>
      <ul className="list parts">
        {facts.parts.map((part) => (
          <li key={part.code} className="flat">
            <div>
              <h3>
                <Words of={part.title} lang={lang} />
              </h3>
              <p className="num">
                {part.hours}, {part.dates}
              </p>
              <p className="small quiet">
                {part.modules.map((title, i) => (
                  <span key={`${i} ${title.text}`}>
                    {i > 0 && '; '}
                    <Words of={title} lang={lang} />
                  </span>
                ))}
              </p>
              <PartState part={part} lang={lang} />
              <p className="small">
                <a className="num" href={`/${lang}/certificates/${part.code}`}>
                  {part.code}
                </a>
              </p>
            </div>
          </li>
        ))}
      </ul>
      {facts.overlaps.length > 0 && (
        <div className="say warn gap">
          <p>{t('combined.overlaps', { count: facts.overlaps.length })}</p>
          <ul className="plain-l small">
            {facts.overlaps.map(({ id, first, second, days }) => (
              <li key={id}>
                <Words of={first} lang={lang} /> · <Words of={second} lang={lang} />: {days}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function PartState({ part, lang }: { part: SaidPart; lang: Lang }) {
  const { t } = useTranslation('certificate')
  if (part.status === 'revoked')
    return (
      <p className="bad">
        <Icon name="cross" /> {t('combined.partRevoked')}
      </p>
    )
  if (part.status !== 'replaced' || !part.replacedByCode) return null
  const code = part.replacedByCode
  return (
    <p className="warn">
      <a href={`/${lang}/certificates/${code}`}>{t('combined.partReplaced', { code })}</a>
    </p>
  )
}
