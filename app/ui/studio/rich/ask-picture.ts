// Which picture, what it shows, and whose it is: asked with the fields the page has for that, lent to the editor while it
// asks, so that a picture can be sent from there too.
import type { Editor, JSONContent } from '@tiptap/core'
import { element } from './elements'
import { open, type Panel, shut } from './panels'

type Attributes = Record<'src' | 'alt' | 'credit', string>

export function askPicture(panel: Panel): void {
  const { editor, data, bring } = panel
  const { words } = data
  const asks = document.querySelector<HTMLElement>('[data-picture-asks]')
  const home = asks?.parentElement
  if (!asks || !home) return
  shut(panel)
  const field = (name: string) => asks.querySelector<HTMLInputElement>(`input[name="${name}"]`)!
  const [alt, credit] = [field('alt'), field('credit')]
  const chosen = () => asks.querySelector<HTMLInputElement>('input[name="hash"]:checked')
  const choices = () => [...asks.querySelectorAll<HTMLInputElement>('input[name="hash"]')]
  const now = editor.isActive('picture') ? (editor.getAttributes('picture') as Attributes) : undefined
  alt.value = now?.alt ?? ''
  credit.value = now?.credit ?? ''
  for (const choice of choices()) choice.checked = now !== undefined && `media/${choice.dataset.known}` === now.src
  const said = element('p', 'err')
  said.setAttribute('role', 'alert')

  const save = async (): Promise<void> => {
    const choice = chosen()
    const missing = choice
      ? [alt, credit].find(({ value }) => value.trim() === '')
      : (choices()[0] ?? asks.querySelector<HTMLInputElement>('input[type=file]'))
    if (missing || !choice) {
      said.textContent = words.pictureNeeds
      return missing?.focus()
    }
    const label = choice.dataset.known ?? (await bring({ hash: choice.value }))
    if (!label) {
      said.textContent = words.pictureFailed
      return
    }
    const attrs = { src: `media/${label}`, alt: alt.value.trim(), credit: credit.value.trim() }
    // it is one of the course from now on
    choice.dataset.known = label
    shut(panel)
    if (now) editor.chain().focus().updateAttributes('picture', attrs).run()
    else put(editor, { type: 'picture', attrs })
  }
  panel.leave = () => {
    for (const one of [alt, credit]) one.value = ''
    home.prepend(asks)
  }
  open(panel, [asks, said], () => void save(), words.pictureSave)
}

/** A picture in the middle of a text stands on a line of its own, after the words that were being written. */
function put(editor: Editor, picture: JSONContent): void {
  const { $from } = editor.state.selection
  const isOwnLine = $from.depth === 1 && $from.parent.type.name === 'paragraph' && $from.parent.content.size > 0
  const chain = editor.chain().focus()
  if (isOwnLine) chain.insertContentAt($from.after(), { type: 'paragraph', content: [picture] }).run()
  else chain.insertContent(picture).run()
}
