// The buttons over a text: one stop of the Tab key, arrows between them, words instead of pictures.
import type { ChainedCommands, Editor } from '@tiptap/core'
import type { RichWords } from './given'
import { button, element } from './elements'
import { paragraphBelow } from './leave-table'

interface Tool {
  words: keyof RichWords
  run(chain: ChainedCommands): ChainedCommands
  /** pressed while the text there is so */
  is?: readonly [string, Record<string, unknown>?]
  /** shown only inside of this */
  inside?: string
}

const TOOLS: readonly Tool[] = [
  { words: 'heading2', run: (c) => c.toggleHeading({ level: 2 }), is: ['heading', { level: 2 }] },
  { words: 'heading3', run: (c) => c.toggleHeading({ level: 3 }), is: ['heading', { level: 3 }] },
  { words: 'bold', run: (c) => c.toggleBold(), is: ['bold'] },
  { words: 'italic', run: (c) => c.toggleItalic(), is: ['italic'] },
  { words: 'bulletList', run: (c) => c.toggleBulletList(), is: ['bulletList'] },
  { words: 'orderedList', run: (c) => c.toggleOrderedList(), is: ['orderedList'] },
  { words: 'quote', run: (c) => c.toggleBlockquote(), is: ['blockquote'] },
  { words: 'table', run: (c) => c.insertTable({ rows: 3, cols: 2, withHeaderRow: true }).command(paragraphBelow) },
  { words: 'addRow', run: (c) => c.addRowAfter(), inside: 'table' },
  { words: 'addColumn', run: (c) => c.addColumnAfter(), inside: 'table' },
  { words: 'removeRow', run: (c) => c.deleteRow(), inside: 'table' },
  { words: 'removeColumn', run: (c) => c.deleteColumn(), inside: 'table' },
  { words: 'removeTable', run: (c) => c.deleteTable(), inside: 'table' },
  { words: 'undo', run: (c) => c.undo() },
  { words: 'redo', run: (c) => c.redo() },
]

/** `others` = what opens a panel: word, press, and what marks it. */
export function toolbar(
  editor: Editor,
  words: RichWords,
  others: readonly { words: keyof RichWords; press(): void; is: string }[],
): HTMLElement {
  const bar = element('div', 'rich-bar')
  bar.setAttribute('role', 'toolbar')
  bar.setAttribute('aria-label', words.toolbar)
  const shown: { button: HTMLButtonElement; is?: Tool['is']; inside?: string | undefined }[] = []
  for (const tool of TOOLS) {
    const one = button(words[tool.words], () => void tool.run(editor.chain().focus()).run())
    shown.push({ button: one, ...(tool.is ? { is: tool.is } : {}), inside: tool.inside })
  }
  const made = others.map((other) => ({ button: button(words[other.words], other.press), is: [other.is] as const }))
  shown.splice(7, 0, ...made)
  for (const one of shown) bar.append(one.button)

  const tell = (): void => {
    for (const { button: one, is, inside } of shown) {
      one.hidden = inside !== undefined && !editor.isActive(inside)
      if (is) one.setAttribute('aria-pressed', String(editor.isActive(...(is as [string]))))
    }
    if (!shown.some(({ button: one }) => one.tabIndex === 0 && !one.hidden)) stop(0)
  }
  const seen = (): HTMLButtonElement[] => shown.filter(({ button: one }) => !one.hidden).map(({ button: one }) => one)
  const stop = (to: number): HTMLButtonElement | undefined => {
    const all = seen()
    const one = all[(to + all.length) % all.length]
    for (const { button: other } of shown) other.tabIndex = other === one ? 0 : -1
    return one
  }
  bar.addEventListener('keydown', (event) => {
    const at = seen().indexOf(event.target as HTMLButtonElement)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key]
    if (event.key === 'Escape') editor.commands.focus()
    else if (to === undefined) return
    else stop(to)?.focus()
    event.preventDefault()
  })
  stop(0)
  editor.on('transaction', tell)
  tell()
  return bar
}
