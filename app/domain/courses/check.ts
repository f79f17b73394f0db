// What is missing or doubtful in a course document, all at once. Errors block publishing; warnings only tell.
import { LANGUAGES } from '../../platform/languages'
import { checkPools, checkQuestion } from '../quizzes/check'
import type { Text } from '../quizzes/text'
import { alternativesOf } from './alternatives'
import type { CourseDocument, Lesson } from './document'
import { lessonsOf } from './rules'

export interface Finding {
  level: 'error' | 'warning'
  /** key of lint.json */
  code: string
  params: Record<string, string | number>
  /** id of the lesson, question or option it is about; 'course' for the whole */
  at: string
}

/** Checks a document that already fits its shape. */
export function checkDocument(document: CourseDocument): Finding[] {
  const findings: Finding[] = []
  const error = (code: string, at: string, params: Finding['params'] = {}): void => {
    findings.push({ level: 'error', code, at, params })
  }
  const warn = (code: string, at: string, params: Finding['params'] = {}): void => {
    findings.push({ level: 'warning', code, at, params })
  }
  checkIds(document, error)
  checkTexts(document, error, warn)
  for (const { lesson } of lessonsOf(document)) checkLesson(document, lesson, error, warn)
  checkSampleAndHours(document, error, warn)
  if (document.languages[document.source] !== 'full') error('source-not-full', 'course', { lang: document.source })
  return findings
}

type Say = (code: string, at: string, params?: Finding['params']) => void

/** Ids of modules, lessons, outcomes, questions and options are unique in the whole course. */
function checkIds(document: CourseDocument, error: Say): void {
  const seen = new Set<string>()
  for (const id of idsOf(document)) {
    if (seen.has(id)) error('id-twice', id, { id })
    seen.add(id)
  }
}

function idsOf(document: CourseDocument): string[] {
  const ids = [...document.outcomes.map((o) => o.id), ...document.modules.map((m) => m.id)]
  for (const { lesson } of lessonsOf(document)) {
    ids.push(lesson.id)
    if (lesson.kind !== 'quiz') continue
    for (const q of lesson.quiz.questions) {
      ids.push(q.id)
      if (q.type === 'single' || q.type === 'multiple') ids.push(...q.options.map((o) => o.id))
      if (q.type === 'matching') ids.push(...q.pairs.map((p) => p.id))
      if (q.type === 'ordering') ids.push(...q.items.map((i) => i.id))
    }
  }
  return ids
}

/** Every text of the course with the id it belongs to. */
export function textsOf(document: CourseDocument): { text: Text; at: string; part: string }[] {
  const found: { text: Text; at: string; part: string }[] = []
  const add = (at: string, part: string, text: Text | undefined): void => {
    if (text) found.push({ text, at, part })
  }
  add('course', 'title', document.title)
  add('course', 'summary', document.summary)
  add('course', 'introduction', document.introduction)
  for (const outcome of document.outcomes) add(outcome.id, 'text', outcome.text)
  for (const author of document.authors) add('course', 'role', author.role)
  for (const module of document.modules) add(module.id, 'title', module.title)
  for (const { lesson } of lessonsOf(document)) {
    add(lesson.id, 'title', lesson.title)
    add(lesson.id, 'summary', lesson.summary)
    for (const attachment of lesson.attachments) add(lesson.id, 'attachment', attachment.title)
    if (lesson.kind === 'reading') add(lesson.id, 'body', lesson.body)
    if (lesson.kind === 'video') {
      add(lesson.id, 'notes', lesson.notes)
      for (const chapter of lesson.chapters) add(lesson.id, 'chapter', chapter.title)
    }
    if (lesson.kind !== 'quiz') continue
    add(lesson.id, 'intro', lesson.intro)
    for (const q of lesson.quiz.questions) {
      add(q.id, 'prompt', q.prompt)
      add(q.id, 'explanation', q.explanation)
      if (q.type === 'single' || q.type === 'multiple') {
        for (const o of q.options) {
          add(o.id, 'text', o.text)
          add(o.id, 'explanation', o.explanation)
        }
      }
      if (q.type === 'number') add(q.id, 'unit', q.unit)
      if (q.type === 'matching')
        for (const p of q.pairs) {
          add(p.id, 'left', p.left)
          add(p.id, 'right', p.right)
        }
      if (q.type === 'ordering') for (const i of q.items) add(i.id, 'text', i.text)
    }
  }
  return found
}

function checkTexts(document: CourseDocument, error: Say, warn: Say): void {
  const full = LANGUAGES.filter((l) => document.languages[l] === 'full' && l !== document.source)
  for (const { text, at, part } of textsOf(document)) {
    if (!text[document.source]) error('text-source-missing', at, { part, lang: document.source })
    for (const lang of full) {
      const translation = text[lang]
      if (!translation) warn('text-missing', at, { part, lang })
      else if (translation.source !== undefined) warn('text-outdated', at, { part, lang })
    }
  }
  for (const lang of [document.source, ...full]) {
    if (!document.title[lang]) error('title-missing', 'course', { lang })
  }
  if ([...(document.summary[document.source]?.text ?? '')].length > 300) warn('summary-long', 'course')
}

function checkLesson(document: CourseDocument, lesson: Lesson, error: Say, warn: Say): void {
  if (lesson.kind === 'video') {
    checkChapters(lesson, error)
    for (const recording of lesson.recordings) {
      if (alternativesOf(recording).some(({ asset }) => asset.hash === recording.asset.hash))
        error('alternative-same', lesson.id, { lang: recording.language })
      for (const lang of LANGUAGES) {
        if (!document.languages[lang]) continue
        if (!recording.captions[lang]) warn('captions-missing', lesson.id, { lang })
      }
      for (const captions of Object.values(recording.captions)) {
        for (const cue of captions.cues) {
          if (cue.endMs <= cue.startMs) error('cue-backwards', lesson.id, { at: cue.startMs / 1000 })
        }
      }
    }
  }
  if (lesson.kind === 'quiz') {
    const videos = new Set(lessonsOf(document).flatMap((l) => (l.lesson.kind === 'video' ? [l.lesson.id] : [])))
    const outcomes = new Set(document.outcomes.map((o) => o.id))
    for (const { code, at, params } of checkPools(lesson.quiz)) error(code, at ?? lesson.id, params)
    for (const question of lesson.quiz.questions) {
      for (const code of checkQuestion(question, document.languages, document.source)) error(code, question.id)
      if (question.see && !videos.has(question.see.lesson))
        error('see-unknown', question.id, { lesson: question.see.lesson })
      if (question.outcome && !outcomes.has(question.outcome))
        error('outcome-unknown', question.id, { outcome: question.outcome })
      if (!question.explanation) warn('explanation-missing', question.id)
    }
  }
}

/** Chapters go forward; a recording that places them itself places every one, and the first is placed by the lesson. */
function checkChapters(lesson: Extract<Lesson, { kind: 'video' }>, error: Say): void {
  const goesForward = (times: readonly number[]): boolean => times.every((ms, i) => i === 0 || ms > times[i - 1]!)
  const own = lesson.chapters.map((c) => c.atMs)
  if (!goesForward(own)) error('chapters-backwards', lesson.id)
  lesson.recordings.forEach(({ language, chapterMs }, i) => {
    if (!chapterMs) return
    const isSame = chapterMs.join() === own.join()
    if (i === 0 && !isSame) error('chapters-of-first', lesson.id)
    else if (chapterMs.length !== own.length) error('chapters-differ', lesson.id, { lang: language, count: own.length })
    else if (!goesForward(chapterMs)) error('chapters-backwards', lesson.id)
  })
}

function checkSampleAndHours(document: CourseDocument, error: Say, warn: Say): void {
  const sample = document.sample
  if (sample) {
    const lesson = lessonsOf(document).find((l) => l.lesson.id === sample)?.lesson
    if (!lesson) error('sample-unknown', 'course', { lesson: sample })
    else if (lesson.kind === 'quiz') error('sample-is-quiz', 'course', { lesson: sample })
  }
  const minutes = lessonsOf(document).reduce((sum, l) => sum + l.lesson.effortMinutes, 0)
  if (minutes < document.hours * 45 || minutes > document.hours * 75) {
    warn('hours-differ', 'course', { hours: document.hours, minutes })
  }
}

export const errorsOf = (findings: readonly Finding[]): Finding[] => findings.filter((f) => f.level === 'error')
