// How long a text takes to read: slowly enough for people who read in a second language, with a moment for each picture.
const WORDS_A_MINUTE = 180
const PICTURE_SECONDS = 12

/** Words of a Markdown text, without addresses, and whole minutes (at least 1). */
export function readingTime(markdown: string): { words: number; minutes: number } {
  const pictures = markdown.match(/!\[/g)?.length ?? 0
  const text = markdown.replace(/\]\([^)]*\)/g, ']')
  const words = text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0
  return { words, minutes: Math.max(1, Math.ceil(words / WORDS_A_MINUTE + (pictures * PICTURE_SECONDS) / 60)) }
}
