// Lesson by lesson: who opens it, who finishes it, where people stop, and what they reported as wrong.
import type { FiguresView, LessonRow, ModuleView } from '../../domain/reports/figures-view'
import type { Lang } from '../../platform/languages'
import { useTranslation } from '../kit/use-translation'
import { Words } from '../kit/words'
import { Bars } from '../report/bars'
import { Plot } from '../report/plot'
import { DataTable } from './data-table'
import { type FigureWords, useFigureWords } from './use-figure-words'

interface LessonsPartProps {
  lang: Lang
  view: Pick<FiguresView, 'people' | 'modules' | 'openReports'>
}

export function LessonsPart({ lang, view }: LessonsPartProps) {
  const { t } = useTranslation('figures')
  const words = useFigureWords(lang, view.people)
  const lessons = view.modules.flatMap((module) => module.lessons)
  const [stop] = [...lessons].sort((a, b) => words.draw(b.stopped) - words.draw(a.stopped))
  const isSeen = stop && words.draw(stop.stopped) > 0
  return (
    <section className="part" aria-labelledby="lessons">
      <h2 id="lessons">{t('lessons.title')}</h2>
      <p className="read">
        {isSeen ? t('lessons.stop', { lesson: stop.title.text, people: words.say(stop.stopped) }) : t('lessons.noStop')}
      </p>
      <p className="small">
        {view.openReports > 0 ? (
          <a href={`/${lang}/studio/reports`}>{t('lessons.openReports', { count: view.openReports })}</a>
        ) : (
          <span className="quiet">{t('lessons.noReports')}</span>
        )}
      </p>
      <div className="figures">
        {view.modules
          .filter((module) => module.lessons.length > 0)
          .map((module) => (
            <section key={module.id}>
              <h3>
                <Words of={module.title} lang={lang} />
              </h3>
              <ModulePlot lang={lang} module={module} words={words} people={view.people} />
            </section>
          ))}
      </div>
    </section>
  )
}

interface ModulePlotProps {
  lang: Lang
  module: ModuleView
  words: FigureWords
  people: number
}

function ModulePlot({ lang, module, words, people }: ModulePlotProps) {
  const { t } = useTranslation('figures')
  const { lessons } = module
  const shareOf = ({ opened, done }: LessonRow): number => words.draw(done) / Math.max(1, words.draw(opened))
  const said = ({ opened, done }: LessonRow): string =>
    t('lessons.of', { done: words.say(done), opened: words.say(opened) })
  const byShare = lessons.filter(({ opened }) => words.draw(opened) > 0).sort((a, b) => shareOf(a) - shareOf(b))
  const [least] = byShare
  const isOdd = least && shareOf(least) < shareOf(byShare.at(-1)!)
  const title = isOdd
    ? t('lessons.least', { lesson: least.title.text, done: words.say(least.done), opened: words.say(least.opened) })
    : t('lessons.alike')
  const bars = lessons.map((lesson) => ({
    key: lesson.id,
    label: lesson.title.text,
    ...(lesson.title.lang === lang ? {} : { lang: lesson.title.lang }),
    value: words.draw(lesson.opened),
    inner: Math.min(words.draw(lesson.done), words.draw(lesson.opened)),
    says: said(lesson),
  }))
  return (
    <Plot title={title} table={<LessonTable lang={lang} module={module} words={words} />}>
      <Bars
        bars={bars}
        most={people}
        says={lessons.map((lesson) => `${lesson.title.text}: ${said(lesson)}`).join('; ')}
      />
    </Plot>
  )
}

function LessonTable({ lang, module, words }: { lang: Lang; module: ModuleView; words: FigureWords }) {
  const { t } = useTranslation('figures')
  const heads = ['lesson', 'opened', 'done', 'stopped', 'reports'] as const
  return (
    <DataTable
      label={module.title.text}
      heads={heads.map((head) => t(`lessons.${head}`))}
      rows={module.lessons.map(({ id, title, opened, done, stopped, openReports }) => ({
        key: id,
        name: <Words of={title} lang={lang} />,
        cells: [
          words.say(opened),
          words.say(done),
          words.say(stopped),
          openReports > 0 ? <a href={`/${lang}/studio/reports`}>{openReports}</a> : openReports,
        ],
      }))}
    />
  )
}
