import { useTranslation } from '../kit/use-translation'
import { formatClock, formatMinutes, formatPercent, formatSize, languageName } from '../kit/format'
import { Icon } from '../kit/icon'
import { ChangesBox } from './course-changes'
import { foreign } from './foreign'
import { Attachments, Downloads } from './lesson-files'
import type { LearnerPart, LessonPage } from './page-data'
import { VersionChoice } from './version-choice'

/** What the lesson is: place, title, summary, what comes with it, and what is left of the course. */
export function LessonAbout({ page }: { page: LessonPage }) {
  const { t } = useTranslation('lesson')
  const { lang, title, summary, mine } = page
  return (
    <div className="about stack">
      {page.video && <VersionChoice choices={page.video.choices} />}
      <p className="crumb">
        <a href={page.course}>
          <Icon name="back" /> <span lang={foreign(page.courseTitle, lang)}>{page.courseTitle.text}</span>
        </a>
      </p>
      <p className="row small">
        <span className="quiet">
          {t('lessonOf', { module: page.moduleNumber, number: page.number, total: page.total })}
        </span>
        {mine && <Saved mine={mine} kind={page.kind} />}
      </p>
      <h1 lang={foreign(title, lang)}>{title.text}</h1>
      {summary && (
        <p className="read" lang={foreign(summary, lang)}>
          {summary.text}
        </p>
      )}
      {page.kind !== 'video' && foreign(title, lang) && (
        <p className="say small">{t('otherLanguage', { language: languageName(title.lang, lang) })}</p>
      )}
      <Dims page={page} />
      {page.video && page.video.chapters.length > 1 && <Chapters page={page} chapters={page.video.chapters} />}
      <Attachments page={page} />
      <Downloads page={page} />
      {page.changes && <ChangesBox lang={lang} course={page.course} lesson={page.id} changes={page.changes} />}
      {mine?.isComplete && <Complete mine={mine} page={page} />}
      {mine && mine.missing.length > 0 && <Missing mine={mine} page={page} />}
      {!mine && !page.preview && <Guest page={page} />}
    </div>
  )
}

/** The island keeps this line; it begins with what is known. */
function Saved({ mine, kind }: { mine: LearnerPart; kind: string }) {
  const { t } = useTranslation('lesson')
  const text = mine.isDone
    ? t('saved.done')
    : mine.positionMs
      ? t('saved.at', { time: formatClock(mine.positionMs) })
      : undefined
  return (
    <span className="saved" {...(kind === 'video' ? { 'data-saved': '' } : {})}>
      {text && (
        <>
          <Icon name="check" />
          {text}
        </>
      )}
    </span>
  )
}

function Dims({ page: { lang, video, reading } }: { page: LessonPage }) {
  const { t } = useTranslation('lesson')
  if (!video && !reading) return null
  if (!video) {
    return (
      <p className="small quiet num">
        {t('dims.reading', { minutes: formatMinutes((reading?.minutes ?? 0) * 60_000, lang) })}
      </p>
    )
  }
  const time = formatClock(video.durationMs)
  const [from, to] = video.sizesBytes
  return (
    <p className="row small">
      <span className="quiet num">
        {to === undefined
          ? t('dims.video', { time, size: formatSize(from, lang) })
          : t('dims.videoRange', { time, from: formatSize(from, lang), to: formatSize(to, lang) })}
      </span>
      {(video.voices.length > 0 || video.recordingLang !== lang) && (
        <span className="quiet">{t('dims.voice', { language: languageName(video.recordingLang, lang) })}</span>
      )}
      {video.voices.map((voice) => (
        <a key={voice.lang} href={voice.href} data-voice={video.recordingLang}>
          {t('dims.see', { language: languageName(voice.lang, lang) })}
        </a>
      ))}
    </p>
  )
}

/** Where the parts of the video begin; the player marks the one that is on. */
function Chapters({ page, chapters }: { page: LessonPage; chapters: NonNullable<LessonPage['video']>['chapters'] }) {
  const { t } = useTranslation('lesson')
  return (
    <nav className="chapters" aria-labelledby="chapters-title" data-chapters>
      <h2 id="chapters-title">{t('chapters')}</h2>
      <ol role="list">
        {chapters.map(({ atMs, title, href }) => (
          <li key={atMs}>
            <a href={href} data-at={atMs}>
              <time>{formatClock(atMs)}</time>
              <span lang={foreign(title, page.lang)}>{title.text}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Missing({ mine, page }: { mine: LearnerPart; page: LessonPage }) {
  const { t } = useTranslation('lesson')
  const mark = formatPercent(mine.passMarkPercent, page.lang)
  return (
    <details>
      <summary>{t('missing.title', { count: mine.missing.length })}</summary>
      <ul role="list" className="missing">
        {mine.missing.map(({ id, title, isQuiz }) => {
          const words = isQuiz ? t('missing.quiz', { title: title.text, mark }) : title.text
          return (
            <li key={id} lang={foreign(title, page.lang)}>
              {id === page.id ? `${words} ${t('missing.here')}` : <a href={`${page.course}/lessons/${id}`}>{words}</a>}
            </li>
          )
        })}
      </ul>
    </details>
  )
}

function Complete({ mine, page }: { mine: LearnerPart; page: LessonPage }) {
  const { t } = useTranslation('lesson')
  const here = `${page.course}/lessons/${page.id}`
  return (
    <div className="say good">
      <p>
        <b>{t('complete.text')}</b> {mine.needsEmail && t('complete.needsEmail')}
      </p>
      {mine.certificateCode && (
        <p>
          <a href={`/${page.lang}/certificates/${mine.certificateCode}`}>{t('complete.certificate')}</a>
        </p>
      )}
      {mine.needsEmail && (
        <p>
          <a href={`/${page.lang}/confirm?next=${encodeURIComponent(here)}`}>{t('complete.confirm')}</a>
        </p>
      )}
    </div>
  )
}

function Guest({ page }: { page: LessonPage }) {
  const { t } = useTranslation('lesson')
  return (
    <div className="guest lit stack">
      <p>
        <b>{t('guest.title')}.</b> {t('guest.text')}
      </p>
      <form className="row" method="post" action={`${page.course}/enrolment`}>
        <button className="btn">{t('guest.enrol')}</button>
        <a href={page.course}>{t('guest.course')}</a>
      </form>
    </div>
  )
}
