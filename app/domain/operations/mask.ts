// What an administrator is shown of a mail: enough to see that it left and to whom it belongs, never what would open
// somebody's account.

const DOTS = '•••'

/** l•••@museo.example: the first letter and the domain. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@')
  return at < 1 ? DOTS : `${[...address][0] ?? ''}${DOTS}${address.slice(at)}`
}

/** The text with its links, codes and addresses hidden; `link` = the words that stand for a link. */
export function maskLetter(text: string, link: string): string {
  return text
    .replace(/https?:\/\/\S+/gi, `[${link}]`)
    .replace(/[^\s<>()[\]@]+@[^\s<>()[\]@]+\.\p{L}{2,}/gu, maskAddress)
    .replace(/\b[A-Z0-9]{4}(?:[- ][A-Z0-9]{4})+\b/g, DOTS)
    .replace(/\b\d{5,}\b/g, DOTS)
}
