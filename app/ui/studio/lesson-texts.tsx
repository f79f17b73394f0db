// The Markdown text of a lesson, the pictures for it, and the files beside it: the same for every kind of lesson.
import type { LessonKind } from '../../domain/courses/document'
import { TextField } from '../kit/field'
import { useTranslation } from '../kit/use-translation'
import type { SaveAgain, SavePart, StudioFrame } from './parts'
import { PictureChoice, type PicturesPart } from './picture-choice'
import { RichField } from './rich-field'
import { RowList } from './row-list'
import { SaveForm } from './save-form'

export interface OfferedFile {
  hash: string
  label: string
}

export interface LessonTextsPart extends PicturesPart {
  id: string
  kind: LessonKind
  text: SavePart
  attachments: SavePart
  /** what may be attached */
  files: OfferedFile[]
  /** for the script of the editor */
  richJson: string
}

interface TextsProps {
  frame: StudioFrame
  part: LessonTextsPart
  again: SaveAgain | undefined
}

export function LessonTexts({ frame, part, again }: TextsProps) {
  const { t } = useTranslation('reading-editor')
  return (
    <>
      <section aria-labelledby="text">
        <h2 id="text">{t(`reading.heading.${part.kind}`)}</h2>
        <SaveForm frame={frame} part={part.text} again={again}>
          {(field) => <RichField {...field('body')} lang={frame.source} json={part.richJson} />}
        </SaveForm>
        {frame.mayChange && <PictureChoice frame={frame} lessonId={part.id} part={part} />}
      </section>
      <Attachments frame={frame} part={part} again={again} />
    </>
  )
}

function Attachments({ frame, part, again }: TextsProps) {
  const { t } = useTranslation('reading-editor')
  const isAny = part.attachments.values['attachments[0].file'] !== undefined
  return (
    <section aria-labelledby="attachments">
      <h2 id="attachments">{t('attachments.heading')}</h2>
      {!isAny && <p className="quiet">{t('attachments.none')}</p>}
      {isAny && (
        <SaveForm frame={frame} part={part.attachments} again={again}>
          {(field) => (
            <RowList name="attachments" field={field} keys={['file', 'title']} max={20}>
              {(row, number) => (
                <div lang={frame.source}>
                  <input type="hidden" name={row('file').name} value={row('file').value} />
                  <TextField {...row('title')} label={t('attachments.row', { number })} isOptional />
                </div>
              )}
            </RowList>
          )}
        </SaveForm>
      )}
      {frame.mayChange && part.files.length === 0 && <NoFiles lang={frame.lang} words={t('attachments.empty')} />}
      {frame.mayChange && part.files.length > 0 && (
        <form
          className="form gap"
          method="post"
          action={`/${frame.lang}/studio/courses/${frame.courseId}/lessons/${part.id}/attachments`}
          data-swap
        >
          <FileChoice id="attachment-file" label={t('attachments.choose')} files={part.files} />
          <div className="field" lang={frame.source}>
            <label htmlFor="attachment-title" lang={frame.lang}>
              {t('attachments.title')}
            </label>
            <input id="attachment-title" name="title" maxLength={300} required />
          </div>
          <p className="row gap">
            <button className="btn plain s" type="submit">
              {t('attachments.add')}
            </button>
          </p>
        </form>
      )}
    </section>
  )
}

function FileChoice({ id, label, files }: { id: string; label: string; files: OfferedFile[] }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name="hash">
        {files.map((file) => (
          <option key={file.hash} value={file.hash}>
            {file.label}
          </option>
        ))}
      </select>
    </div>
  )
}

function NoFiles({ lang, words }: { lang: string; words: string }) {
  const { t } = useTranslation('reading-editor')
  return (
    <p className="small">
      {words} <a href={`/${lang}/studio/media`}>{t('cover.toLibrary')}</a>
    </p>
  )
}
