// The outline of a course: modules and lessons in order, moved by drag, by buttons or by keys; what is added, undone,
// thrown away and brought back.
import type { Lang } from '../../platform/languages'
import { Icon } from '../kit/icon'
import { useTranslation } from '../kit/use-translation'
import type { OutlineStep, SaveAgain, SavePart, StudioFrame } from './parts'
import { SaveForm } from './save-form'
import { StepKind, StepSign, StudioPage } from './studio-page'
import { TextField } from '../kit/field'
import { TravelPart } from './travel-part'
import { UndoButtons } from './undo-buttons'

export interface OutlinePart {
  frame: StudioFrame
  modules: SavePart[]
  trashCount: number
  /** the lesson that is to go to another module: in a long course only it has the list of them */
  going: string
  /** id of a copy, where one is made */
  press: string
}

/** With more lessons, a list of all modules at each would be most of the page. */
const ALL_LISTS = 60

type Links = { key: string; path: string }[]

export function OutlinePage({ part, again, wrong }: { part: OutlinePart; again?: SaveAgain; wrong?: string }) {
  const { frame } = part
  const { t } = useTranslation('studio')
  const at = `/${frame.lang}/studio/courses/${frame.courseId}`
  const isShort = frame.modules.flatMap(({ lessons }) => lessons).length <= ALL_LISTS
  const hasList = (id: string): boolean => isShort || id === part.going
  return (
    <StudioPage frame={frame} isOutline>
      <div className="head">
        <h1 lang={frame.source}>{frame.title}</h1>
        <Places at={at} trashCount={part.trashCount} />
      </div>
      {wrong && (
        <p className="say bad" role="alert">
          {wrong}
        </p>
      )}
      <div className="row spread">
        <h2 id="outline">{t('outline.title')}</h2>
        <UndoButtons frame={frame} at={at} />
      </div>
      {frame.mayChange && <p className="small quiet">{t('outline.keys')}</p>}
      <ol
        className="plain-l modules"
        aria-labelledby="outline"
        data-outline={frame.mayChange ? `${at}/moves` : undefined}
      >
        {frame.modules.map((module, i) => (
          <li key={module.id} className="module" data-part={module.id} data-kind="module">
            <div className="module-head">
              <span className="num">{i + 1}</span>
              <SaveForm frame={frame} part={part.modules[i]!} again={again}>
                {(field) => (
                  <div lang={frame.source}>
                    <TextField {...field('title')} label={t('outline.moduleTitle', { number: i + 1 })} />
                  </div>
                )}
              </SaveForm>
              <Moves at={at} id={module.id} index={i} count={frame.modules.length} name={module.title} frame={frame} />
            </div>
            <ol className="plain-l lessons" data-lessons={module.id}>
              {module.lessons.map((lesson, n) => (
                <Step
                  key={lesson.id}
                  {...{ at, lesson, frame, index: n, count: module.lessons.length }}
                  hasList={hasList(lesson.id)}
                  isGoing={lesson.id === part.going}
                />
              ))}
              {module.lessons.length === 0 && <li className="small quiet none">{t('outline.noLessons')}</li>}
            </ol>
            {frame.mayChange && <AddLesson at={at} moduleId={module.id} lang={frame.lang} source={frame.source} />}
          </li>
        ))}
      </ol>
      {frame.mayChange && <AddModule at={at} source={frame.source} />}
      <TravelPart frame={frame} press={part.press} />
    </StudioPage>
  )
}

/** The other screens of a course. */
function Places({ at, trashCount }: { at: string; trashCount: number }) {
  const { t } = useTranslation('studio')
  const links: Links = [
    { key: 'settings', path: 'settings' },
    { key: 'translation', path: 'translation' },
    { key: 'check', path: 'check' },
    { key: 'history', path: 'history' },
    { key: 'team', path: 'team' },
    { key: 'figures', path: 'figures' },
    { key: 'trash', path: 'trash' },
  ]
  return (
    <nav className="row places" aria-label={t('places.name')}>
      {links.map(({ key, path }) => (
        <a key={key} href={`${at}/${path}`}>
          {key === 'trash' ? t('places.trash', { count: trashCount }) : t(`places.${key as 'settings'}`)}
        </a>
      ))}
    </nav>
  )
}

interface ListProps {
  /** it has the list of the modules it could go to; else a link that brings it */
  hasList?: boolean
  isGoing?: boolean
}

interface StepProps extends ListProps {
  at: string
  lesson: OutlineStep
  index: number
  count: number
  frame: StudioFrame
}

function Step({ at, lesson, index, count, frame, ...list }: StepProps) {
  const { t } = useTranslation('studio')
  return (
    <li className="lesson-line" data-part={lesson.id} data-kind="lesson">
      <StepSign lesson={lesson} />
      <a href={`${at}/lessons/${lesson.id}`} lang={frame.source}>
        {lesson.title || t('outline.noTitle')}
      </a>
      <small className="quiet">
        <StepKind lesson={lesson} />
      </small>
      <Moves at={at} id={lesson.id} index={index} count={count} name={lesson.title} frame={frame} isLesson {...list} />
    </li>
  )
}

interface MovesProps extends ListProps {
  at: string
  id: string
  index: number
  count: number
  name: string
  frame: StudioFrame
  isLesson?: true
}

/** Up, down, elsewhere, away: what a drag does, for hands that do not drag. */
function Moves({ at, id, index, count, name, frame, isLesson, hasList, isGoing }: MovesProps) {
  const { t } = useTranslation('studio')
  if (!frame.mayChange) return null
  const others = frame.modules.filter((module) => !module.lessons.some((lesson) => lesson.id === id))
  const goes = isLesson && others.length > 0
  return (
    <div className="moves">
      <form method="post" action={`${at}/moves`} data-swap>
        <input type="hidden" name="id" value={id} />
        {index > 0 && (
          <button
            className="btn plain s"
            name="to"
            value={index - 1}
            id={`up-${id}`}
            aria-label={t('move.up', { name })}
          >
            <Icon name="up" />
          </button>
        )}
        {index < count - 1 && (
          <button
            className="btn plain s"
            name="to"
            value={index + 1}
            id={`down-${id}`}
            aria-label={t('move.down', { name })}
          >
            <Icon name="down" />
          </button>
        )}
      </form>
      <details className="more" open={isGoing}>
        <summary aria-label={t('move.more', { name })}>{t('move.moreShort')}</summary>
        {goes && !hasList && (
          <p>
            <a href={`${at}?going=${id}#into-${id}`}>{t('move.intoOther')}</a>
          </p>
        )}
        {goes && hasList && (
          <form method="post" action={`${at}/moves`} data-swap className="row">
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="to" value="999" />
            <label className="small" htmlFor={`into-${id}`}>
              {t('move.into')}
            </label>
            <select id={`into-${id}`} name="into" lang={frame.source}>
              {others.map((module) => (
                <option key={module.id} value={module.id}>
                  {module.title}
                </option>
              ))}
            </select>
            <button className="btn plain s" type="submit">
              {t('move.do')}
            </button>
          </form>
        )}
        <form method="post" action={`${at}/removals`} data-swap>
          <input type="hidden" name="id" value={id} />
          <button className="btn plain s" type="submit">
            {t('move.remove')}
          </button>
        </form>
      </details>
    </div>
  )
}

const KINDS = ['video', 'reading', 'quiz'] as const

function AddLesson({ at, moduleId, lang, source }: { at: string; moduleId: string; lang: Lang; source: Lang }) {
  const { t } = useTranslation('studio')
  return (
    <form className="adding row" method="post" action={`${at}/lessons`} lang={lang}>
      <input type="hidden" name="moduleId" value={moduleId} />
      <label className="vh" htmlFor={`new-${moduleId}`}>
        {t('add.lessonTitle')}
      </label>
      <input
        id={`new-${moduleId}`}
        name="title"
        maxLength={300}
        placeholder={t('add.lessonTitle')}
        lang={source}
        required
      />
      {KINDS.map((kind) => (
        <button key={kind} className="btn plain s" type="submit" name="kind" value={kind}>
          <Icon name="plus" />
          {t(`kind.${kind}`)}
        </button>
      ))}
    </form>
  )
}

function AddModule({ at, source }: { at: string; source: Lang }) {
  const { t } = useTranslation('studio')
  return (
    <form className="adding row gap" method="post" action={`${at}/modules`} data-swap>
      <label className="vh" htmlFor="new-module">
        {t('add.moduleTitle')}
      </label>
      <input id="new-module" name="title" maxLength={300} placeholder={t('add.moduleTitle')} lang={source} required />
      <button className="btn plain s" type="submit">
        <Icon name="plus" />
        {t('add.module')}
      </button>
    </form>
  )
}
