// The access cards that were made, with what became of each.
import type { Lang } from '../../platform/languages'
import { formatDate, formatNumber } from '../kit/format'
import { Tag } from '../kit/tag'
import { useTranslation } from '../kit/use-translation'

interface Listed {
  personId: string
  name: string
  accessName: string
  institution: string | null
  madeAt: number
  expiresAt: number
  usedAt: number | null
  state: 'open' | 'used' | 'old' | 'void'
  hasEmail: boolean
}

const KINDS = { open: 'warn', used: 'good', old: 'bad', void: 'bad' } as const

export function CardList({
  lang,
  cards,
  total,
  page,
  pages,
  timeZone,
}: {
  lang: Lang
  cards: Listed[]
  total: number
  page: number
  pages: number
  timeZone: string
}) {
  const { t } = useTranslation('staff')
  if (total === 0) return <p className="read quiet part">{t('cards.none')}</p>
  return (
    <section className="part" aria-labelledby="cards">
      <h2 id="cards">{t('cards.list')}</h2>
      <div className="scroll" tabIndex={0} role="region" aria-labelledby="cards">
        <table>
          <caption className="small quiet">
            {t('cards.count', { count: total, shown: formatNumber(total, lang) })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('cards.person')}</th>
              <th scope="col">{t('card.userName')}</th>
              <th scope="col">{t('cards.institution')}</th>
              <th scope="col">{t('studio.state')}</th>
              <th scope="col">{t('cards.act')}</th>
            </tr>
          </thead>
          <tbody>
            {cards.map((card) => (
              <tr key={card.personId}>
                <th scope="row" id={`p-${card.personId}`} dir="auto">
                  {card.name}
                </th>
                <td className="num">{card.accessName}</td>
                <td>{card.institution ?? '–'}</td>
                <td>
                  <Tag kind={KINDS[card.state]}>{t(`cards.state.${card.state}`)}</Tag>{' '}
                  <span className="small quiet">{dateOf(card, lang, timeZone)}</span>
                </td>
                <td>
                  {card.hasEmail ? (
                    <span className="small quiet">{t('cards.hasEmail')}</span>
                  ) : (
                    <a
                      href={`/${lang}/coordinate/access-cards/${card.personId}/renewal`}
                      aria-describedby={`p-${card.personId}`}
                    >
                      {t('cards.again')}
                    </a>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {pages > 1 && (
        <p className="row gap">
          {page > 1 && <a href={`?page=${page - 1}`}>{t('cards.newer')}</a>}
          <span>{t('cards.page', { page, pages })}</span>
          {page < pages && <a href={`?page=${page + 1}`}>{t('cards.older')}</a>}
        </p>
      )}
    </section>
  )
}

/** The day that the state is about: used on, good until. */
function dateOf({ state, usedAt, madeAt, expiresAt }: Listed, lang: Lang, timeZone: string): string {
  return formatDate(state === 'used' ? (usedAt ?? 0) : state === 'void' ? madeAt : expiresAt, lang, timeZone)
}
