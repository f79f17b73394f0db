// Links to the same lesson in another voice, version or language take the second along, and say in which recording it
// counts: the server finds the same place in the recording that is shown there. The pane that is open stays open.

export function carryLinks(page: Document, recordingLang: string, atMs: () => number): void {
  const links = page.querySelectorAll<HTMLAnchorElement>('a[data-voice], a[data-version], .langs a[hreflang]')
  const write = (link: HTMLAnchorElement): void => {
    const seconds = Math.floor(atMs() / 1000)
    const url = new URL(link.href)
    for (const name of ['t', 'of', 'part']) url.searchParams.delete(name)
    if (seconds > 0) {
      url.searchParams.set('t', String(seconds))
      url.searchParams.set('of', recordingLang)
    }
    if (page.location.hash) url.hash = page.location.hash
    link.href = url.href
  }
  // At the last moment: a link that is copied or opened in another tab carries the second too.
  for (const link of links) {
    for (const moment of ['pointerdown', 'click', 'focus'] as const) link.addEventListener(moment, () => write(link))
  }
}
