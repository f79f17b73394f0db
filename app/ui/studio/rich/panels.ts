// What the toolbar asks for under itself; here the address of a link. Of a picture: ask-picture.ts.
import type { Editor } from '@tiptap/core'
import type { KnownPicture, RichData } from './given'
import { button, element, labelled } from './elements'
import { isAddress } from './schema'
import { shortAddress } from './short-address'

export interface Panel {
  editor: Editor
  data: RichData
  at: HTMLElement
  /** adds a picture of the library to the course and says its label */
  bring: (picture: Pick<KnownPicture, 'hash'>) => Promise<string | undefined>
  /** gives back what the page lent */
  leave?: () => void
}

/** Opens empty of what was there; Escape closes it and leads back to the text. */
export function open(
  panel: Panel,
  parts: HTMLElement[],
  save: () => void,
  words: string,
  more: HTMLElement[] = [],
): void {
  const { at, editor, data } = panel
  const close = (): void => {
    shut(panel)
    editor.commands.focus()
  }
  const row = element('div', 'row')
  row.append(button(words, save), ...more, button(data.words.cancel, close))
  const box = element('div', 'rich-asks')
  box.append(...parts, row)
  at.replaceChildren(box)
  at.hidden = false
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type !== 'file') save()
    else return
    event.preventDefault()
    event.stopPropagation()
  })
  // what is asked here is no part of the form around it
  for (const kind of ['input', 'change', 'submit']) box.addEventListener(kind, (event) => event.stopPropagation())
  const first =
    at.querySelector<HTMLElement>('input:checked') ?? at.querySelector<HTMLElement>('input:not([type=file])')
  first?.focus()
}

/** Closes what is open, and gives back what was lent to it. */
export function shut(panel: Panel): void {
  panel.leave?.()
  delete panel.leave
  panel.at.replaceChildren()
  panel.at.hidden = true
}

export function askLink(panel: Panel): void {
  const { editor, data } = panel
  const { words } = data
  const known = String(editor.getAttributes('link').href ?? '')
  const input = element('input') as HTMLInputElement
  input.value = known
  shut(panel)
  // where no words are marked, the link brings its own
  const text = editor.state.selection.empty && known === '' ? (element('input') as HTMLInputElement) : undefined
  if (text) text.lang = data.textLang
  const said = element('p', 'err')
  said.setAttribute('role', 'alert')
  const save = (): void => {
    const href = whole(input.value.trim())
    if (!isAddress(href)) {
      said.textContent = words.linkWrong
      return input.focus()
    }
    shut(panel)
    const chain = editor.chain().focus().extendMarkRange('link')
    if (text) {
      const link = { type: 'text', text: text.value.trim() || shortAddress(href) }
      chain.insertContent({ ...link, marks: [{ type: 'link', attrs: { href } }] }).run()
    } else chain.setLink({ href }).run()
  }
  const remove = button(words.linkRemove, () => {
    shut(panel)
    editor.chain().focus().extendMarkRange('link').unsetLink().run()
  })
  const fields = [...(text ? [labelled(words.linkText, text)] : []), labelled(words.linkAddress, input)]
  open(panel, [...fields, said], save, words.linkSave, known === '' ? [] : [remove])
}

/** As people say an address: museo.org is one of the web. */
const whole = (href: string): string => (/^[\w-]+(\.[\w-]+)+([/?#:]|$)/.test(href) ? `https://${href}` : href)
