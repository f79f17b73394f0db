// What was studied, on paper: modules with their lessons where there is room, else the modules alone, else as many of
// them as fit and the number of the others.
import { translator } from '../../platform/i18n'
import type { Lang } from '../../platform/languages'
import type { CertificateFacts } from './facts'
import { type Block, type Doc, heightOf, setter } from '../../platform/pdf-pen'
import { U } from './pdf-measures'
import { sayMinutes } from './wording'

export interface SyllabusPart extends Block {
  lang: Lang
  before: number
}
type Module = CertificateFacts['course']['modules'][number]

/** Parts that together are no higher than `room`, in points; none where not even one line fits. */
export function syllabusFitting(doc: Doc, facts: CertificateFacts, lang: Lang, room: number): SyllabusPart[] {
  const { modules, source } = facts.course
  const told = modules.map((module) => languageOf(module, lang, source))
  const whole = told.map(({ module, lang }) => ({ text: withLessons(module, lang), lang }))
  const titles = told.map(({ module, lang }) => ({ text: `${headOf(module, lang)}.`, lang }))
  const width = 56 * U
  for (const size of [1.25, 1.12, 1]) {
    const parts = setParts(doc, whole, size * U, width)
    if (highOf(parts) <= room) return parts
  }
  for (const size of [1.25, 1.1, 0.95]) {
    const parts = setParts(doc, joined(titles), size * U, width)
    if (highOf(parts) <= room) return parts
  }
  for (let count = titles.length - 1; count > 0; count -= 1) {
    const rest = {
      text: translator(lang)('certificate:paper.more', { count: titles.length - count }),
      lang,
    }
    const parts = setParts(doc, [...joined(titles.slice(0, count)), rest], 0.95 * U, width)
    if (highOf(parts) <= room) return parts
  }
  return []
}

/** A module is told in one language: the one asked for, if all of it is in that. */
function languageOf(module: Module, lang: Lang, source: Lang): { module: Module; lang: Lang } {
  const isWhole = [module, ...module.lessons].every(({ title }) => title[lang] !== undefined)
  return { module, lang: isWhole ? lang : source }
}

/** Quizzes are left out: they are how it was judged, not what was studied. */
function withLessons(module: Module, lang: Lang): string {
  const lessons = module.lessons.filter((lesson) => lesson.kind !== 'quiz').map((lesson) => lesson.title[lang] ?? '')
  return `<b>${headOf(module, lang)}.</b> ${lessons.join('; ')}${lessons.length > 0 ? '.' : ''}`
}

/** The title, and its share of the hours in brackets. */
function headOf({ title, minutes }: Module, lang: Lang): string {
  return minutes === undefined ? (title[lang] ?? '') : `${title[lang] ?? ''} (${sayMinutes(minutes, lang)})`
}

/** Neighbours in the same language become one paragraph. */
function joined(parts: { text: string; lang: Lang }[]): { text: string; lang: Lang }[] {
  const found: { text: string; lang: Lang }[] = []
  for (const part of parts) {
    const last = found.at(-1)
    if (last?.lang === part.lang) last.text += ` ${part.text}`
    else found.push({ ...part })
  }
  return found
}

function setParts(doc: Doc, parts: { text: string; lang: Lang }[], size: number, width: number): SyllabusPart[] {
  const set = setter(doc, width)
  return parts.map(({ text, lang }, i) => ({
    lines: set('text', text, size, width),
    size,
    leading: 1.45,
    lang,
    before: i === 0 ? U : 0.25 * U,
  }))
}

const highOf = (parts: readonly SyllabusPart[]): number =>
  parts.reduce((sum, part) => sum + part.before + heightOf(part), 0)
