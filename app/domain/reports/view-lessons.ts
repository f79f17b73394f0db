// Counted videos and quizzes with what is said and asked in them. Pure.
import type { Lang } from '../../platform/languages'
import type { Lesson, Recording, VideoLesson } from '../courses/document'
import type { Question } from '../quizzes/questions'
import { type Shown, show, type Text } from '../quizzes/text'
import type { LessonFigures, QuestionFigures } from './figures'
import type { QuizFigures, SlipView, StretchView, VideoFigures } from './figures-view'

interface Reader {
  lang: Lang
  source: Lang
}

const EXCERPT_SIGNS = 140

/** One for each recording that was counted; lengths by hash, in ms. */
export function videoFigures(
  lesson: VideoLesson,
  { recordings }: LessonFigures,
  reader: Reader,
  durations: ReadonlyMap<string, number>,
): VideoFigures[] {
  return recordings.flatMap(({ asset, stretchMs, watched, stretches }) => {
    const recording = lesson.recordings.find((r) => r.asset.hash === asset)
    if (!recording) return []
    return [
      {
        lessonId: lesson.id,
        title: show(lesson.title, reader.lang, reader.source),
        voice: recording.language,
        isOneOfMany: lesson.recordings.length > 1,
        durationMs: durations.get(asset) ?? 0,
        watched,
        stretches: stretches.map((stretch, i): StretchView => {
          const fromMs = i * stretchMs
          return { ...stretch, fromMs, words: saidIn(recording, reader.lang, fromMs, fromMs + stretchMs) }
        }),
      },
    ]
  })
}

/** What begins to be said between two moments, in the reader's language where there are captions in it. */
function saidIn(recording: Recording, lang: Lang, fromMs: number, toMs: number): Shown {
  const shown = recording.captions[lang] ? lang : recording.language
  const cues = recording.captions[shown]?.cues.filter((cue) => cue.startMs >= fromMs && cue.startMs < toMs) ?? []
  const text = cues.map((cue) => cue.text.replace(/\s+/g, ' ')).join(' ')
  return { text: text.length > EXCERPT_SIGNS ? `${text.slice(0, EXCERPT_SIGNS)}…` : text, lang: shown }
}

export function quizFigures(
  lesson: Extract<Lesson, { kind: 'quiz' }>,
  { questions }: LessonFigures,
  reader: Reader,
): QuizFigures[] {
  const shown = lesson.quiz.questions.flatMap((question) => {
    const counted = questions.find(({ id }) => id === question.id)
    if (!counted) return []
    const { slip, ...rest } = counted
    const named = slip && slipView(question, slip, reader)
    return [{ ...rest, prompt: show(question.prompt, reader.lang, reader.source), ...(named ? { slip: named } : {}) }]
  })
  return [{ lessonId: lesson.id, title: show(lesson.title, reader.lang, reader.source), questions: shown }]
}

/** None where the question does not have what it was about any more. */
function slipView(
  question: Question,
  { slip, people }: NonNullable<QuestionFigures['slip']>,
  { lang, source }: Reader,
): SlipView | undefined {
  const words = (text: Text): Shown => show(text, lang, source)
  switch (slip.kind) {
    case 'chose':
    case 'missed': {
      const option = optionsOf(question).find(({ id }) => id === slip.option)
      return option && { kind: slip.kind, words: words(option.text), people }
    }
    case 'paired': {
      const pairs = question.type === 'matching' ? question.pairs : []
      const [left, right] = [pairs.find(({ id }) => id === slip.left), pairs.find(({ id }) => id === slip.right)]
      return left && right && { kind: 'paired', words: words(left.left), with: words(right.right), people }
    }
    case 'truth':
      return { kind: 'truth', truth: slip.truth, people }
    case 'wrote':
      return { kind: 'wrote', words: { text: slip.words, lang }, people }
    case 'number':
      return { kind: 'number', value: slip.value, people }
  }
}

const optionsOf = (question: Question) =>
  question.type === 'single' || question.type === 'multiple' ? question.options : []
