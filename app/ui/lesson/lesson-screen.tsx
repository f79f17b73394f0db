import { foreign } from './foreign'
import { LessonAbout } from './lesson-about'
import { LessonBeside, ReadAndGoOn } from './lesson-beside'
import { LessonNotes } from '../notes/lesson-notes'
import { LessonPanes } from './lesson-panes'
import { PreviewParts } from '../publication/preview-parts'
import { LessonReport } from './lesson-report'
import { LessonVideo } from './lesson-video'
import { Markup } from './markup'
import type { LessonPage } from './page-data'
import { QuizIntro } from './quiz-intro'

/** A lesson: outline, the thing itself, transcript; what comes next always in sight. */
export function LessonScreen({ page }: { page: LessonPage }) {
  const { video, reading, quiz } = page
  return (
    <>
      <div className={video ? 'room' : 'room calm'}>
        <div className="watch">
          {video && <LessonVideo video={video} lang={page.lang} />}
          <LessonAbout page={page} />
          {(reading || quiz) && (
            <div className="text">
              {reading && <Markup className="prose read" html={reading.html} lang={foreign(reading, page.lang)} />}
              {reading && <ReadAndGoOn page={page} />}
              {quiz && <QuizIntro page={page} quiz={quiz} />}
              {page.preview && <PreviewParts preview={page.preview} lang={page.lang} />}
              {page.yourNotes && <LessonNotes part={page.yourNotes} back="lesson" />}
            </div>
          )}
          {page.report && <LessonReport part={page.report} />}
        </div>
        <LessonPanes page={page} />
      </div>
      <LessonBeside page={page} />
    </>
  )
}
