// What is missing or doubtful in a course document, all at once. Errors block publishing; warnings only tell.
import { LANGUAGES } from '../../platform/languages'
import { checkPools, checkQuestion } from '../quizzes/check'
import { alternativesOf } from './alternatives'
import { checkTeaching } from './check-teaching'
import { checkPictures } from './check-pictures'
import { checkWhole } from './check-whole'
import type { Finding, Say } from './finding'
import type { CourseDocument, Lesson } from './document'
import { idsOf, textsOf } from './document-texts'
import { lessonsOf } from './rules'

/** Checks a document that already fits its shape. */
export function checkDocument(document: CourseDocument): Finding[] {
  const findings: Finding[] = []
  const error = (code: string, at: string, params: Finding['params'] = {}): void => {
    findings.push({ level: 'error', code, at, params })
  }
  const warn = (code: string, at: string, params: Finding['params'] = {}): void => {
    findings.push({ level: 'warning', code, at, params })
  }
  checkWhole(document, error)
  checkIds(document, error)
  checkTexts(document, error, warn)
  checkPictures(document, error)
  for (const { lesson } of lessonsOf(document)) checkLesson(document, lesson, error, warn)
  checkSampleAndHours(document, error, warn)
  checkTeaching(document, error, warn)
  if (document.languages[document.source] !== 'full') error('source-not-full', 'course', { lang: document.source })
  return findings
}

/** Ids of modules, lessons, outcomes, questions and options are unique in the whole course. */
function checkIds(document: CourseDocument, error: Say): void {
  const seen = new Set<string>()
  for (const id of idsOf(document)) {
    if (seen.has(id)) error('id-twice', id, { id })
    seen.add(id)
  }
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
        const captions = recording.captions[lang]
        if (!captions) warn('captions-missing', lesson.id, { lang })
        else if (captions.review && 'needed' in captions.review) error('captions-unreviewed', lesson.id, { lang })
        const old = [...(captions?.cues ?? []), ...(captions?.notes ?? [])].filter(({ source }) => source !== undefined)
        if (old.length > 0) warn('captions-outdated', lesson.id, { lang, count: old.length })
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
      if (question.type === 'short')
        for (const lang of LANGUAGES)
          if (question.acceptedFrom?.[lang] && document.languages[lang])
            warn('text-outdated', question.id, { part: 'accepted', lang })
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
