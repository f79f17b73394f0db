import { useTranslation } from '../kit/use-translation'
import type { LessonKind, Topic } from '../../domain/courses/document'
import type { Lang } from '../../platform/languages'
import type { CoverPicture } from '../../domain/courses/views'
import { Cover } from '../kit/cover'
import { formatClock, formatRest } from '../kit/format'
import { Icon } from '../kit/icon'
import { ProgressBar } from '../kit/progress-bar'
import { Words } from '../kit/words'

type Shown = { text: string; lang: Lang }

/** One course of a person, and the lesson they would go on with. */
export interface Card {
  slug: string
  topic: Topic
  cover?: CoverPicture
  title: Shown
  doneCount: number
  requiredCount: number
  lastSeenAt: number
  completedAt?: number | undefined
  certificateCode?: string | undefined
  needsEmail?: boolean | undefined
  continueLesson: {
    id: string
    title: Shown
    kind: LessonKind
    positionMs?: number | undefined
    durationMs?: number | undefined
  }
}

export const continuePath = (lang: Lang, card: Card): string =>
  `/${lang}/courses/${card.slug}/lessons/${card.continueLesson.id}`

/** The one large thing: go on with this lesson, at this second. */
export function Resume({ lang, card }: { lang: Lang; card: Card }) {
  const { t } = useTranslation('learn')
  const { title, positionMs = 0, durationMs = 0 } = card.continueLesson
  const isInside = positionMs > 0 && positionMs < durationMs
  return (
    <section className="resume" data-topic={card.topic} aria-labelledby="resume">
      <div className="art">
        <Cover topic={card.topic} title={card.slug} picture={card.cover} />
      </div>
      <div className="txt">
        <p className="topic">
          <a href={`/${lang}/courses/${card.slug}`}>
            <Words of={card.title} lang={lang} />
          </a>
        </p>
        <h2 id="resume">
          <Words of={title} lang={lang} />
        </h2>
        <p id="resume-left" className="num">
          {t('resume.done', { done: card.doneCount, count: card.requiredCount })}
          {isInside && ` ${t('resume.left', { rest: formatRest(durationMs - positionMs) })}`}
        </p>
        <ProgressBar value={card.doneCount} max={card.requiredCount} labelledBy="resume-left" />
        <a className="btn" href={continuePath(lang, card)}>
          <Icon name="play" />
          {isInside
            ? t('resume.at', { clock: formatClock(positionMs) })
            : card.doneCount === 0 && positionMs === 0
              ? t('resume.start')
              : t('resume.go')}
        </a>
      </div>
    </section>
  )
}
