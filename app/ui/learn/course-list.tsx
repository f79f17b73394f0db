import { useTranslation } from '../kit/use-translation'
import type { Lang } from '../../platform/languages'
import { Cover } from '../kit/cover'
import { formatDate } from '../kit/format'
import { Words } from '../kit/words'
import { type Card, continuePath } from './resume'

interface CourseListInput {
  lang: Lang
  cards: readonly Card[]
  /** of the dates */
  timeZone: string
}

/** The other courses somebody is in, last seen first. */
export function CourseList({ lang, cards, timeZone }: CourseListInput) {
  return (
    <ul className="list">
      {cards.map((card) => (
        <li key={card.slug} data-topic={card.topic}>
          <div className="art">
            <Cover topic={card.topic} title={card.slug} picture={card.cover} />
          </div>
          <div>
            <h3 id={`c-${card.slug}`}>
              <a href={`/${lang}/courses/${card.slug}`}>
                <Words of={card.title} lang={lang} />
              </a>
            </h3>
            <p className="small quiet num">
              <Status lang={lang} card={card} timeZone={timeZone} />
            </p>
          </div>
          <Act lang={lang} card={card} />
        </li>
      ))}
    </ul>
  )
}

function Status({ lang, card, timeZone }: { lang: Lang; card: Card; timeZone: string }) {
  const { t } = useTranslation('learn')
  if (card.needsEmail) return <>{t('course.needsEmail')}</>
  if (card.completedAt) return <>{t('course.completed', { date: formatDate(card.completedAt, lang, timeZone) })}</>
  const done = t('course.done', { done: card.doneCount, count: card.requiredCount })
  return (
    <>
      {done} · {t('course.seen', { date: formatDate(card.lastSeenAt, lang, timeZone) })}
    </>
  )
}

function Act({ lang, card }: { lang: Lang; card: Card }) {
  const { t } = useTranslation('learn')
  const [href, words] = card.needsEmail
    ? [`/${lang}/confirm`, t('course.confirm')]
    : [continuePath(lang, card), card.completedAt ? t('course.again') : t('resume.go')]
  return (
    <a className="btn plain s act" href={href} aria-describedby={`c-${card.slug}`}>
      {words}
    </a>
  )
}
