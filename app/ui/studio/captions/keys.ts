// Which keys do what at the caption desk. They are told by their place on the keyboard, with Alt, also inside the words.
import { ACTS, type Hands, nextCue } from './acts'
import type { Row } from './row'

const KEYS: Record<string, string> = {
  KeyP: 'play',
  KeyK: 'pause',
  KeyS: 'split',
  KeyJ: 'join',
  KeyI: 'start',
  KeyO: 'end',
  KeyN: 'note',
  KeyA: 'add',
  Comma: 'startBack',
  Period: 'startForth',
  Backspace: 'remove',
  ArrowUp: 'up',
  ArrowDown: 'down',
}
const WITH_SHIFT: Record<string, string> = { Comma: 'endBack', Period: 'endForth' }

interface Typing {
  readonly isOn: boolean
  toggle(): void
}

export function listenToKeys(element: HTMLElement, hands: Hands, here: () => Row | undefined, typing: Typing): void {
  element.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return
    const row = hands.track.rowOf(event.target) ?? here()
    const inWords = event.target instanceof HTMLTextAreaElement
    if (!event.altKey && !event.shiftKey && event.key === 'Enter' && inWords && typing.isOn && row?.of === 'cues') {
      event.preventDefault()
      return nextCue(hands, row)
    }
    if (!event.altKey) return
    if (event.code === 'KeyT') {
      event.preventDefault()
      return typing.toggle()
    }
    const act = ACTS[(event.shiftKey ? WITH_SHIFT : KEYS)[event.code] ?? '']
    if (!act || !row) return
    event.preventDefault()
    act(hands, row)
  })
}
