// Texts of GIFT as words: ours are plain, so that formatting is taken off and told.
import type { TextFormat } from 'gift-pegjs'
import type { GiftNote } from './gift-faults'

const ENTITIES: Record<string, string> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** `notes` is told what was taken off. */
export function plainText({ format, text }: TextFormat, notes: GiftNote[]): string {
  if (format === 'html' || (format === 'moodle' && /<\/?[a-z][^>]*>/i.test(text))) {
    note(notes, 'html')
    return tidy(withoutTags(text))
  }
  if (format === 'markdown') note(notes, 'markdown')
  return tidy(text)
}

const note = (notes: GiftNote[], code: 'html' | 'markdown'): void => {
  if (!notes.some((one) => one.code === code)) notes.push({ code, params: {} })
}

const tidy = (text: string): string =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()

/** Of well-formed and broken markup alike: what is left is only ever shown as text. */
function withoutTags(html: string): string {
  return html
    .replace(/<(script|style)\b[^>]*>[^]*?(<\/\1\s*>|$)/gi, '')
    .replace(/<(?:br|\/p|\/div|\/li|\/h[1-6]|\/tr)\b[^>]*>/gi, '\n')
    .replace(/<\/?[a-z!][^>]*>/gi, '')
    .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi, (whole, decimal, hex, name: string | undefined) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? whole
      const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16)
      return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : ' '
    })
}
