// The pictures a text may show: those of the course and of one's library, seen small, and a way to send another. Without
// the page's script the chosen one goes to the end of the text; the editor asks with these same fields, where it is to stand.
import { useTranslation } from '../kit/use-translation'
import type { StudioFrame } from './parts'
import { isOnItsWay, OnItsWay, type UploadPart, UploadHere } from './upload-here'

export interface OfferedPicture {
  hash: string
  label: string
  /** seen small */
  src: string
}

export interface PicturesPart {
  /** of the course, by the label that Markdown has */
  named: OfferedPicture[]
  /** of one's library, without those */
  pictures: OfferedPicture[]
  upload: UploadPart
}

const FORM = 'picture-form'

export function PictureChoice({ frame, lessonId, part }: { frame: StudioFrame; lessonId: string; part: PicturesPart }) {
  const { t } = useTranslation('pictures')
  return (
    <details className="pictures" id="pictures">
      <summary>{t('heading')}</summary>
      <p className="small quiet read">{t('lead')}</p>
      <div>
        {/* the fields say which form they are of: the editor takes them to where it asks, inside of another */}
        <div className="stack" data-picture-asks>
          <UploadHere part={part.upload} of="picture" list="picture-list" />
          <noscript>
            <p className="small">
              <a href={`/${frame.lang}/studio/media`}>{t('noScript')}</a>
            </p>
          </noscript>
          <Choices frame={frame} part={part} />
          <div className="field">
            <label htmlFor="picture-alt">{t('alt')}</label>
            <span className="hint" id="picture-alt-hint">
              {t('altHint')}
            </span>
            <input
              id="picture-alt"
              name="alt"
              form={FORM}
              lang={frame.source}
              maxLength={300}
              required
              aria-describedby="picture-alt-hint"
            />
          </div>
          <div className="field">
            <label htmlFor="picture-credit">{t('credit')}</label>
            <input id="picture-credit" name="credit" form={FORM} maxLength={300} required />
          </div>
        </div>
      </div>
      <form
        id={FORM}
        className="gap"
        method="post"
        action={`/${frame.lang}/studio/courses/${frame.courseId}/pictures`}
        data-swap
      >
        <input type="hidden" name="lesson" value={lessonId} />
        <button className="btn plain s" type="submit">
          {t('put')}
        </button>
      </form>
    </details>
  )
}

function Choices({ frame, part }: { frame: StudioFrame; part: PicturesPart }) {
  const { t } = useTranslation('pictures')
  const groups = [
    { name: t('inCourse'), pictures: part.named, isCourse: true },
    { name: t('inLibrary'), pictures: part.pictures, isCourse: false },
  ].filter(({ pictures }) => pictures.length > 0)
  return (
    <fieldset className="choices">
      <legend>{t('choose')}</legend>
      <div id="picture-list" className="stills-scroll" data-library={isOnItsWay(part.upload) ? 'busy' : ''}>
        <OnItsWay lang={frame.lang} part={part.upload} id="coming-pictures" />
        {groups.length === 0 && <p className="small quiet">{t('none')}</p>}
        {groups.map(({ name, pictures, isCourse }) => (
          <div key={name} role="group" aria-label={name}>
            <p className="small quiet">{name}</p>
            <div className="stills">
              {pictures.map((picture) => (
                <Choice key={picture.hash} picture={picture} isCourse={isCourse} />
              ))}
            </div>
          </div>
        ))}
      </div>
    </fieldset>
  )
}

/** One of the course says under which name its texts know it. */
function Choice({ picture: { hash, label, src }, isCourse }: { picture: OfferedPicture; isCourse: boolean }) {
  return (
    <label className="still-choice">
      <input
        type="radio"
        name="hash"
        form={FORM}
        value={hash}
        required
        data-known={isCourse ? label : undefined}
        data-label={label}
      />
      <img src={src} alt="" width={160} height={90} loading="lazy" decoding="async" />
      <span className="small">{isCourse ? <code>{`media/${label}`}</code> : label}</span>
    </label>
  )
}
