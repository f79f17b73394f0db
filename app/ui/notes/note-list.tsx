import { useTranslation } from '../kit/use-translation'
import type { Back } from '../../domain/notes/forms'
import type { NoteView } from '../../domain/notes/notebook'
import type { Lang } from '../../platform/languages'
import { formatClock } from '../kit/format'
import { Icon } from '../kit/icon'

interface List {
  lang: Lang
  notes: NoteView[]
  /** the lesson's path; none = it cannot be opened */
  lesson: string | undefined
  /** what a second is followed by in an address */
  of?: string
  back: Back
}

/** Notes, each with its second, its words, and what can be done with it. */
export function NoteList({ lang, notes, lesson, of = '', back }: List) {
  const { t } = useTranslation('notes')
  return (
    <ul role="list" className="note-list">
      {notes.map((note) => {
        const place = note.atMs === undefined ? '' : formatClock(note.atMs)
        return (
          <li key={note.id} id={`note-${note.id}`}>
            <div className="row small">
              {note.kind === 'bookmark' && (
                <span className="is-mark">
                  <Icon name="bookmark" /> {t('bookmark')}
                </span>
              )}
              {note.atMs !== undefined && <Second lesson={lesson} note={note} of={of} />}
              {note.kind === 'bookmark' && <Delete lang={lang} note={note} place={place} back={back} />}
            </div>
            {note.words !== '' && <p className="note-words">{note.words}</p>}
            {note.kind === 'note' && <Edit lang={lang} note={note} place={place} back={back} />}
          </li>
        )
      })}
    </ul>
  )
}

function Second({ lesson, note, of }: { lesson: string | undefined; note: NoteView; of: string }) {
  const at = note.atMs ?? 0
  const clock = <time className="num">{formatClock(at)}</time>
  if (!lesson) return clock
  return (
    <a href={`${lesson}?t=${Math.floor(at / 1000)}${of}#video`} data-at={at}>
      {clock}
    </a>
  )
}

function Edit({ lang, note, place, back }: { lang: Lang; note: NoteView; place: string; back: Back }) {
  const { t } = useTranslation('notes')
  const field = `words-${note.id}`
  return (
    <details>
      <summary>
        {t('edit')}
        {place && <span className="vh"> {place}</span>}
      </summary>
      <form method="post" action={`/${lang}/learn/notes/${note.id}`} className="stack">
        <input type="hidden" name="version" value={note.version} />
        <input type="hidden" name="back" value={back} />
        <label className="vh" htmlFor={field}>
          {t('words')}
        </label>
        <textarea id={field} name="words" rows={4} maxLength={5000} defaultValue={note.words} required dir="auto" />
        <button className="btn s">{t('save')}</button>
      </form>
      <Delete lang={lang} note={note} place={place} back={back} />
    </details>
  )
}

function Delete({ lang, note, place, back }: { lang: Lang; note: NoteView; place: string; back: Back }) {
  const { t } = useTranslation('notes')
  return (
    <form method="post" action={`/${lang}/learn/notes/${note.id}/removal`}>
      <input type="hidden" name="back" value={back} />
      <button className="link small" aria-label={t('deleteOf', { place })}>
        {t('delete')}
      </button>
    </form>
  )
}

/** What was just done, and for a deletion the way back. */
export function NoteSaid({ lang, said, back }: { lang: Lang; said: { state: string; id: string }; back: Back }) {
  const { t } = useTranslation('notes')
  const words = {
    saved: t('said.saved'),
    marked: t('said.marked'),
    both: t('said.both'),
    deleted: t('said.deleted'),
    restored: t('said.restored'),
  }[said.state]
  return (
    <div className={said.state === 'both' ? 'say warn row' : 'say good row'} role="status">
      <span>{words}</span>
      {said.state === 'deleted' && (
        <form method="post" action={`/${lang}/learn/notes/${said.id}/return`}>
          <input type="hidden" name="back" value={back} />
          <button className="link">{t('undo')}</button>
        </form>
      )}
    </div>
  )
}
