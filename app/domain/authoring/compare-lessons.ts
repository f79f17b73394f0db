// Two versions of one lesson: its words, its recordings and their captions, its files, its questions.
import type { Lang } from '../../platform/languages'
import type { Lesson, VideoLesson } from '../courses/document'
import type { Change } from './changes'
import { compareCaptions } from './compare-captions'
import { compareTexts, compareValue, type NamedText } from './compare-parts'
import { compareQuizzes, type QuizComparison } from './compare-questions'

export function compareLessons(before: Lesson, after: Lesson, source: Lang): QuizComparison {
  const changes: Change[] = [
    ...compareTexts(textsIn(before), textsIn(after)),
    ...compareValue('minutes', before.effortMinutes, after.effortMinutes),
    ...files(before, after, source),
  ]
  if (before.kind === 'video' && after.kind === 'video') changes.push(...film(before, after))
  if (before.kind !== 'quiz' || after.kind !== 'quiz') return { changes, keys: [] }
  const quiz = compareQuizzes(before.quiz, after.quiz, source)
  return { changes: [...changes, ...quiz.changes], keys: quiz.keys }
}

function textsIn(lesson: Lesson): NamedText[] {
  const found: NamedText[] = [
    { key: 'title', part: 'title', text: lesson.title },
    { key: 'summary', part: 'summary', text: lesson.summary },
    ...lesson.attachments.map(({ file, title }) => ({ key: file.hash, part: 'attachment', text: title })),
  ]
  if (lesson.kind === 'reading') found.push({ key: 'body', part: 'body', text: lesson.body })
  if (lesson.kind === 'quiz') found.push({ key: 'intro', part: 'intro', text: lesson.intro })
  if (lesson.kind !== 'video') return found
  found.push({ key: 'notes', part: 'notes', text: lesson.notes })
  return [...found, ...lesson.chapters.map(({ title }, i) => ({ key: `chapter ${i}`, part: 'chapter', text: title }))]
}

function files(before: Lesson, after: Lesson, source: Lang): Change[] {
  const lacking = (some: Lesson, others: Lesson, is: 'added' | 'removed'): Change[] =>
    some.attachments
      .filter(({ file }) => !others.attachments.some((other) => other.file.hash === file.hash))
      .map(({ title, file }) => ({ is, thing: 'file', label: title[source]?.text ?? file.label }))
  return [...lacking(before, after, 'removed'), ...lacking(after, before, 'added')]
}

function film(before: VideoLesson, after: VideoLesson): Change[] {
  const print = ({ asset, poster, alternatives }: VideoLesson['recordings'][number]): string =>
    JSON.stringify([asset.hash, poster?.hash, alternatives?.sign?.asset.hash, alternatives?.described?.asset.hash])
  const of = (lesson: VideoLesson, lang: Lang) => lesson.recordings.find(({ language }) => language === lang)
  const spoken = [...new Set([...before.recordings, ...after.recordings].map(({ language }) => language))]
  const recordings = spoken.flatMap((lang): Change[] => {
    const [was, is] = [of(before, lang), of(after, lang)]
    if (was && is && print(was) === print(is)) return []
    return [{ is: is ? 'added' : 'removed', thing: 'recording', label: lang }]
  })
  const times = (lesson: VideoLesson): string =>
    JSON.stringify([lesson.chapters.map(({ atMs }) => atMs), lesson.recordings.map(({ chapterMs }) => chapterMs)])
  const chapters: Change[] = times(before) === times(after) ? [] : [{ is: 'chapters' }]
  return [...recordings, ...chapters, ...compareCaptions(before, after)]
}
