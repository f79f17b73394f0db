// One recording of a video lesson: played, captioned, replaced, shown with a picture, taken out.
import { LANGUAGE_NAMES, LANGUAGES, type Lang } from '../../platform/languages'
import { formatClock, languageName } from '../kit/format'
import { Icon } from '../kit/icon'
import { useTranslation } from '../kit/use-translation'
import { BesideRecording } from './beside-recording'
import { Film } from './captions/film'
import { FilmSelect } from './film-select'
import type { StudioFrame } from './parts'
import { ReadyFilms } from './ready-films'
import { isOnItsWay, OnItsWay, UploadHere } from './upload-here'
import type { EditedRecording, VideoEditorPart } from './video-part'

interface Given {
  frame: StudioFrame
  path: string
  part: VideoEditorPart
}

export function RecordingEditor({ frame, path, part, recording }: Given & { recording: EditedRecording }) {
  const { t } = useTranslation('captions')
  const { language, film } = recording
  const name = t('video.play', { language: languageName(language, frame.lang) })
  return (
    <div className="recording" id={`recording-${language}`}>
      <h3>{name}</h3>
      <Film film={film} name={name} />
      <p className="small quiet">
        {recording.label} · {t('video.lasts', { time: formatClock(film.durationMs) })}
      </p>
      <CaptionLinks lang={frame.lang} path={path} recording={recording} />
      {frame.mayChange && (
        <>
          <details>
            <summary>{t('video.replace')}</summary>
            <Choose path={path} part={part} language={language} besideHash={recording.hash} />
          </details>
          <Poster path={path} part={part} recording={recording} />
          <BesideRecording frame={frame} path={path} part={part} recording={recording} />
          <details>
            <summary>{t('video.takeOut')}</summary>
            <form method="post" action={`${path}/recording-detachment`} className="stack">
              <input type="hidden" name="language" value={language} />
              <p className="small quiet">{t('video.takeOutWhat')}</p>
              <button className="btn plain s">{t('video.takeOut')}</button>
            </form>
          </details>
        </>
      )}
    </div>
  )
}

/** A recording in a language that has none, or in place of another: sent from here, or of the library. */
export function AddRecording(given: Given) {
  const { t } = useTranslation('captions')
  const { part } = given
  if (part.recordings.length === 0) return <NewRecording {...given} />
  return (
    <details className="recording" open={isOnItsWay(part.upload) || part.upload.ready.length > 0}>
      <summary>{t('video.other')}</summary>
      <NewRecording {...given} />
    </details>
  )
}

function NewRecording({ frame, path, part }: Given) {
  const { t } = useTranslation('captions')
  const free = LANGUAGES.filter((lang) => !part.recordings.some((one) => one.language === lang)).toSorted((a) =>
    a === frame.source ? -1 : 0,
  )
  const isBusy = isOnItsWay(part.upload)
  return (
    <div className="recording">
      <UploadHere part={part.upload} />
      <div data-library={isBusy ? 'busy' : ''}>
        <ReadyFilms lang={frame.lang} path={path} films={part.upload.ready} free={free} />
        <OnItsWay lang={frame.lang} part={part.upload} />
        {free.length > 0 && part.films.length > 0 && (
          <details open={part.recordings.length === 0}>
            <summary>{t('video.choose')}</summary>
            <Choose path={path} part={part} languages={free} />
          </details>
        )}
        {part.films.length === 0 && !isBusy && <p className="small quiet">{t('video.pickNone')}</p>}
      </div>
      <p>
        <a href={`/${frame.lang}/studio/media`}>{t('video.library')}</a>
      </p>
    </div>
  )
}

interface ChooseProps {
  path: string
  part: VideoEditorPart
  language?: Lang
  languages?: Lang[]
  besideHash?: string
}

function Choose({ path, part, language, languages = [], besideHash }: ChooseProps) {
  const { t } = useTranslation('captions')
  const id = `film-${language ?? 'new'}`
  const films = part.films.filter(({ hash }) => hash !== besideHash)
  if (films.length === 0) return <p className="small quiet">{t('video.pickNone')}</p>
  return (
    <form method="post" action={`${path}/recording`} className="stack">
      {language ? (
        <input type="hidden" name="language" value={language} />
      ) : (
        <>
          <label htmlFor={`${id}-language`}>{t('video.language')}</label>
          <select id={`${id}-language`} name="language">
            {languages.map((lang) => (
              <option key={lang} value={lang}>
                {LANGUAGE_NAMES[lang]}
              </option>
            ))}
          </select>
        </>
      )}
      <FilmSelect id={id} films={films} />
      <button className="btn plain s">{t('video.put')}</button>
    </form>
  )
}

function CaptionLinks({ lang, path, recording }: { lang: Lang; path: string; recording: EditedRecording }) {
  const { t } = useTranslation('captions')
  return (
    <ul className="plain-l">
      {recording.captions.map(({ language, count, isNeeded }) => (
        <li key={language}>
          <a href={`${path}/captions/${recording.language}/${language}`}>
            {t('video.captionsIn', { language: languageName(language, lang) })}
          </a>{' '}
          <span className="small quiet">
            {count === 0 ? t('video.noCaptions') : t('video.cues', { count })}
            {isNeeded && (
              <>
                {' '}
                <Icon name="warning" /> {t('video.unreviewed')}
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Poster({ path, part, recording }: { path: string; part: VideoEditorPart; recording: EditedRecording }) {
  const { t } = useTranslation('captions')
  const id = `poster-${recording.language}`
  const isKnown = part.pictures.some(({ hash }) => hash === recording.poster)
  return (
    <details>
      <summary>{t('video.poster')}</summary>
      <form method="post" action={`${path}/recording-poster`} className="stack">
        <input type="hidden" name="language" value={recording.language} />
        <label htmlFor={id}>{t('video.poster')}</label>
        <select id={id} name="hash" defaultValue={isKnown ? recording.poster : ''}>
          <option value="">{t('video.posterOwn')}</option>
          {part.pictures.map(({ hash, label }) => (
            <option key={hash} value={hash}>
              {label}
            </option>
          ))}
        </select>
        <button className="btn plain s">{t('video.posterPut')}</button>
      </form>
    </details>
  )
}
