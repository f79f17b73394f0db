// Follows what is being made of one file; once that is over the page is asked for anew, for all it then offers.
const FOLLOW_MS = 3_000

export function mount(element: HTMLElement): void {
  const look = async (): Promise<void> => {
    try {
      const reply = await fetch(location.href, { headers: { Accept: 'text/html' } })
      if (!reply.ok) return follow()
      const page = new DOMParser().parseFromString(await reply.text(), 'text/html')
      const fresh = page.querySelector(`[data-island="${element.dataset.island}"]`)
      if (!fresh) return location.reload()
      element.replaceChildren(...fresh.childNodes)
    } catch {
      // no line: the next look may have one
    }
    follow()
  }
  // a page out of sight asks nothing until it is seen again
  const follow = (): void => {
    if (document.hidden) document.addEventListener('visibilitychange', follow, { once: true })
    else setTimeout(() => void look(), FOLLOW_MS)
  }
  follow()
}
