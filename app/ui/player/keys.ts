// The keys people know from other players. Off while typing; a focused control keeps the keys it uses itself.

export type PlayerAct =
  | { do: 'toggle' | 'mute' | 'captions' | 'fullscreen' | 'help' }
  | { do: 'skip'; seconds: number }
  | { do: 'volume' | 'speed' | 'size'; steps: 1 | -1 }
  | { do: 'share'; tenths: number }

export interface PressedKey {
  key: string
  ctrlKey: boolean
  altKey: boolean
  metaKey: boolean
}

/** What has the focus: a text field keeps everything, a button Space and Enter, a slider or menu its arrows too. */
export type Focused = 'text' | 'button' | 'slider' | 'menu' | 'page'

/** What a key does in the player; none = leave it to the page. */
export function actOf(pressed: PressedKey, focused: Focused): PlayerAct | undefined {
  if (focused === 'text' || pressed.ctrlKey || pressed.altKey || pressed.metaKey) return undefined
  if (focused !== 'page' && (pressed.key === ' ' || pressed.key === 'Enter')) return undefined
  if ((focused === 'slider' || focused === 'menu') && /^(Arrow|Home$|End$|Page)/.test(pressed.key)) return undefined
  if (/^[0-9]$/.test(pressed.key)) return { do: 'share', tenths: Number(pressed.key) }
  return ACTS[pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key]
}

const ACTS: Record<string, PlayerAct> = {
  k: { do: 'toggle' },
  ' ': { do: 'toggle' },
  j: { do: 'skip', seconds: -10 },
  l: { do: 'skip', seconds: 10 },
  ArrowLeft: { do: 'skip', seconds: -5 },
  ArrowRight: { do: 'skip', seconds: 5 },
  ArrowUp: { do: 'volume', steps: 1 },
  ArrowDown: { do: 'volume', steps: -1 },
  m: { do: 'mute' },
  c: { do: 'captions' },
  f: { do: 'fullscreen' },
  '<': { do: 'speed', steps: -1 },
  '>': { do: 'speed', steps: 1 },
  '+': { do: 'size', steps: 1 },
  '-': { do: 'size', steps: -1 },
  '?': { do: 'help' },
}

/** Arrows up and down scroll the page unless the player is what one is in. */
export function needsFocusInside(act: PlayerAct): boolean {
  return act.do === 'volume'
}

/** What kind of thing has the focus. */
export function focusedKind(target: EventTarget | null): Focused {
  if (!(target instanceof HTMLElement)) return 'page'
  if (target.isContentEditable || target.matches('textarea, select')) return 'text'
  if (target instanceof HTMLInputElement) return target.type === 'range' ? 'slider' : 'text'
  if (target.closest('[role=menu]')) return 'menu'
  return target.closest('button, a, summary') ? 'button' : 'page'
}
