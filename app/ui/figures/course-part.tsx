// Who is in the course: finished, on their way, paused; in which languages; month by month.
import type { MonthFigure, ToldCourse } from '../../domain/reports/figures'
import type { Figure } from '../../domain/reports/withhold'
import type { Lang } from '../../platform/languages'
import { formatMonth, formatMonthShort, formatNumber, languageName } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { type Bar, Bars } from '../report/bars'
import { Columns } from '../report/columns'
import { Plot } from '../report/plot'
import { DataTable } from './data-table'
import { type FigureWords, useFigureWords } from './use-figure-words'

interface CoursePartProps {
  lang: Lang
  people: number
  course: Omit<ToldCourse, 'lessons'>
}

export function CoursePart({ lang, people, course }: CoursePartProps) {
  const { t } = useTranslation('figures')
  const words = useFigureWords(lang, people)
  return (
    <section className="part" aria-labelledby="course">
      <h2 id="course">{t('course.title')}</h2>
      <div className="figures">
        <Standing lang={lang} people={people} course={course} words={words} />
        <Languages lang={lang} people={people} course={course} words={words} />
        <Months lang={lang} months={course.enrolledIn} words={words} of="enrolled" />
        <Months lang={lang} months={course.completedIn} words={words} of="completed" />
      </div>
    </section>
  )
}

type Told = CoursePartProps & { words: FigureWords }

function Standing({ lang, people, course, words }: Told) {
  const { t } = useTranslation('figures')
  const rows = (['completed', 'active', 'paused'] as const).map((key) => ({
    key,
    name: t(`course.${key}`),
    figure: course[key],
  }))
  const completed = words.say(course.completed)
  return (
    <Plot
      title={t('course.finding', { completed, people: formatNumber(people, lang) })}
      table={<FigureTable label={t('course.state')} head={t('course.state')} rows={rows} words={words} />}
    >
      <FigureBars rows={rows} words={words} most={people} hot="completed" />
    </Plot>
  )
}

function Languages({ lang, people, course, words }: Told) {
  const { t } = useTranslation('figures')
  const rows = course.languages.map(({ language, people, completed }) => ({
    key: language,
    name: languageName(language, lang),
    figure: people,
    says:
      completed.is === 'hidden'
        ? undefined
        : t('course.completedOf', { people: words.say(people), completed: words.say(completed) }),
  }))
  const top = mostOf(rows, words)
  const title =
    top && words.draw(top.figure) > people / 2
      ? t('course.languageFinding', { language: top.name })
      : t('course.languages')
  return (
    <Plot
      title={title}
      table={<FigureTable label={t('course.languages')} head={t('course.language')} rows={rows} words={words} />}
    >
      <FigureBars rows={rows} words={words} most={people} {...(top ? { hot: top.key } : {})} />
    </Plot>
  )
}

interface MonthsProps {
  lang: Lang
  months: readonly MonthFigure[]
  words: FigureWords
  of: 'enrolled' | 'completed'
}

function Months({ lang, months, words, of }: MonthsProps) {
  const { t } = useTranslation('figures')
  const rows = months.map(({ month, people }) => ({
    key: month,
    name: month === '' ? t('course.before') : formatMonth(Date.parse(`${month}-15T12:00:00Z`), lang),
    figure: people,
  }))
  const shown = rows.filter(({ key }) => key !== '')
  const top = mostOf(shown, words)
  const title = top ? t(`course.${of}Finding`, { month: top.name }) : t(`course.${of}None`)
  const columns = shown.map(({ key, figure }) => ({
    key,
    name: formatMonthShort(key, lang),
    ...(figure.is === 'hidden' ? {} : { value: words.draw(figure) }),
    says: figure.is === 'about' ? formatNumber(figure.count, lang) : figure.is === 'all' ? words.say(figure) : '',
    isHot: key === top?.key,
  }))
  return (
    <Plot
      title={title}
      table={<FigureTable label={t(`course.${of}None`)} head={t('course.month')} rows={rows} words={words} />}
    >
      <Columns columns={columns} says={inWords(shown, words)} />
    </Plot>
  )
}

interface FigureRow {
  key: string
  name: string
  figure: Figure
  says?: string | undefined
}

interface FigureTableProps {
  label: string
  head: string
  rows: readonly FigureRow[]
  words: FigureWords
}

function FigureTable({ label, head, rows, words }: FigureTableProps) {
  const { t } = useTranslation('figures')
  return (
    <DataTable
      label={label}
      heads={[head, t('people')]}
      rows={rows.map(({ key, name, figure, says }) => ({ key, name, cells: [says ?? words.say(figure)] }))}
    />
  )
}

interface FigureBarsProps {
  rows: readonly FigureRow[]
  words: FigureWords
  most: number
  hot?: string
}

function FigureBars({ rows, words, most, hot }: FigureBarsProps) {
  const bars = rows.map(({ key, name, figure, says }): Bar => ({
    key,
    label: name,
    value: words.draw(figure),
    says: says ?? words.say(figure),
    isHot: key === hot,
  }))
  return <Bars bars={bars} most={most} says={inWords(rows, words)} />
}

const inWords = (rows: readonly FigureRow[], words: FigureWords): string =>
  rows.map(({ name, figure, says }) => `${name}: ${says ?? words.say(figure)}`).join('; ')

/** The row with the highest figure that is told; none where none is above nothing. */
function mostOf<R extends FigureRow>(rows: readonly R[], { draw }: FigureWords): R | undefined {
  const [top] = [...rows].sort((a, b) => draw(b.figure) - draw(a.figure))
  return top && draw(top.figure) > 0 ? top : undefined
}
