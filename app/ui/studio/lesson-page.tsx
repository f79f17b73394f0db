// One lesson in the studio: what every lesson says of itself, then what its kind needs.
import type { LessonKind } from '../../domain/courses/document'
import { TextAreaField, TextField } from '../kit/field'
import { useTranslation } from '../kit/use-translation'
import { LessonTexts, type LessonTextsPart } from './lesson-texts'
import type { SaveAgain, SavePart, StudioFrame } from './parts'
import { SaveForm } from './save-form'
import { StudioPage } from './studio-page'
import { UndoButtons } from './undo-buttons'
import { QuizEditor } from './quiz/quiz-editor'
import { SeeTimes } from './quiz/question-more'
import type { QuizPart } from './quiz/quiz-part'
import { VideoEditor } from './video-editor'
import type { VideoEditorPart } from './video-part'

export interface LessonPart {
  frame: StudioFrame
  id: string
  kind: LessonKind
  title: string
  head: SavePart
  video?: VideoEditorPart
  /** of a quiz */
  quiz?: QuizPart
  /** of a reading: its words, and the minutes they take */
  readingTime?: { words: number; minutes: number } | undefined
  texts: LessonTextsPart
}

export function LessonPage({ part, again }: { part: LessonPart; again?: SaveAgain }) {
  const { frame } = part
  const { t } = useTranslation(['studio', 'reading-editor'])
  return (
    <StudioPage frame={frame} open={part.id}>
      <div className="row spread">
        <p className="small quiet">{t(`kind.${part.kind}`)}</p>
        {/* a quiz has them at its questions */}
        {!part.quiz && (
          <UndoButtons frame={frame} at={`/${frame.lang}/studio/courses/${frame.courseId}`} lessonId={part.id} />
        )}
      </div>
      <h1 className="gap-s" lang={frame.source}>
        {part.title || t('outline.noTitle')}
      </h1>
      <SaveForm frame={frame} part={part.head} again={again}>
        {(field) => (
          <>
            <div lang={frame.source}>
              <TextField {...field('title')} label={t('lesson.title')} />
            </div>
            <div lang={frame.source}>
              <TextAreaField
                {...field('summary')}
                label={t('lesson.summary')}
                hint={t('lesson.summaryHint')}
                rows={2}
                isOptional
              />
            </div>
            <TextField
              {...field('effortMinutes')}
              label={t('lesson.minutes')}
              hint={t('lesson.minutesHint')}
              inputMode="numeric"
            />
            {part.readingTime && (
              <p className="small quiet">
                {t('reading-editor:reading.estimate', {
                  words: t('reading-editor:reading.words', { count: part.readingTime.words }),
                  count: part.readingTime.minutes,
                })}
              </p>
            )}
          </>
        )}
      </SaveForm>
      {part.video && <VideoEditor frame={frame} lesson={part.id} part={part.video} again={again} />}
      {part.quiz && <SeeTimes quiz={part.quiz} />}
      {part.quiz && <QuizEditor frame={frame} lessonId={part.id} quiz={part.quiz} again={again} />}
      <LessonTexts frame={frame} part={part.texts} again={again} />
    </StudioPage>
  )
}
