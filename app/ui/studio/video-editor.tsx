// What a video lesson needs below its head: recordings by language, and chapters.
import { TextField } from '../kit/field'
import { useTranslation } from '../kit/use-translation'
import type { SaveAgain, SavePart, StudioFrame } from './parts'
import { AddRecording, RecordingEditor } from './recording-editor'
import { RowList } from './row-list'
import { SaveForm } from './save-form'
import type { VideoEditorPart } from './video-part'

const MOST_CHAPTERS = 50

interface VideoEditorProps {
  frame: StudioFrame
  lesson: string
  part: VideoEditorPart
  again: SaveAgain | undefined
}

export function VideoEditor({ frame, lesson, part, again }: VideoEditorProps) {
  const { t } = useTranslation('captions')
  const path = `/${frame.lang}/studio/courses/${frame.courseId}/lessons/${lesson}`
  return (
    <>
      <section aria-labelledby="recordings">
        <h2 id="recordings">{t('video.recordings')}</h2>
        {part.recordings.length === 0 && <p className="quiet">{t('video.none')}</p>}
        {part.recordings.map((recording) => (
          <RecordingEditor key={recording.language} frame={frame} path={path} part={part} recording={recording} />
        ))}
        {frame.mayChange && <AddRecording frame={frame} path={path} part={part} />}
      </section>
      <section aria-labelledby="chapters">
        <h2 id="chapters">{t('video.chapters')}</h2>
        <p className="small quiet">{t('video.chaptersHint')}</p>
        <Chapters frame={frame} part={part.chapters} again={again} />
      </section>
    </>
  )
}

function Chapters({ frame, part, again }: { frame: StudioFrame; part: SavePart; again: SaveAgain | undefined }) {
  const { t } = useTranslation(['captions', 'caption-desk'])
  return (
    <SaveForm frame={frame} part={part} again={again}>
      {(field) => (
        <div className="chapter-rows">
          <RowList
            name="chapters"
            field={field}
            keys={['at', 'title']}
            max={MOST_CHAPTERS}
            add={t('caption-desk:chapters.add')}
          >
            {(row) => (
              <div className="chapter-row">
                <TextField {...row('at')} label={t('video.at')} isOptional />
                {/* the script shows it: the moment the film stands at */}
                <button className="btn plain s" type="button" hidden data-film-now>
                  {t('caption-desk:chapters.now')}
                </button>
                <div lang={frame.source}>
                  <TextField {...row('title')} label={t('video.title')} isOptional />
                </div>
              </div>
            )}
          </RowList>
        </div>
      )}
    </SaveForm>
  )
}
