// Words of a cue as they can stand in a caption file: lines without empty ones between, and no sign that is not seen.

// control characters but the line's end, and those that turn the direction of what follows them
// oxlint-disable-next-line no-control-regex -- these are what is taken away
const STRAY = /[\u0000-\u0009\u000b-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

export const cueWords = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(STRAY, (sign) => (sign === '\t' ? ' ' : ''))
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n')
