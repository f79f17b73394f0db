// What runs beside a recording, for those who cannot hear or see it: put in from one's library, and taken out.
import { SIGN_LANGUAGE_CODES } from '../../domain/courses/sign-languages'
import { useTranslation } from '../kit/use-translation'
import { signLanguageLabel } from '../library/sign-language-label'
import { FilmSelect } from './film-select'
import type { StudioFrame } from './parts'
import type { EditedRecording, VideoEditorPart } from './video-part'

interface BesideProps {
  frame: StudioFrame
  path: string
  part: VideoEditorPart
  recording: EditedRecording
}

export function BesideRecording({ frame, path, part, recording }: BesideProps) {
  const { t } = useTranslation('captions')
  return (
    <details>
      <summary>{t('video.beside')}</summary>
      {recording.beside.length === 0 && <p className="small quiet">{t('video.besideNone')}</p>}
      {recording.beside.map(({ kind, hash, label }) => (
        <form key={hash} method="post" action={`${path}/recording-beside`} className="row">
          <input type="hidden" name="hash" value={hash} />
          <span>
            {t(`video.${kind}`)}: {label}
          </span>
          <button className="btn plain s">{t('video.besideOut')}</button>
        </form>
      ))}
      <PutBeside frame={frame} path={path} part={part} recording={recording} />
    </details>
  )
}

function PutBeside({ frame, path, part, recording }: BesideProps) {
  const { t } = useTranslation(['caption-desk', 'captions'])
  const id = `beside-${recording.language}`
  const taken = new Set([recording.hash, ...recording.beside.map(({ hash }) => hash)])
  const films = part.films.filter(({ hash }) => !taken.has(hash))
  const signs = SIGN_LANGUAGE_CODES.map((code) => ({ code, label: signLanguageLabel(code, frame.lang) }))
  if (films.length === 0)
    return (
      <p className="small quiet">
        {t('beside.none')} <a href={`/${frame.lang}/studio/media`}>{t('captions:video.library')}</a>
      </p>
    )
  return (
    <form method="post" action={`${path}/recording-beside-addition`} className="stack">
      <input type="hidden" name="language" value={recording.language} />
      <p className="small quiet">{t('beside.how')}</p>
      <FilmSelect id={id} films={films} />
      <label htmlFor={`${id}-as`}>{t('beside.as')}</label>
      <select id={`${id}-as`} name="as">
        <option value="described">{t('captions:video.described')}</option>
        <optgroup label={t('captions:video.sign')}>
          {signs
            .toSorted((a, b) => a.label.localeCompare(b.label, frame.lang))
            .map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
        </optgroup>
      </select>
      <button className="btn plain s">{t('captions:video.put')}</button>
    </form>
  )
}
