import { LEVELS, type Topic } from '../../domain/courses/document'
import { type CatalogueForm, catalogueQuery, HOURS, STATES } from '../../domain/courses/forms'
import { LONGEST_QUESTION } from '../../domain/courses/search-question'
import { type Lang, LANGUAGES } from '../../platform/languages'
import { Choice } from '../kit/choice'
import { languageName } from '../kit/format'
import { Icon } from '../kit/icon'
import { useTranslation } from '../kit/use-translation'

interface Asked {
  lang: Lang
  asked: CatalogueForm
}

/** Search and filters: a GET form, so that the address keeps what was asked. */
export function Finder({ lang, asked }: Asked) {
  const { t } = useTranslation(['public', 'site'])
  const name = (language: Lang): string => languageName(language, lang)
  const own = { language: name(lang) }
  return (
    <form className="find" action={`/${lang}/courses`} method="get" role="search">
      <div>
        <label htmlFor="q">{t('find.label')}</label>
        <input
          type="search"
          id="q"
          name="q"
          defaultValue={asked.q?.slice(0, LONGEST_QUESTION) ?? ''}
          placeholder={t('find.example')}
          maxLength={LONGEST_QUESTION}
        />
      </div>
      <button className="btn plain">
        <Icon name="search" />
        {t('find.go')}
      </button>
      <div className="narrow">
        <Choice name="level" label={t('find.level')} any={t('find.anyLevel')} value={asked.level}>
          {LEVELS.map((level) => [level, t(`site:level.${level}`)])}
        </Choice>
        <Choice name="hours" label={t('find.hours')} any={t('find.anyHours')} value={asked.hours}>
          {HOURS.map((length) => [length, t(`find.${length}`)])}
        </Choice>
        <Choice name="state" label={t('find.state')} any={t('find.anyState')} value={asked.state}>
          {STATES.map((state) => [state, state === 'full' ? t('find.full', own) : t('find.withCaptions')])}
        </Choice>
        <Choice name="captions" label={t('find.captionsIn')} any={t('find.anyCaptions')} value={asked.captions}>
          {LANGUAGES.map((language) => [language, name(language)])}
        </Choice>
      </div>
      {asked.topic && <input type="hidden" name="topic" value={asked.topic} />}
    </form>
  )
}

/** The topics that have courses, with how many; the rest of the question stays. */
export function Topics({ lang, asked, topics }: Asked & { topics: readonly { topic: Topic; count: number }[] }) {
  const { t } = useTranslation(['public', 'site'])
  const to = (topic?: Topic): string => `/${lang}/courses${catalogueQuery({ ...asked, topic, page: undefined })}`
  return (
    <nav className="topics" aria-label={t('find.topics')}>
      <a className="all" href={to()} aria-current={asked.topic ? undefined : 'true'}>
        {t('find.allTopics')}
      </a>
      {topics.map(({ topic, count }) => (
        <a key={topic} href={to(topic)} data-topic={topic} aria-current={asked.topic === topic ? 'true' : undefined}>
          {t(`site:topic.${topic}`)} <span className="quiet num">{count}</span>
        </a>
      ))}
    </nav>
  )
}
