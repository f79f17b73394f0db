// What differs between two versions of a course, in words: grouped by lesson, texts word by word.
import type { Change, ChangedPlace, ValueName } from '../../domain/authoring/changes'
import type { Level, Topic } from '../../domain/courses/document'
import type { Piece } from '../../domain/authoring/word-diff'
import { isLang, type Lang } from '../../platform/languages'
import { formatClock, formatPercent, languageName } from '../kit/format'
import { useTranslation } from '../kit/use-translation'

export function ChangesList({ places, lang, source }: { places: ChangedPlace[]; lang: Lang; source: Lang }) {
  const { t } = useTranslation('publication')
  return (
    <div className="changes-list">
      {places.map((place) => (
        <section key={place.id}>
          <h3>
            {place.kind === 'course' ? (
              t('change.course')
            ) : (
              <>
                <small className="quiet">{t(place.kind === 'module' ? 'thing.module' : 'thing.lesson')}</small>{' '}
                <span lang={source}>{place.label || t('preview.noTitle')}</span>
              </>
            )}
          </h3>
          <ul className="plain-l">
            {place.changes.map((change, i) => (
              // Plain data without ids, written once: its place in the list is what tells one from another.
              <li key={`${change.is}-${i}`}>
                <OneChange change={change} lang={lang} source={source} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function OneChange({ change, lang, source }: { change: Change; lang: Lang; source: Lang }) {
  const { t } = useTranslation(['publication', 'site'])
  const valueWords = (name: ValueName, text: string): string => {
    if (name === 'topic') return t(`site:topic.${text as Topic}`)
    if (name === 'level') return t(`site:level.${text as Level}`)
    return name === 'passMark' ? formatPercent(Number(text), lang) : text
  }
  switch (change.is) {
    case 'added':
    case 'removed':
    case 'moved': {
      const isLanguage = change.thing === 'language' || change.thing === 'recording'
      const label = isLanguage && isLang(change.label) ? languageName(change.label, lang) : change.label
      return (
        <p>
          <b className={change.is === 'removed' ? 'warn' : ''}>{t(`change.${change.is}`)}</b>{' '}
          <span className="quiet">{t(`thing.${change.thing}`)}:</span>{' '}
          <span lang={isLanguage ? lang : source}>{label}</span>
        </p>
      )
    }
    case 'key':
      return (
        <p>
          <b className="warn">{t('change.key', { label: change.label })}</b>
        </p>
      )
    case 'chapters':
      return <p>{t('change.chapters')}</p>
    case 'value': {
      const name = t(`value.${change.name}`)
      const said = (text: string): string => valueWords(change.name, text) || t('change.nothing')
      const words =
        change.from === change.to
          ? t('change.valueOnly', { name })
          : t('change.value', { name, from: said(change.from), to: said(change.to) })
      return <p>{change.about ? t('change.about', { part: words, label: change.about }) : words}</p>
    }
    case 'text': {
      const part = t('change.inLanguage', {
        part: String(t(`part.${change.part}` as 'part.title')),
        language: languageName(change.lang, lang),
      })
      return (
        <>
          <p className="small quiet">{change.about ? t('change.about', { part, label: change.about }) : part}</p>
          <Pieces pieces={change.pieces} lang={change.lang} />
        </>
      )
    }
    case 'captions':
      return (
        <>
          <p className="small quiet">{t('change.captions', { language: languageName(change.lang, lang) })}</p>
          {change.lines.map((line, i) => (
            <div key={`${line.atMs}-${i}`} className="row cue-change">
              <time className="num quiet small">{formatClock(line.atMs)}</time>
              <Pieces pieces={line.pieces} lang={change.lang} />
            </div>
          ))}
          {change.more > 0 && <p className="small">{t('change.captionsMore', { count: change.more })}</p>}
          {change.moved > 0 && <p className="small">{t('change.captionsMoved', { count: change.moved })}</p>}
        </>
      )
  }
}

/** Words out and words in; for those who do not see the lines, said as such. */
export function Pieces({ pieces, lang }: { pieces: Piece[]; lang: Lang }) {
  const { t } = useTranslation('publication')
  return (
    <p className="pieces" lang={lang}>
      {pieces.map(({ is, text }, i) => {
        const key = `${is}-${i}`
        if (is === 'same') return <span key={key}>{text}</span>
        if (is === 'gap')
          return (
            <span key={key} className="quiet">
              {' '}
              {t('change.gap')}{' '}
            </span>
          )
        const Tag = is
        return (
          <Tag key={key}>
            <span className="vh"> {t(`change.${is}`)} </span>
            {text}
          </Tag>
        )
      })}
    </p>
  )
}
