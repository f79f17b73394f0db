// On top of the desk: how far the language is, what changed, and the ways out of it.
import { Icon } from '../kit/icon'
import { languageName } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { type DeskPart, deskPath, placeQuery } from './parts'

export function DeskLine({ part }: { part: DeskPart }) {
  const { t } = useTranslation('translation')
  const { lang, courseId, target, counts, place, nextChanged } = part
  const at = `/${lang}/studio/courses/${courseId}`
  const isLesson = part.placeTitle !== ''
  const language = languageName(target, lang)
  return (
    <div className="line">
      <div className="wrap">
        <a className="out" href={at} lang={part.source}>
          {part.title}
        </a>
        <a href={`${at}/translation`}>{t('desk.all')}</a>
        <span
          className="num"
          id="state"
          role="status"
          tabIndex={-1}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- nothing is left to go on to: this says so
          autoFocus={part.focus === 'state'}
        >
          {counts.approved === counts.total
            ? t('desk.finished', { language })
            : t('approvedOf', { done: counts.approved, count: counts.total })}
        </span>
        {nextChanged && (
          <a
            className="warn"
            href={`${deskPath(part)}${placeQuery(nextChanged.place)}&to=${nextChanged.id}#${nextChanged.id}`}
            data-next-changed
          >
            <Icon name="warning" />
            {t('changed', { count: counts.changed })}
            <span className="vh">. {t('desk.nextChanged')}</span>
          </a>
        )}
        <span className="push">
          <a
            className="btn plain s"
            href={isLesson ? `${at}/preview/lessons/${place.part}?in=${target}` : `${at}/preview?in=${target}`}
          >
            {t(isLesson ? 'desk.see' : 'desk.seeCourse', { language })}
          </a>
          {part.mayChange && (
            <a className="btn s" href={`${at}/publish`}>
              {t('desk.publish')}
            </a>
          )}
        </span>
      </div>
    </div>
  )
}
