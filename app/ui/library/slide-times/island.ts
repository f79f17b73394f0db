// Listening, and pressing when the next slide comes: fills the fields that stand there anyhow.
import { formatClock } from '../../kit/format'
import type { SlideTimes } from './slide-times'

export function mount(element: HTMLElement): void {
  const form = element.closest('form')
  const audio = element.querySelector('audio')
  const mark = element.querySelector<HTMLButtonElement>('[data-mark]')
  const restart = element.querySelector<HTMLButtonElement>('[data-restart]')
  const say = element.querySelector('[data-say]')
  const voice = form?.querySelector<HTMLSelectElement>('select[name=sound]')
  const json = element.querySelector('script[type="application/json"]')?.textContent
  if (!form || !audio || !mark || !restart || !say || !voice || !json) return
  const { voices, ...words } = JSON.parse(json) as SlideTimes
  const starts = [...form.querySelectorAll<HTMLInputElement>('.slides input')]
  const chosen = () => voices.find(({ hash }) => hash === voice.value)
  /** what the page proposes for the voice chosen: every slide as long as the others */
  const even = (): string[] =>
    starts.map((_, index) => formatClock(((chosen()?.durationMs ?? 0) * index) / starts.length))
  let proposed = even()
  /** index of the page that comes next; the first stands from the beginning */
  let next = 1

  const show = (): void => {
    mark.disabled = next >= starts.length
    mark.textContent = mark.disabled ? words.over : words.mark.replace('{{page}}', String(next + 1))
    for (const [index, input] of starts.entries()) input.closest('li')?.classList.toggle('next', index === next)
  }
  const listen = (): void => {
    audio.src = chosen()?.src ?? ''
    // moments that somebody wrote stay as they are
    const isProposed = starts.every(({ value }, index) => value === proposed[index])
    proposed = even()
    if (isProposed) for (const [index, input] of starts.entries()) input.value = proposed[index] ?? ''
  }
  mark.addEventListener('click', () => {
    const input = starts[next]
    if (!input) return
    const time = formatClock(audio.currentTime * 1000)
    input.value = time
    say.textContent = words.marked.replace('{{page}}', String(next + 1)).replace('{{time}}', time)
    next += 1
    show()
  })
  restart.addEventListener('click', () => {
    next = 1
    audio.currentTime = 0
    show()
    void audio.play()
  })
  voice.addEventListener('change', listen)
  element.hidden = false
  audio.src = chosen()?.src ?? ''
  show()
}
