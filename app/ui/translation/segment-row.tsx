// One segment: its words in the original, with what changed in them, and beside it the field for the translation.
import { formatClock, formatDate, languageName } from '../kit/format'
import { Tag } from '../kit/tag'
import { useTranslation } from '../kit/use-translation'
import { type DeskPart, type DeskSegment, deskPath, placeQuery, STATE_TAGS } from './parts'

interface Row {
  part: DeskPart
  segment: DeskSegment
}

export function SegmentRow({ part, segment }: Row) {
  const { t } = useTranslation('translation')
  const name = useName(segment)
  const kind = STATE_TAGS[segment.state]
  return (
    <li className="seg" data-segment data-state={segment.state}>
      <p className="st">
        <Tag {...(kind ? { kind } : {})}>{t(`is.${segment.state}`)}</Tag> <span>{name}</span>
        <small className="quiet" data-by>
          {segment.by && t('segment.by', { name: segment.by, date: formatDate(segment.savedAt ?? 0, part.lang) })}
        </small>
      </p>
      <Source segment={segment} lang={part.lang} />
      {segment.isOpen ? (
        <Field part={part} segment={segment} name={name} />
      ) : (
        <div className="tgt">
          <p className="said" lang={part.target}>
            {segment.words}
          </p>
          {segment.isHeld && <p className="small quiet">{t('segment.held')}</p>}
          <p>
            <a
              className="small"
              href={`${deskPath(part)}${placeQuery(part.place)}&at=${encodeURIComponent(segment.key)}#${segment.id}`}
              aria-label={t('segment.changeName', { part: name })}
            >
              {t('segment.change')}
            </a>
          </p>
        </div>
      )}
    </li>
  )
}

function useName({ part, n, of, atMs }: DeskSegment): string {
  const { t } = useTranslation('translation')
  return t(`part.${part}`, { n, of, time: formatClock(atMs ?? 0) })
}

function Source({ segment, lang }: { segment: DeskSegment; lang: DeskPart['lang'] }) {
  const { t } = useTranslation('translation')
  const { sourceBy: name, sourceAt } = segment
  const date = sourceAt === undefined ? undefined : formatDate(sourceAt, lang)
  return (
    <div className="src">
      <p className="said" lang={segment.sourceLang}>
        {segment.changes
          ? segment.changes.map(({ is, words }, i) =>
              is === 'old' ? <del key={i}>{words}</del> : is === 'new' ? <ins key={i}>{words}</ins> : words,
            )
          : segment.source}
      </p>
      {date !== undefined && (
        <p className="small quiet">{name ? t('segment.sourceBy', { name, date }) : t('segment.sourceOn', { date })}</p>
      )}
      {segment.terms.length > 0 && (
        <dl className="terms-here small" aria-label={t('segment.terms')}>
          {segment.terms.map(({ id, source, target, note }) => (
            <div key={id}>
              <dt lang={segment.sourceLang}>{source}</dt>
              <dd>
                {target}
                {note && <span className="quiet"> ({note})</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}

const WIDE = 56
const MOST_ROWS = 30

/** As many lines as the original takes. */
const rowsFor = (words: string): number =>
  Math.min(
    MOST_ROWS,
    Math.max(
      2,
      words.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / WIDE)), 0),
    ),
  )

function Field({ part, segment, name }: Row & { name: string }) {
  const { t } = useTranslation('translation')
  const { id, again, words } = segment
  const desk = deskPath(part)
  const query = placeQuery(part.place)
  const isSame = segment.state === 'changed' && segment.stands === undefined
  return (
    <form className="tgt" method="post" action={`${desk}${query}`} data-save={`${desk}/proposals`} data-swap>
      <input type="hidden" name="form" value="translation" />
      <input type="hidden" name="subject" value={segment.key} />
      <input type="hidden" name="base" value={segment.base} />
      <input type="hidden" name="source" value={segment.source} />
      {again && <Again again={again} target={part.target} />}
      <label className="vh" htmlFor={id}>
        {t('segment.in', { part: name, language: languageName(part.target, part.lang) })}
      </label>
      <textarea
        id={id}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- approving leads to the next field
        autoFocus={!again && part.focus === id}
        name="text"
        lang={part.target}
        rows={rowsFor(segment.source)}
        defaultValue={again?.words ?? words}
      />
      {segment.stands !== undefined && <p className="small quiet">{t('segment.stands', { words: segment.stands })}</p>}
      <p className="row small acts">
        <button
          className="btn s"
          type="submit"
          formAction={`${desk}/approvals${query}`}
          data-approve
          aria-label={t('segment.approveName', { part: name })}
        >
          {isSame ? t('segment.holds') : t('segment.approve')}
        </button>
        <button className="btn plain s" type="submit" name="copy" value="yes" data-copy>
          {t('segment.copy')}
        </button>
        <button className="btn plain s quiet-btn" type="submit">
          {t('segment.save')}
        </button>
        <span className="small quiet" role="status" data-save-state />
      </p>
    </form>
  )
}

/** Why a press did not come through, and what stands where somebody was faster. */
function Again({ again, target }: { again: NonNullable<DeskSegment['again']>; target: DeskPart['target'] }) {
  const { t } = useTranslation(['translation', 'studio'])
  return (
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is new and only says what happened: reading begins here
    <div className="say warn" role="alert" tabIndex={-1} autoFocus>
      {again.refusal && <p>{again.refusal}</p>}
      {again.sourceMoved && <p>{t('segment.sourceMoved')}</p>}
      {again.theirs !== undefined && (
        <>
          <p>
            <b>{t('studio:save.both', { name: again.by ?? '' })}</b>
          </p>
          <p className="small quiet">{t('studio:save.theirs')}</p>
          <p className="kept-words" lang={target}>
            {again.theirs || t('studio:save.nothing')}
          </p>
        </>
      )}
    </div>
  )
}
