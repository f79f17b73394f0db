import { useTranslation } from '../kit/use-translation'
import type { Level, Topic } from '../../domain/courses/document'
import type { Lang } from '../../platform/languages'
import type { CoverPicture } from '../../domain/courses/views'
import { Cover } from '../kit/cover'
import { formatHours, formatList, formatSize, languageName } from '../kit/format'
import { Icon } from '../kit/icon'
import { ProgressBar } from '../kit/progress-bar'
import { LanguageTags, Tag } from '../kit/tag'

export interface Entry {
  slug: string
  state: 'full' | 'captions'
  textLang: Lang
  source: Lang
  title: string
  topic: Topic
  level: Level
  hours: number
  lessonCount: number
  videos: number
  readings: number
  quizzes: number
  sizeBytes: number
  languages: readonly Lang[]
  captions: readonly Lang[]
  cover?: CoverPicture
}

/** How far the reader is in a course they joined. */
export interface Inside {
  doneCount: number
  requiredCount: number
  continueLessonId: string
  completedAt?: number | undefined
}

/** A course in the case, with its label: title, what it is made of, its dimensions. */
export function Piece({ lang, entry, inside }: { lang: Lang; entry: Entry; inside?: Inside | undefined }) {
  const { t } = useTranslation('site')
  const here = `/${lang}/courses/${entry.slug}`
  return (
    <li className="piece" data-topic={entry.topic}>
      <div className="art">
        <Cover topic={entry.topic} title={entry.slug} picture={entry.cover} />
      </div>
      <div className="lab-l">
        <p className="topic">{t(`topic.${entry.topic}`)}</p>
        <h2>
          <a href={here} lang={entry.textLang === lang ? undefined : entry.textLang}>
            {entry.title}
          </a>
        </h2>
        <p className="dims">
          <MadeOf lang={lang} {...entry} />
          <br />
          <Dimensions lang={lang} entry={entry} />
        </p>
        {inside ? (
          <InsideNote inside={inside} id={`in-${entry.slug}`} here={here} />
        ) : (
          <PieceTags lang={lang} entry={entry} />
        )}
      </div>
    </li>
  )
}

export function Dimensions({ lang, entry }: { lang: Lang; entry: Entry }) {
  const { t } = useTranslation('public')
  const parts = [
    formatHours(entry.hours, lang),
    t('made.lessons', { count: entry.lessonCount }),
    formatSize(entry.sizeBytes, lang),
  ]
  return <span className="num">{parts.join(' · ')}</span>
}

/** Videos, lectura y 2 cuestionarios, certificado. */
function MadeOf({
  lang,
  videos,
  readings,
  quizzes,
}: {
  lang: Lang
  videos: number
  readings: number
  quizzes: number
}) {
  const { t } = useTranslation('public')
  const parts = [
    ...(videos ? [t('made.videos', { count: videos })] : []),
    ...(readings ? [t('made.readings', { count: readings })] : []),
    ...(quizzes ? [t('made.quizzes', { count: quizzes })] : []),
  ]
  const list = formatList(parts, lang)
  const sentence = t('made.withCertificate', { list })
  return <>{sentence.charAt(0).toLocaleUpperCase(lang) + sentence.slice(1)}</>
}

export function PieceTags({ lang, entry }: { lang: Lang; entry: Entry }) {
  const { t } = useTranslation('public')
  if (entry.state === 'captions') {
    const names = { source: languageName(entry.source, lang), captions: languageName(lang, lang) }
    return (
      <p className="tags">
        <Tag kind="cc">
          <Icon name="captions" />
          {t('captionsOnly', names)}
        </Tag>
      </p>
    )
  }
  return (
    <p className="tags">
      <span className="vh">{t('fact.languages')}: </span>
      <LanguageTags languages={entry.languages} />
      {entry.captions.length > 0 && (
        <Tag kind="cc">
          <Icon name="captions" />
          <span className="vh">{t('fact.captions')}: </span>
          {entry.captions.map((l) => l.toUpperCase()).join(' ')}
        </Tag>
      )}
    </p>
  )
}

export function InsideNote({ inside, id, here }: { inside: Inside; id: string; here: string }) {
  const { t } = useTranslation('public')
  const { doneCount, requiredCount, continueLessonId, completedAt } = inside
  return (
    <div className="inside">
      <span id={id} className="num">
        {completedAt ? t('inside.completed') : t('inside.done', { done: doneCount, count: requiredCount })}
      </span>
      <ProgressBar value={doneCount} max={requiredCount} labelledBy={id} />
      <a href={completedAt ? here : `${here}/lessons/${continueLessonId}`}>
        {completedAt ? t('inside.seeAgain') : t('inside.continue')}
      </a>
    </div>
  )
}
