import { useTranslation } from '../kit/use-translation'
import type { Level, Topic } from '../../domain/courses/document'
import type { CourseView } from '../../domain/courses/views'
import type { Lang } from '../../platform/languages'
import { Cover } from '../kit/cover'
import { Icon } from '../kit/icon'
import { Words } from '../kit/words'

interface CourseHeadInput {
  lang: Lang
  slug: string
  topic: Topic
  level: Level
  title: { text: string; lang: Lang }
  cover?: CourseView['cover'] | undefined
}

/** The head of a course is the case itself: its words on the back wall, its object on a shelf as wide as the page. */
export function CourseHead({ lang, slug, topic, level, title, cover }: CourseHeadInput) {
  const { t } = useTranslation('site')
  return (
    <div className="hall">
      <div className="wrap">
        <div className="art">
          <Cover topic={topic} title={slug} picture={cover?.large} alt={cover?.alt} isFirst />
        </div>
        <div className="txt">
          <p className="crumb">
            <a href={`/${lang}/courses`}>
              <Icon name="back" />
              {t('menu.courses')}
            </a>
          </p>
          <p className="topic">
            {t(`topic.${topic}`)} · {t(`level.${level}`)}
          </p>
          <h1 className={lengthClass(title.text)}>
            <Words of={title} lang={lang} />
          </h1>
        </div>
      </div>
    </div>
  )
}

function lengthClass(title: string): string | undefined {
  if (title.length > 96) return 'longer'
  return title.length > 48 ? 'long' : undefined
}
