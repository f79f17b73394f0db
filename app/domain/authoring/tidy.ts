// Words as they are compared and kept: browsers send other ends of lines, and spaces around say nothing.
export const tidy = (words: string): string => words.replace(/\r\n?/g, '\n').trim()
