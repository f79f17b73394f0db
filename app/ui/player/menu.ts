// A button that opens a short list to choose one from. Arrows move, Escape closes and gives the focus back.
import { make } from './build'

export interface Choice {
  value: string
  label: string
  /** beside it, quieter */
  note?: string
  lang?: string
}

/** Choices of which one holds; with a label where a menu has several such groups. */
export interface Group {
  label?: string
  choices: readonly Choice[]
  onChoose(value: string): void
}

export interface Menu {
  element: HTMLElement
  button: HTMLButtonElement
  /** in the first group unless told */
  choose(value: string, group?: number): void
}

/** `show` puts what is chosen in the first group on the button: its text, its name. */
export function menu(
  groups: readonly Group[],
  { name, show }: { name: string; show(button: HTMLButtonElement, chosen: Choice): void },
): Menu {
  const button = make('button', { type: 'button', 'aria-haspopup': 'menu', 'aria-expanded': 'false' })
  const list = make('div', { role: 'menu', 'aria-label': name, class: 'choices', hidden: true })
  const made = groups.map((group, g) =>
    group.choices.map((choice) => {
      const item = make(
        'button',
        { type: 'button', role: 'menuitemradio', tabindex: '-1', lang: choice.lang },
        choice.label,
        ...(choice.note ? [' ', make('small', { class: 'num' }, choice.note)] : []),
      )
      item.addEventListener('click', () => {
        choose(choice.value, g)
        group.onChoose(choice.value)
        close()
      })
      return item
    }),
  )
  const items = made.flat()
  for (const [g, group] of groups.entries()) {
    const part = make('div', { role: 'group', 'aria-label': group.label ?? name })
    if (group.label) part.append(make('p', { 'aria-hidden': 'true' }, group.label))
    part.append(...made[g]!)
    list.append(part)
  }
  const element = make('div', { class: 'pick' }, button, list)

  const choose = (value: string, group = 0): void => {
    const choices = groups[group]?.choices ?? []
    const at = choices.findIndex((c) => c.value === value)
    made[group]?.forEach((item, i) => item.setAttribute('aria-checked', String(i === at)))
    const chosen = choices[at]
    if (chosen && group === 0) show(button, chosen)
  }
  const open = (): void => {
    list.hidden = false
    button.setAttribute('aria-expanded', 'true')
    ;(items.find((item) => item.getAttribute('aria-checked') === 'true') ?? items[0])?.focus()
  }
  const close = (): void => {
    if (list.hidden) return
    const hadFocus = list.contains(document.activeElement)
    list.hidden = true
    button.setAttribute('aria-expanded', 'false')
    if (hadFocus) button.focus()
  }
  const step = (by: number): void => {
    const at = items.indexOf(document.activeElement as HTMLButtonElement)
    items[(at + by + items.length) % items.length]?.focus()
  }
  button.addEventListener('click', () => (list.hidden ? open() : close()))
  list.addEventListener('keydown', (event) => {
    const moves: Record<string, () => void> = {
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      Home: () => items[0]?.focus(),
      End: () => items.at(-1)?.focus(),
      Escape: close,
    }
    const move = moves[event.key]
    if (!move) return
    event.preventDefault()
    event.stopPropagation()
    move()
  })
  element.addEventListener('focusout', (event) => {
    if (!element.contains(event.relatedTarget as Node | null)) close()
  })
  return { element, button, choose }
}
