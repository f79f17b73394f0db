// What a certificate of a course stands for: what its holder can do, what was studied, and the rule for passing.
import type { Topic } from '../../domain/courses/document'
import type { Shown } from '../../domain/quizzes/text'
import type { Lang } from '../../platform/languages'
import { Cover } from '../kit/cover'
import { useTranslation } from '../kit/use-translation'
import { Words } from '../kit/words'

interface AchievementProps {
  lang: Lang
  slug: string
  isOpen: boolean
  title: Shown
  topic: Topic
  outcomes: Shown[]
  /** in words */
  hours: string
  passMark: string
  modules: { title: Shown; time: string }[]
}

export function AchievementPage({
  lang,
  slug,
  isOpen,
  title,
  topic,
  hours,
  outcomes,
  modules,
  passMark,
}: AchievementProps) {
  const { t } = useTranslation('certificate')
  return (
    <div className="wrap" data-topic={topic}>
      <div className="head">
        <h1>
          <Words of={title} lang={lang} />
        </h1>
        <p className="wt">{t('achievement.lead')}</p>
      </div>
      <div className="vcase">
        <div className="art">
          <Cover topic={topic} title={slug} />
        </div>
        <div className="sheet stack">
          <h2>{t('achievement.outcomes')}</h2>
          <ul className="read">
            {outcomes.map((outcome, i) => (
              <li key={`${i} ${outcome.text}`}>
                <Words of={outcome} lang={lang} />
              </li>
            ))}
          </ul>
          <h2>{t('page.studied')}</h2>
          <dl className="studied read">
            {modules.map((module, i) => (
              <div key={`${i} ${module.title.text}`}>
                <dt>
                  <Words of={module.title} lang={lang} />
                  <span className="time num"> · {module.time}</span>
                </dt>
              </div>
            ))}
          </dl>
          <p className="num">
            <b>{hours}</b>
          </p>
          <p className="quiet">{t('page.rule', { passMark })}</p>
          {isOpen ? (
            <p>
              <a className="btn plain" href={`/${lang}/courses/${slug}`}>
                {t('achievement.course')}
              </a>
            </p>
          ) : (
            <p className="say">{t('achievement.closed')}</p>
          )}
        </div>
      </div>
    </div>
  )
}
