// The codes of what is wrong with an answer that have words of their own in studio.json, under `problem`.
const KNOWN = ['needed', 'long', 'number', 'clock', 'choice', 'address', 'link'] as const

/** The last part of the key of its words; what has none of its own is said in general. */
export const problemKey = (code: string): (typeof KNOWN)[number] | 'other' =>
  KNOWN.find((known) => known === code) ?? 'other'
