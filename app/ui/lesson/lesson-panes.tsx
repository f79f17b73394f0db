import { useTranslation } from '../kit/use-translation'
import { languageName } from '../kit/format'
import { ProgressBar } from '../kit/progress-bar'
import { foreign } from './foreign'
import { LessonNotes } from '../notes/lesson-notes'
import { MarkRead } from './lesson-beside'
import { Markup } from './markup'
import type { LessonPage, VideoPart } from './page-data'

/** Beside and under the video (on a phone as tabs): the transcript, what to practise, the outline. */
export function LessonPanes({ page }: { page: LessonPage }) {
  const { t } = useTranslation(['lesson', 'notes'])
  if (!page.video) {
    return (
      <div className="panes">
        <Outline page={page} />
      </div>
    )
  }
  return (
    <div className="panes tabbed">
      <nav className="tabs" aria-label={t('panes')}>
        <a href="#transcript">{t('transcript.title')}</a>
        {page.notes && <a href="#practice">{t('practiceTab')}</a>}
        {page.yourNotes && <a href="#notes">{t('notes:tab')}</a>}
        <a href="#lessons">{t('outline.tab')}</a>
      </nav>
      <TranscriptPane page={page} />
      {page.notes && (
        <section className="practice" id="practice" aria-labelledby="practice-title">
          <h2 id="practice-title">{t('notes')}</h2>
          <Markup className="prose read" html={page.notes.html} lang={foreign(page.notes, page.lang)} />
        </section>
      )}
      {page.yourNotes && <LessonNotes part={page.yourNotes} back="lesson" />}
      <Outline page={page} />
    </div>
  )
}

function TranscriptPane({ page }: { page: LessonPage }) {
  const { t } = useTranslation('lesson')
  const { video, lang, mine } = page
  if (!video) return null
  const { transcript } = video
  const isOther = transcript.lang !== lang && !transcript.isEmpty
  return (
    <section className="trans" id="transcript" aria-labelledby="transcript-title" tabIndex={0} data-pane>
      <h2 id="transcript-title">{t('transcript.title')}</h2>
      <p className="small quiet">
        {transcript.isEmpty ? t('transcript.none') : mine && t('transcript.counts')}{' '}
        {isOther && t('transcript.inLanguage', { language: languageName(transcript.lang, lang) })}
      </p>
      <div className="find" />
      <TranscriptParts transcript={transcript} />
      <Markup html={transcript.html} lang={isOther ? transcript.lang : undefined} />
      <TranscriptParts transcript={transcript} />
      {mine && !mine.isDone && !transcript.isEmpty && transcript.part === transcript.parts && (
        <div className="gap">
          <MarkRead page={page} />
        </div>
      )}
    </section>
  )
}

/** A very long transcript comes in parts. */
function TranscriptParts({ transcript: { part, parts } }: { transcript: VideoPart['transcript'] }) {
  const { t } = useTranslation('lesson')
  if (parts === 1) return null
  return (
    <nav className="row small" aria-label={t('transcript.partName')}>
      {part > 1 && <a href={`?part=${part - 1}#transcript`}>{t('transcript.partBefore')}</a>}
      <span className="quiet num">{t('transcript.part', { part, parts })}</span>
      {part < parts && <a href={`?part=${part + 1}#transcript`}>{t('transcript.partAfter')}</a>}
    </nav>
  )
}

function Outline({ page }: { page: LessonPage }) {
  const { t } = useTranslation('lesson')
  const { mine } = page
  return (
    <nav className="outline" id="lessons" aria-label={t('outline.name')}>
      <h2 lang={foreign(page.courseTitle, page.lang)}>
        <a href={page.course}>{page.courseTitle.text}</a>
      </h2>
      <p className="small quiet" id="so-far">
        {mine
          ? t('outline.doneCount', { done: mine.doneCount, count: mine.requiredCount })
          : t('outline.lessonCount', { count: page.total })}
      </p>
      {mine && <ProgressBar value={mine.doneCount} max={mine.requiredCount} labelledBy="so-far" />}
      <Markup html={page.outlineHtml} />
    </nav>
  )
}
