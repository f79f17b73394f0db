// The picture of a course: one of one's library, what it shows, and whose it is.
import type { CoverFields } from '../../domain/authoring/settings-forms'
import { TextAreaField, TextField } from '../kit/field'
import { type Answered, Form } from '../kit/form'
import { useTranslation } from '../kit/use-translation'
import type { StudioFrame } from './parts'
import { SmallPage } from './small-page'
import { useStudioWords } from './use-studio-words'

export interface OfferedPicture {
  hash: string
  label: string
  src: string
  widthPx?: number
  heightPx?: number
}

export interface CoverPart {
  frame: StudioFrame
  pictures: OfferedPicture[]
  /** what stands now */
  values: { hash: string; alt: string; credit: string }
}

export function CoverPage({ part, again }: { part: CoverPart; again: Answered | undefined }) {
  const { frame, pictures, values } = part
  const { t } = useTranslation('reading-editor')
  const words = useStudioWords()
  return (
    <SmallPage frame={frame} title={t('cover.title')} lead={t('cover.lead')}>
      {pictures.length === 0 && <p className="say read">{t('cover.none')}</p>}
      <p>
        <a href={`/${frame.lang}/studio/media`}>{t('cover.toLibrary')}</a>
      </p>
      {pictures.length > 0 && (
        <Form<CoverFields> id="cover" words={words} again={again} values={values}>
          {(field) => (
            <>
              <Choices pictures={pictures} field={field('hash')} />
              <div lang={frame.source}>
                <TextAreaField {...field('alt')} label={t('cover.alt')} hint={t('cover.altHint')} rows={2} />
              </div>
              <TextField {...field('credit')} label={t('cover.credit')} hint={t('cover.creditHint')} />
              <p className="gap">
                <button className="btn" type="submit">
                  {t('cover.save')}
                </button>
              </p>
            </>
          )}
        </Form>
      )}
    </SmallPage>
  )
}

interface ChoicesProps {
  pictures: OfferedPicture[]
  field: { id: string; name: string; value: string | undefined; problem: string | undefined }
}

function Choices({ pictures, field }: ChoicesProps) {
  const { t } = useTranslation('reading-editor')
  return (
    <fieldset className={field.problem ? 'field wrong choices' : 'field choices'} id={field.id}>
      <legend>{t('cover.pictures')}</legend>
      {field.problem && <span className="err">{field.problem}</span>}
      <div className="stills">
        {pictures.map(({ hash, label, src, widthPx, heightPx }) => (
          <label key={hash} className="still-choice">
            <input type="radio" name={field.name} value={hash} defaultChecked={field.value === hash} />
            <img src={src} alt="" width={160} height={90} loading="lazy" />
            <span className="small">
              {label}
              {widthPx && heightPx && (
                <>
                  <br />
                  <span className="quiet num">{t('cover.size', { width: widthPx, height: heightPx })}</span>
                </>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
