// The codes of what is wrong with an answer, and the words each has in studio.json.
const KNOWN = ['needed', 'long', 'number', 'clock', 'choice', 'address', 'link'] as const

/** The key of its words; what has none of its own is said in general. */
export function problemKey(code: string): `problem.${(typeof KNOWN)[number] | 'other'}` {
  return `problem.${KNOWN.find((known) => known === code) ?? 'other'}`
}
