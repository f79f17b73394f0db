// Keys for what is pressed often: an element says with data-key which one presses it. Ctrl Z outside of fields undoes.
import type { Desk } from './words'

const NAMED: Record<string, (event: KeyboardEvent) => boolean> = {
  undo: (event) => isCtrl(event) && !event.shiftKey && event.key.toLowerCase() === 'z' && !inField(event),
  redo: (event) =>
    isCtrl(event) &&
    !inField(event) &&
    ((event.shiftKey && event.key.toLowerCase() === 'z') || event.key.toLowerCase() === 'y'),
  'ctrl-enter': (event) => isCtrl(event) && event.key === 'Enter',
}

const isCtrl = (event: KeyboardEvent): boolean => event.ctrlKey || event.metaKey

const inField = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** `alt-n` is Alt with N; names are above. */
function fits(key: string, event: KeyboardEvent): boolean {
  const named = NAMED[key]
  if (named) return named(event)
  const letter = /^alt-(\w)$/.exec(key)?.[1]
  return letter !== undefined && event.altKey && !isCtrl(event) && event.code.toLowerCase() === `key${letter}`
}

export function shortcuts({ element }: Desk): void {
  const press = (event: KeyboardEvent): void => {
    if (!element.isConnected) return document.removeEventListener('keydown', press)
    for (const button of element.querySelectorAll<HTMLElement>('[data-key]')) {
      if (button.closest('[hidden]') || !fits(button.dataset.key ?? '', event)) continue
      event.preventDefault()
      button.click()
      return
    }
  }
  document.addEventListener('keydown', press)
}
