// The transcript beside the video: the line being said is lit, a click goes to its second.
import { seekLinks } from './chapter-list'

/** How long the reader's own scrolling is left alone. */
const READING_MS = 6_000

export interface Transcript {
  show(atMs: number): void
}

export function followTranscript(list: HTMLElement | null, onSeek: (toMs: number) => void): Transcript {
  const links = Array.from(list?.querySelectorAll<HTMLAnchorElement>('a[data-at]') ?? [])
  const lines = links.map((link) => ({ link, at: Number(link.dataset.at), isNote: link.dataset.note !== undefined }))
  const said = lines.filter((l) => !l.isNote)
  const pane = list?.closest<HTMLElement>('[data-pane]') ?? undefined
  let lit: HTMLAnchorElement | undefined
  let readUntil = 0
  for (const gesture of ['wheel', 'touchmove', 'keydown'] as const) {
    pane?.addEventListener(gesture, () => (readUntil = performance.now() + READING_MS), { passive: true })
  }
  seekLinks(list, onSeek)
  return {
    show(atMs) {
      const link = said.findLast((l) => l.at <= atMs)?.link
      if (link === lit) return
      lit?.removeAttribute('aria-current')
      lit?.parentElement?.classList.remove('lit')
      link?.setAttribute('aria-current', 'true')
      link?.parentElement?.classList.add('lit')
      lit = link
      if (link && pane && performance.now() > readUntil) keepInView(pane, link)
    },
  }
}

/** Scrolls the pane, never the page. */
function keepInView(pane: HTMLElement, link: HTMLElement): void {
  if (pane.scrollHeight <= pane.clientHeight + 1) return
  const top = link.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop
  pane.scrollTop = Math.max(0, top - pane.clientHeight / 3)
}
