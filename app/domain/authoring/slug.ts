// The words of an address, made of a title.
const LONGEST = 70

/** Lower-case letters without accents, digits, and hyphens between; '' where nothing is left. */
export const wordsOfAddress = (title: string, longest: number): string =>
  title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, longest)
    .replace(/-+$/, '')

/** A course's address; `n` > 1 is added where the address is taken. */
export function slugFrom(title: string, n = 1): string {
  const words = wordsOfAddress(title, LONGEST)
  const stem = words.length >= 3 ? words : `curso-${words || 'nuevo'}`
  return n === 1 ? stem : `${stem}-${n}`
}
