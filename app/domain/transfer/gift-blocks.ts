// A GIFT file in its pieces: a blank line ends a question, so that a fault costs one question and is told with its line.
export interface GiftBlock {
  text: string
  /** of its first line that is no comment, from 1 */
  line: number
}

export function giftBlocks(file: string): GiftBlock[] {
  const blocks: GiftBlock[] = []
  let lines: string[] = []
  let start = 0
  const close = (): void => {
    const first = lines.findIndex((line) => !line.trimStart().startsWith('//'))
    // comments between questions are for whoever writes the file
    if (first >= 0) blocks.push({ text: lines.join('\n'), line: start + first + 1 })
    lines = []
  }
  const all = file.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  all.forEach((line, i) => {
    if (line.trim() === '') return close()
    if (lines.length === 0) start = i
    lines.push(line)
  })
  close()
  return blocks
}

/** The line with the first brace that nothing closes; undefined where each is closed. */
export function unclosedLine(text: string): string | undefined {
  const open: string[] = []
  for (const line of text.split('\n')) {
    if (line.trimStart().startsWith('//')) continue
    // a sign after a backslash is a word of the text
    for (const sign of line.replace(/\\./g, '').match(/[{}]/g) ?? []) {
      if (sign === '{') open.push(line.trim())
      else open.pop()
    }
  }
  return open[0]
}
