// A Markdown file of a course folder: the words, and at its head the hash of the source a translation was made from.

export interface MarkdownFile {
  text: string
  /** of a translation: the source it says it was made from */
  sourceHash?: string
  /** that source itself, where it came along */
  source?: string
}

const FRONT = /^---\n((?:\w+:.*\n)*)---\n/

/** Reads the text of a file, line ends settled. */
export function readMarkdown(text: string): MarkdownFile {
  const front = FRONT.exec(text)
  const sourceHash = front && /^source_sha256:\s*([0-9a-f]{64})\s*$/m.exec(front[1] ?? '')?.[1]
  const words = tidyMarkdown(front ? text.slice(front[0].length) : text)
  return { text: words, ...(sourceHash ? { sourceHash } : {}) }
}

/** Writes it; words that begin with a line would look like a head, so they get an empty one. */
export function writeMarkdown({ text, sourceHash }: MarkdownFile): string {
  const words = `${tidyMarkdown(text)}\n`
  if (sourceHash !== undefined) return `---\nsource_sha256: ${sourceHash}\n---\n${words}`
  return FRONT.test(words) ? `---\n---\n${words}` : words
}

/** As files hold it: plain line ends, nothing before the first word and after the last. */
export const tidyMarkdown = (text: string): string => text.replace(/\r\n?/g, '\n').trim()
