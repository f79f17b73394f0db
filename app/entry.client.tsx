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
  moment: () => import('./ui/kit/moment-island'),
}

for (const element of document.querySelectorAll<HTMLElement>('[data-island]')) {
  // A part that does not arrive leaves the page as the server made it, and that works.
  void ISLANDS[element.dataset.island ?? '']?.().then(
    (island) => island.mount(element),
    () => undefined,
  )
}
