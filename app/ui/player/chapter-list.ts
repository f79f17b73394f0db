// The list of chapters under the player: the one that is on is lit, a click goes to its beginning.

export function chapterList(list: HTMLElement | null, onSeek: (toMs: number) => void): { show(atMs: number): void } {
  const links = Array.from(list?.querySelectorAll<HTMLAnchorElement>('a[data-at]') ?? [])
  let lit: HTMLAnchorElement | undefined
  seekLinks(list, onSeek)
  return {
    show(atMs) {
      const link = links.findLast((l) => Number(l.dataset.at) <= atMs)
      if (link === lit) return
      lit?.removeAttribute('aria-current')
      link?.setAttribute('aria-current', 'true')
      lit = link
    },
  }
}

/** Links that lead to a second go there without loading the page anew; with a modifier they are the browser's. */
export function seekLinks(list: HTMLElement | null, onSeek: (toMs: number) => void): void {
  list?.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-at]')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    onSeek(Number(link.dataset.at))
  })
}
