// A chapter begins where the film stands: the button beside its time writes the moment down.
import { writeClock } from '../../../domain/authoring/clock'

export function filmNow(element: HTMLElement): void {
  const film = element.querySelector<HTMLVideoElement>('video[data-film]')
  if (!film) return
  for (const button of element.querySelectorAll<HTMLElement>('[data-film-now]')) button.hidden = false
  element.addEventListener('click', (event) => {
    const button = (event.target as HTMLElement).closest('[data-film-now]')
    const time = button?.parentElement?.querySelector<HTMLInputElement>('input[name$=".at"]')
    if (!time) return
    time.value = writeClock(Math.floor(film.currentTime) * 1000)
    time.dispatchEvent(new Event('input', { bubbles: true }))
  })
}
