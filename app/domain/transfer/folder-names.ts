// Names of the files of a course folder, the same for whoever writes one and whoever reads it.
import type { Lang } from '../../platform/languages'

const PICTURE = /\.(png|jpe?g|webp|gif)$/i

export const isPictureName = (label: string): boolean => PICTURE.test(label)

export const markdownName = (lessonId: string, lang: Lang): string => `lessons/${lessonId}.${lang}.md`

/** The older source that an outdated translation was made from. */
export const oldSourceName = (lessonId: string, lang: Lang): string => `lessons/${lessonId}.${lang}.source.md`

export const quizName = (lessonId: string): string => `quizzes/${lessonId}.yaml`

/** Captions of the recording that stands at `index`: the first has no name of its own, others are named by language. */
export function captionsName(
  lessonId: string,
  { recordings, index, lang }: { recordings: readonly { language: Lang }[]; index: number; lang: Lang },
): string {
  const { language = lang } = recordings[index] ?? {}
  const isAgain = recordings.slice(1, index).some((other) => other.language === language)
  const own = index === 0 ? '' : isAgain ? `@${language}-${index + 1}` : `@${language}`
  return `captions/${lessonId}${own}.${lang}.vtt`
}

export const mediaName = (label: string): string => `media/${label}`

/** The labels that a Markdown text names, as pictures or as links. */
export function labelsNamed(text: string): string[] {
  return [...text.matchAll(/\]\(\s*<?media\/([^)\s">]+)/g)].flatMap(([, label]) => label ?? [])
}
