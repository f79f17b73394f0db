// The browser's only entry: finds the islands of a page and loads what they need. Pages without one never load this.
const ISLANDS: Record<string, () => Promise<{ mount(element: HTMLElement): void }>> = {
  notes: () => import('./ui/notes/island'),
  player: () => import('./ui/player/island'),
  quiz: () => import('./ui/quiz/island'),
  uploads: () => import('./ui/uploads/island'),
  slideTimes: () => import('./ui/library/slide-times/island'),
  making: () => import('./ui/library/making-island'),
  captions: () => import('./ui/studio/captions/island'),
  desk: () => import('./ui/studio/desk/island'),
  passkey: () => import('./ui/account/passkey-island'),
  moment: () => import('./ui/kit/moment-island'),
}

function mountIn(place: ParentNode, isDone: (name: string) => boolean): void {
  for (const element of place.querySelectorAll<HTMLElement>('[data-island]')) {
    const name = element.dataset.island ?? ''
    if (isDone(name)) continue
    // A part that does not arrive leaves the page as the server made it, and that works.
    void ISLANDS[name]?.().then(
      (island) => island.mount(element),
      () => undefined,
    )
  }
}

mountIn(document, () => false)
// the studio showed a page in place of another, and has mounted itself
document.addEventListener('desk:shown', (event) => mountIn(event.target as HTMLElement, (name) => name === 'desk'))
