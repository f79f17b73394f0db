// What the toolbar asks for under itself: the address of a link; which picture, what it shows, and whose it is.
import type { Editor, JSONContent } from '@tiptap/core'
import type { KnownPicture, RichData } from './given'
import { isAddress } from './schema'
import { button, element, labelled } from './elements'

interface Panel {
  editor: Editor
  data: RichData
  at: HTMLElement
  /** adds a picture of the library to the course and says its label */
  bring: (picture: KnownPicture) => Promise<string | undefined>
}

/** Opens empty of what was there; Escape closes it and leads back to the text. */
function open(
  { at, editor, data }: Panel,
  parts: HTMLElement[],
  save: () => void,
  words: string,
  more: HTMLElement[] = [],
): void {
  const close = (): void => {
    at.replaceChildren()
    at.hidden = true
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
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) save()
    else return
    event.preventDefault()
    event.stopPropagation()
  })
  at.querySelector<HTMLElement>('input, select')?.focus()
}

const shut = ({ at }: Panel): void => {
  at.replaceChildren()
  at.hidden = true
}

export function askLink(panel: Panel): void {
  const { editor, data } = panel
  const { words } = data
  const known = String(editor.getAttributes('link').href ?? '')
  const input = element('input') as HTMLInputElement
  input.value = known
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
    if (editor.state.selection.empty && known === '')
      chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run()
    else chain.setLink({ href }).run()
  }
  const remove = button(words.linkRemove, () => {
    shut(panel)
    editor.chain().focus().extendMarkRange('link').unsetLink().run()
  })
  open(panel, [labelled(words.linkAddress, input), said], save, words.linkSave, known === '' ? [] : [remove])
}

/** As people say an address: museo.org is one of the web. */
const whole = (href: string): string => (/^[\w-]+(\.[\w-]+)+([/?#:]|$)/.test(href) ? `https://${href}` : href)

export function askPicture(panel: Panel): void {
  const { editor, data, bring } = panel
  const { words } = data
  const now = editor.isActive('picture')
    ? (editor.getAttributes('picture') as Record<'src' | 'alt' | 'credit', string>)
    : undefined
  const choice = choices(data, now?.src)
  const [alt, credit] = [element('input') as HTMLInputElement, element('input') as HTMLInputElement]
  alt.lang = data.textLang
  alt.value = now?.alt ?? ''
  credit.value = now?.credit ?? ''
  const said = element('p', 'err')
  said.setAttribute('role', 'alert')
  const save = async (): Promise<void> => {
    const needed = [
      choice.value ? undefined : choice,
      alt.value.trim() ? undefined : alt,
      credit.value.trim() ? undefined : credit,
    ]
    const missing = needed.find((field) => field !== undefined)
    if (missing) {
      said.textContent = words.pictureNeeds
      return missing.focus()
    }
    const known = data.named.find(({ hash }) => hash === choice.value)
    const fresh = data.library.find(({ hash }) => hash === choice.value)
    const label = known?.label ?? (fresh && (await bring(fresh)))
    if (!label) {
      said.textContent = words.pictureFailed
      return
    }
    shut(panel)
    const attrs = { src: `media/${label}`, alt: alt.value.trim(), credit: credit.value.trim() }
    if (now) editor.chain().focus().updateAttributes('picture', attrs).run()
    else put(editor, { type: 'picture', attrs })
  }
  const look = lookOf(data, choice)
  if (choice.options.length <= 1) said.textContent = words.pictureNone
  const fields = [
    labelled(words.pictureChoose, choice),
    labelled(words.pictureAlt, alt),
    labelled(words.pictureCredit, credit),
  ]
  open(panel, [...fields.slice(0, 1), look, ...fields.slice(1), said], () => void save(), words.pictureSave)
}

/** A picture in the middle of a text stands on a line of its own, after the words that were being written. */
function put(editor: Editor, picture: JSONContent): void {
  const { $from } = editor.state.selection
  const isOwnLine = $from.depth === 1 && $from.parent.type.name === 'paragraph' && $from.parent.content.size > 0
  const chain = editor.chain().focus()
  if (isOwnLine) chain.insertContentAt($from.after(), { type: 'paragraph', content: [picture] }).run()
  else chain.insertContent(picture).run()
}

/** The chosen picture, small: its name alone says little. */
function lookOf({ named, library }: RichData, choice: HTMLSelectElement): HTMLElement {
  const img = element('img', 'rich-look') as HTMLImageElement
  img.alt = ''
  const show = (): void => {
    const src = [...named, ...library].find(({ hash }) => hash === choice.value)?.src
    img.hidden = src === undefined
    if (src !== undefined) img.src = src
  }
  choice.addEventListener('change', show)
  show()
  return img
}

/** Pictures of the course first, then those of one's library that are not in it yet. */
function choices({ named, library, words }: RichData, src: string | undefined): HTMLSelectElement {
  const select = element('select') as HTMLSelectElement
  select.append(new Option('', ''))
  const inside = new Set(named.map(({ hash }) => hash))
  const groups: [string, KnownPicture[]][] = [
    [words.courseGroup, named],
    [words.libraryGroup, library.filter(({ hash }) => !inside.has(hash))],
  ]
  for (const [label, pictures] of groups) {
    if (pictures.length === 0) continue
    const group = element('optgroup') as HTMLOptGroupElement
    group.label = label
    for (const picture of pictures)
      group.append(new Option(picture.label, picture.hash, false, `media/${picture.label}` === src))
    select.append(group)
  }
  return select
}
