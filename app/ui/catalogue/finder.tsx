import { useTranslation } from '../kit/use-translation'
import { LEVELS, type Topic } from '../../domain/courses/document'
import { type CatalogueForm, catalogueQuery, HOURS } from '../../domain/courses/forms'
import type { Lang } from '../../platform/languages'
import { Icon } from '../kit/icon'

interface Asked {
  lang: Lang
  asked: CatalogueForm
}

/** Search, level and length: a GET form, so that the address keeps what was asked. */
export function Finder({ lang, asked }: Asked) {
  const { t } = useTranslation(['public', 'site'])
  return (
    <form className="find" action={`/${lang}/courses`} method="get" role="search">
      <div>
        <label htmlFor="q">{t('find.label')}</label>
        <input
          type="search"
          id="q"
          name="q"
          defaultValue={asked.q ?? ''}
          placeholder={t('find.example')}
          maxLength={100}
        />
      </div>
      <button className="btn plain">
        <Icon name="search" />
        {t('find.go')}
      </button>
      <div className="half">
        <div>
          <label htmlFor="level">{t('find.level')}</label>
          <select id="level" name="level" defaultValue={asked.level ?? ''}>
            <option value="">{t('find.anyLevel')}</option>
            {LEVELS.map((level) => (
              <option key={level} value={level}>
                {t(`site:level.${level}`)}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor="hours">{t('find.hours')}</label>
          <select id="hours" name="hours" defaultValue={asked.hours ?? ''}>
            <option value="">{t('find.anyHours')}</option>
            {HOURS.map((length) => (
              <option key={length} value={length}>
                {t(`find.${length}`)}
              </option>
            ))}
          </select>
        </div>
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

/** Where one is in a long list, and the way on. */
export function Pages({ lang, asked, page, pages }: Asked & { page: number; pages: number }) {
  const { t } = useTranslation('public')
  if (pages < 2) return null
  const to = (n: number): string => `/${lang}/courses${catalogueQuery({ ...asked, page: n > 1 ? n : undefined })}`
  return (
    <nav className="pages" aria-label={t('pages.name')}>
      {page > 1 ? (
        <a href={to(page - 1)} rel="prev">
          <Icon name="back" />
          {t('pages.previous')}
        </a>
      ) : (
        <span />
      )}
      <span className="quiet num">{t('pages.here', { page, pages })}</span>
      {page < pages ? (
        <a href={to(page + 1)} rel="next">
          {t('pages.next')}
          <Icon name="forth" />
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}
