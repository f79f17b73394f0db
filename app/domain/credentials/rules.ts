// Codes that can be read aloud and typed by hand, and how hours and days of a certificate are counted.

/** 32 signs: digits and letters without I, L, O and U, which are heard or read as others. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 16 // 80 bits

/** What people type for a sign that no code has. */
const LOOK_ALIKES: Record<string, string> = { O: '0', I: '1', L: '1', U: 'V' }

/** A code from ten random bytes, as it is stored. */
export function codeFrom(bytes: Uint8Array): string {
  if (bytes.length < (LENGTH * 5) / 8) throw new Error('a code needs ten random bytes')
  let code = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5 && code.length < LENGTH) {
      bits -= 5
      code += ALPHABET[(held >> bits) & 31]
    }
    held &= (1 << bits) - 1
  }
  return code
}

/** As it is shown, printed and linked to: groups of four. One that is grouped already stays as it is. */
export function formatCode(code: string): string {
  const bare = code.includes('-') ? code.replaceAll('-', '') : code
  let told = bare.slice(0, 4)
  for (let at = 4; at < bare.length; at += 4) told += `-${bare.slice(at, at + 4)}`
  return told
}

/**
 * The code that was meant, as it is stored; undefined where it cannot be one. Takes small letters, spaces and dashes of
 * any kind, look-alikes, and the whole address from a certificate.
 */
export function parseCode(typed: string): string | undefined {
  const signs = signsOf(typed)
  return signs?.length === LENGTH ? signs : undefined
}

/** Signs of a beginning that are enough to look for. */
const SHORTEST_START = 4

/** The beginning of a code that was meant, as it is stored: four signs at least, a digit or a dash among what was typed. */
export function parseCodeStart(typed: string): string | undefined {
  const signs = signsOf(typed)
  const isStart = signs !== undefined && signs.length >= SHORTEST_START && signs.length <= LENGTH
  return isStart && /[\d-]/.test(typed) ? signs : undefined
}

/** Undefined where something else than a code's signs was typed. */
function signsOf(typed: string): string | undefined {
  if (typed.length > 300) return undefined
  const code = /\/(?:v|certificates|records)\/([^/?#]+)/.exec(typed)?.[1] ?? typed
  const signs = code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}._−]+/gu, '')
    .replace(/[OILU]/g, (sign) => LOOK_ALIKES[sign] ?? sign)
  return [...signs].every((sign) => ALPHABET.includes(sign)) ? signs : undefined
}

/** In which steps a module's share is counted, in minutes: the coarsest that gives every module something. */
const STEPS = [15, 5, 1]

/**
 * The hours of a course shared out among its modules, in minutes: in proportion to their efforts, in steps of a quarter of an
 * hour where there are enough of them; what rounding leaves over goes to the largest remainders, the first first, and no
 * module is left without any. Together they are exactly the hours.
 */
export function shareMinutes(hours: number, efforts: readonly number[]): number[] {
  const step = STEPS.find((size) => (hours * 60) / size >= efforts.length * 2) ?? 1
  const units = (hours * 60) / step
  const total = efforts.reduce((sum, effort) => sum + effort, 0)
  const exact = efforts.map((effort) => (units * effort) / total)
  const shares = exact.map((share) => Math.max(1, Math.floor(share)))
  let over = units - shares.reduce((sum, share) => sum + share, 0)
  const byRemainder = exact
    .map((share, i) => ({ i, rest: share - (shares[i] ?? 0) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i)
  for (const { i } of byRemainder.slice(0, Math.max(0, over))) shares[i] = (shares[i] ?? 0) + 1
  // many small modules were each given a first step: the largest ones make room for them
  for (; over < 0; over += 1) {
    const largest = shares.indexOf(Math.max(...shares))
    shares[largest] = (shares[largest] ?? 0) - 1
  }
  return shares.map((share) => share * step)
}

const DAY_MS = 86_400_000

export interface Span {
  /** days, ISO 8601 */
  from: string
  to: string
}

/** Days from the first to the last, both counted. */
export const daysIn = ({ from, to }: Span): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1

/** Days that lie in at least one of the spans. */
export function distinctDays(spans: readonly Span[]): number {
  let count = 0
  let reached = ''
  for (const { from, to } of spans.toSorted((a, b) => a.from.localeCompare(b.from))) {
    if (to <= reached) continue
    // a day that was counted is not counted again
    count += from > reached ? daysIn({ from, to }) : daysIn({ from: reached, to }) - 1
    reached = to
  }
  return count
}

/** The days two spans have in common. */
export function overlapOf(a: Span, b: Span): Span | undefined {
  const from = a.from > b.from ? a.from : b.from
  const to = a.to < b.to ? a.to : b.to
  return from <= to ? { from, to } : undefined
}

/** Hours a day on average, rounded up to a tenth: never said lower than it is. */
export const hoursPerDay = (hours: number, days: number): number => Math.ceil((hours * 10) / days - 1e-9) / 10
