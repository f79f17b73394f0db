import { useTranslation } from '../kit/use-translation'
import { Icon } from '../kit/icon'
import type { Lang } from '../../platform/languages'
import type { NoteAgain } from './lesson-notes'

/** One note on a page of its own. */
export function EditNote({
  lang,
  note,
  again,
}: {
  lang: Lang
  note: { id: string; words: string; version: number }
  again: NoteAgain | undefined
}) {
  const { t } = useTranslation('notes')
  const problem = again?.problems.words ?? again?.problems.form
  return (
    <div className="wrap">
      <div className="head">
        <p className="crumb small">
          <a href={`/${lang}/learn/notes`}>{t('all')}</a>
        </p>
        <h1>{t('one')}</h1>
      </div>
      <form method="post" className="form" noValidate>
        <input type="hidden" name="version" value={note.version} />
        <input type="hidden" name="back" value="all" />
        <div className={problem ? 'field wrong' : 'field'}>
          <label htmlFor="words">{t('words')}</label>
          {problem && (
            <span className="err" id="problem">
              <Icon name="warning" /> {problem}
            </span>
          )}
          <textarea
            id="words"
            name="words"
            rows={8}
            maxLength={5000}
            defaultValue={again?.words ?? note.words}
            dir="auto"
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? 'problem' : undefined}
          />
        </div>
        <p className="gap">
          <button className="btn">{t('save')}</button>
        </p>
      </form>
    </div>
  )
}
