// Ids of questions and of what they are made of. By chance, so that none is ever used again for something else: answers
// of people point to them.
const SIGNS = '0123456789abcdefghijklmnopqrstuvwxyz'

/** `start` and ten signs: 36^10 is far more than all courses together hold. */
export const freshPartId = (start: string): string =>
  `${start}-${[...crypto.getRandomValues(new Uint8Array(10))].map((byte) => SIGNS[byte % SIGNS.length]).join('')}`
