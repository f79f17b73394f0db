import { useTranslation } from '../kit/use-translation'
import type { Back } from '../../domain/notes/forms'
import { formatClock } from '../kit/format'
import { Icon } from '../kit/icon'
import { DataBlock } from '../lesson/markup'
import { NoteList, NoteSaid } from './note-list'
import type { NotesPart, NoteWords } from './notes-part'

/** What was sent and cannot be kept as it is. */
export interface NoteAgain {
  words: string
  at: string
  problems: Partial<Record<'words' | 'at' | 'form', string>>
}

/** Notes of one lesson, under it: a form for a new one, those that are there. The island only spares the page's reload. */
export function LessonNotes({ part, back, again }: { part: NotesPart; back: Back; again?: NoteAgain | undefined }) {
  const { t } = useTranslation('notes')
  const { lang, here, notes, said } = part
  const words: NoteWords = {
    draft: t('island.draft'),
    restored: t('island.restored'),
    saving: t('island.saving'),
    failed: t('island.failed'),
    signedOut: t('island.signedOut'),
  }
  return (
    <section className="notes" id="notes" aria-labelledby="notes-title" data-island="notes">
      <h2 id="notes-title">{t('title')}</h2>
      <p className="small quiet">
        {t('private')} <a href={`/${lang}/learn/notes`}>{t('all')}</a>
      </p>
      <DataBlock json={JSON.stringify({ owner: part.owner, words })} />
      <NewNote part={part} back={back} again={again} />
      <div data-notes>
        {said && <NoteSaid lang={lang} said={said} back={back} />}
        {notes.length > 0 && (
          <>
            <h3 className="vh">{t('list')}</h3>
            <NoteList lang={lang} notes={notes} lesson={here} of={part.of ?? ''} back={back} />
          </>
        )}
      </div>
    </section>
  )
}

function NewNote({ part, back, again }: { part: NotesPart; back: Back; again: NoteAgain | undefined }) {
  const { t } = useTranslation('notes')
  const isVideo = part.atMs !== undefined
  const at = again?.at ?? (part.atMs ? formatClock(part.atMs) : '')
  return (
    <form method="post" action={`${part.here}/notes`} className="stack new-note" data-new noValidate>
      <input type="hidden" name="id" value={part.formId} />
      <input type="hidden" name="asset" value={part.asset ?? ''} />
      <input type="hidden" name="back" value={back} />
      <Problem words={again?.problems.form} />
      <div className={again?.problems.words ? 'field wrong' : 'field'}>
        <label htmlFor="new-note">{t('new')}</label>
        <Problem words={again?.problems.words} />
        <textarea id="new-note" name="words" rows={3} maxLength={5000} defaultValue={again?.words} dir="auto" />
      </div>
      <div className="row">
        {isVideo && (
          <label className="at small">
            {t('at')}{' '}
            <input name="at" size={7} maxLength={10} defaultValue={at} autoComplete="off" title={t('atHint')} />
          </label>
        )}
        <button className="btn s">{t('save')}</button>
        <button className="btn plain s" name="kind" value="bookmark">
          <Icon name="bookmark" /> {isVideo ? t('mark') : t('markLesson')}
        </button>
      </div>
      <Problem words={again?.problems.at} />
      <p className="small quiet" data-draft role="status" />
    </form>
  )
}

function Problem({ words }: { words: string | undefined }) {
  if (!words) return null
  return (
    <span className="err">
      <Icon name="warning" /> {words}
    </span>
  )
}
