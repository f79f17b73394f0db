// What a publication of some languages makes public: one structure, and of every language that was not chosen the texts
// that are public already. Pure.
import { sha256 } from '../../platform/ids'
import { type Lang, LANGUAGES } from '../../platform/languages'
import type { CourseDocument, Recording, VideoLesson } from '../courses/document'
import { textsOf } from '../courses/document-texts'
import { findLesson, lessonsOf } from '../courses/rules'
import type { Text } from '../quizzes/text'
import { findQuestion } from './parts'
import { takeAcceptedFrom } from './write-accepted'

/** The languages a course has or had: the source first. */
export const languagesOf = (document: CourseDocument): Lang[] => [
  document.source,
  ...LANGUAGES.filter((lang) => lang !== document.source && document.languages[lang]),
]

/**
 * The document to publish. With the source language chosen, the structure and its words are the draft's; without, they
 * stay the newest revision's and only chosen translations of what is public move. A first publication has the source.
 */
export function compose(
  draft: CourseDocument,
  newest: CourseDocument | undefined,
  chosen: readonly Lang[],
): CourseDocument {
  const { source } = draft
  const hasSource = newest === undefined || newest.source !== source || chosen.includes(source)
  const base = hasSource ? draft : newest
  const other = hasSource ? newest : draft
  const made = structuredClone(base)
  for (const lang of LANGUAGES) {
    if (lang === source || chosen.includes(lang) === hasSource) continue
    takeLanguage(made, other, lang)
  }
  return made
}

/** Everything that is said in one language, as another document has it; where that says nothing, nothing. */
function takeLanguage(made: CourseDocument, other: CourseDocument | undefined, lang: Lang): void {
  const state = other?.languages[lang]
  if (state) made.languages[lang] = state
  else delete made.languages[lang]
  takeTexts(made, other, lang)
  takeTranslators(made, other, lang)
  for (const { lesson } of lessonsOf(made)) {
    if (lesson.kind === 'quiz') takeAccepted(lesson.quiz.questions, other, lang, made.source)
    if (lesson.kind === 'video') takeFilm(lesson, other, lang)
  }
}

function takeTexts(made: CourseDocument, other: CourseDocument | undefined, lang: Lang): void {
  const find = textFinder(other, made.source)
  for (const [place, texts] of byPlace(made)) {
    texts.forEach((text, i) => {
      const found = find(place, text, i, texts.length)
      const translation = found && rebased(found, lang, text[made.source]?.text ?? '', made.source)
      if (translation) text[lang] = translation
      else delete text[lang]
    })
  }
}

/** A translation beside the words it now stands under: it keeps those it was made of where they are not the same. */
function rebased(text: Text, lang: Lang, words: string, source: Lang): Text[Lang] {
  const translation = text[lang]
  if (!translation) return undefined
  const madeOf = translation.source ?? text[source]?.text ?? ''
  const { source: _, ...same } = translation
  const isSame = translation.sourceHash === undefined ? madeOf === words : translation.sourceHash === sha256(words)
  return isSame ? same : { ...same, source: madeOf }
}

type Place = string

function byPlace(document: CourseDocument): Map<Place, Text[]> {
  const places = new Map<Place, Text[]>()
  for (const { at, part, text } of textsOf(document)) {
    const place = `${at} ${part}`
    places.set(place, [...(places.get(place) ?? []), text])
  }
  return places
}

/** The same text in another document. Of several at one place (chapters, files), the one with the same words, else the same number. */
function textFinder(other: CourseDocument | undefined, source: Lang) {
  const places = other ? byPlace(other) : new Map<Place, Text[]>()
  return (place: Place, text: Text, index: number, count: number): Text | undefined => {
    const there = places.get(place) ?? []
    if (count === 1 && there.length === 1) return there[0]
    const words = text[source]?.text
    const same = there.find((one) => one[source]?.text === words)
    return same ?? (there.length === count ? there[index] : undefined)
  }
}

function takeTranslators(made: CourseDocument, other: CourseDocument | undefined, lang: Lang): void {
  const names = other?.translators?.[lang]
  const { [lang]: _, ...others } = made.translators ?? {}
  const all = names ? { ...others, [lang]: names } : others
  if (Object.keys(all).length > 0) made.translators = all
  else delete made.translators
}

type Questions = Extract<ReturnType<typeof findQuestion>, object>['question'][]

/** The answers that are accepted in one language; where the other document has none, they stay. */
function takeAccepted(questions: Questions, other: CourseDocument | undefined, lang: Lang, source: Lang): void {
  for (const question of questions) {
    const there = other && findQuestion(other, question.id)?.question
    if (question.type !== 'short' || there?.type !== 'short') continue
    takeAcceptedFrom(question, there, lang, source)
  }
}

/** The captions in one language, of the recordings that are the same; and the recordings that speak it. */
function takeFilm(lesson: VideoLesson, other: CourseDocument | undefined, lang: Lang): void {
  const there = other && findLesson(other, lesson.id)
  const theirs = there?.kind === 'video' ? there.recordings : []
  takeRecordings(lesson, theirs, lang)
  for (const recording of lesson.recordings) {
    const captions = theirs.find(({ asset }) => asset.hash === recording.asset.hash)?.captions[lang]
    if (captions) recording.captions[lang] = captions
    // of a recording that speaks this very language the captions come along with it
    else if (recording.language !== lang) delete recording.captions[lang]
  }
}

function takeRecordings(lesson: VideoLesson, theirs: Recording[], lang: Lang): void {
  const own = lesson.recordings.findIndex((recording) => recording.language === lang)
  // the first one places the chapters of all: it is part of the structure
  if (own === 0) return
  const found = theirs.find((recording) => recording.language === lang)
  const recording = found && structuredClone(found)
  if (recording && recording.chapterMs?.length !== lesson.chapters.length) delete recording.chapterMs
  if (own < 0 && recording) lesson.recordings.push(recording)
  else if (own > 0) lesson.recordings.splice(own, 1, ...(recording ? [recording] : []))
}
