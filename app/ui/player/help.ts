// The list of keys, in a dialog of the browser's own: Escape closes it and the focus goes back where it was.
import { make } from './build'
import type { PlayerWords } from './words'

const KEYS: [keyof PlayerWords['keys'], string[]][] = [
  ['toggle', ['k', '␣']],
  ['tens', ['j', 'l']],
  ['fives', ['←', '→']],
  ['volume', ['↑', '↓']],
  ['mute', ['m']],
  ['captions', ['c']],
  ['fullscreen', ['f']],
  ['speed', ['<', '>']],
  ['size', ['+', '−']],
  ['share', ['0', '…', '9']],
  ['help', ['?']],
]

export function keyHelp(words: PlayerWords): HTMLDialogElement {
  const close = make('button', { type: 'button', class: 'btn plain s' }, words.close)
  const rows = KEYS.flatMap(([name, keys]) => [
    make('dt', {}, ...keys.flatMap((key) => [make('kbd', {}, key), ' '])),
    make('dd', {}, words.keys[name]),
  ])
  const dialog = make(
    'dialog',
    { class: 'keys', 'aria-label': words.help },
    make('h2', {}, words.help),
    make('dl', { class: 'facts' }, ...rows),
    close,
  )
  close.addEventListener('click', () => dialog.close())
  return dialog
}
