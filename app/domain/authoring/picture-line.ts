// A picture as the Markdown of a text names it. What is written about it stays words, whatever signs it has.

/** `![what it shows](media/label "whose it is")` */
export function pictureLine({ label, alt, credit }: { label: string; alt: string; credit: string }): string {
  const shows = alt.replace(/[\\`*[\]~_<&]/g, '\\$&')
  const whose = credit.replace(/[\\"<&]/g, '\\$&')
  return `![${shows}](media/${label}${whose === '' ? '' : ` "${whose}"`})`
}
