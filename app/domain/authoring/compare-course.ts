// What a course says of itself in two versions: title, outcomes, hours, rule, languages, who made it.
import { LANGUAGES } from '../../platform/languages'
import type { CourseDocument } from '../courses/document'
import { lessonsOf } from '../courses/rules'
import type { Change } from './changes'
import { compareTexts, compareValue, type NamedText } from './compare-parts'

export function compareCourse(before: CourseDocument, after: CourseDocument): Change[] {
  const list = (value: unknown): string => JSON.stringify(value ?? null)
  const changedList = (name: 'sources' | 'cover', from: unknown, to: unknown): Change[] =>
    list(from) === list(to) ? [] : [{ is: 'value', name, from: '', to: '' }]
  const names = (document: CourseDocument): string => document.authors.map(({ name }) => name).join(', ')
  const translators = (document: CourseDocument): string =>
    Object.values(document.translators ?? {})
      .flat()
      .join(', ')
  return [
    ...compareTexts(textsIn(before), textsIn(after)),
    ...compareValue('passMark', before.passing.passMarkPercent, after.passing.passMarkPercent),
    ...compareValue('hours', before.hours, after.hours),
    ...compareValue('topic', before.topic, after.topic),
    ...compareValue('level', before.level, after.level),
    ...compareValue('licence', before.licence, after.licence),
    ...compareValue('slug', before.slug, after.slug),
    ...(before.sample === after.sample ? [] : compareValue('sample', sampleIn(before), sampleIn(after))),
    ...compareValue('authors', names(before), names(after)),
    ...compareValue('translators', translators(before), translators(after)),
    ...changedList('sources', before.sources, after.sources),
    ...changedList('cover', coverIn(before), coverIn(after)),
    ...outcomes(before, after),
    ...languages(before, after),
  ]
}

/** The lesson that guests may open, by its title. */
function sampleIn(document: CourseDocument): string {
  const found = lessonsOf(document).find(({ lesson }) => lesson.id === document.sample)
  return found?.lesson.title[document.source]?.text ?? ''
}

const coverIn = ({ cover }: CourseDocument) => cover && [cover.image, cover.credit]

const textsIn = ({ title, summary, introduction, outcomes, cover }: CourseDocument): NamedText[] => [
  { key: 'title', part: 'title', text: title },
  { key: 'summary', part: 'summary', text: summary },
  { key: 'introduction', part: 'introduction', text: introduction },
  { key: 'cover', part: 'alt', text: cover?.alt },
  ...outcomes.map(({ id, text }) => ({ key: id, part: 'outcome', text })),
]

function outcomes(before: CourseDocument, after: CourseDocument): Change[] {
  const has = ({ outcomes }: CourseDocument, id: string): boolean => outcomes.some((outcome) => outcome.id === id)
  const label = ({ text }: CourseDocument['outcomes'][number]): string => text[after.source]?.text ?? ''
  return before.outcomes
    .filter(({ id }) => !has(after, id))
    .map((outcome): Change => ({ is: 'removed', thing: 'outcome', label: label(outcome) }))
}

function languages(before: CourseDocument, after: CourseDocument): Change[] {
  return LANGUAGES.flatMap((lang): Change[] => {
    const [was, is] = [before.languages[lang], after.languages[lang]]
    if (was === is) return []
    return [{ is: is ? 'added' : 'removed', thing: 'language', label: lang }]
  })
}
