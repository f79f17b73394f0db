// Words as a full text index of names is asked for them.

const MOST_WORDS = 8

/**
 * Each word as the beginning of one of the name's, in any order, whatever the accents; undefined where no word was typed. A
 * single letter is a whole word: as a beginning it would be in almost every name.
 * For the tokenizer unicode61, which parts words at all that is neither letter, mark nor digit.
 */
export function nameMatch(typed: string): string | undefined {
  const words = typed
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
  return words.length === 0 ? undefined : words.map((word) => `"${word}"${[...word].length > 1 ? '*' : ''}`).join(' ')
}
