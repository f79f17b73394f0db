// Turns a Markdown field into an editor. The field stays the form's: it is written, and told so, only when the person
// really changed something; a text that is opened and closed keeps every byte.
import { Editor } from '@tiptap/core'
import { saveAll } from '../desk/autosave'
import { askPicture } from './ask-picture'
import { cleanPaste } from './clean-paste'
import type { KnownPicture, RichData } from './given'
import { button, element } from './elements'
import { leaveTable } from './leave-table'
import { askLink, type Panel, shut } from './panels'
import { parseMarkdown } from './parse'
import { extensions } from './schema'
import { toolbar } from './toolbar'
import { writeMarkdown } from './write'

export function mount(page: HTMLElement): void {
  for (const field of page.querySelectorAll<HTMLTextAreaElement>('textarea[data-rich]')) {
    const json = field.parentElement?.querySelector('script[type="application/json"]')?.textContent
    if (json && !field.disabled && !field.matches(':disabled')) enrich(field, JSON.parse(json) as RichData)
  }
}

function enrich(field: HTMLTextAreaElement, data: RichData): void {
  const { words } = data
  const box = element('div', 'rich')
  const at = element('div')
  const said = element('p', 'say small rich-said')
  said.setAttribute('role', 'status')
  const panelAt = element('div', 'rich-panel')
  const top = element('div', 'rich-top')
  panelAt.hidden = true
  const label = field.labels?.[0]
  // how Markdown is written helps those who see it
  const hint = document.getElementById(`${field.id}-hint`)
  const keys = element('p', 'small quiet rich-keys')
  keys.id = `${field.id}-keys`
  keys.textContent = words.keys

  let { document: start, bytes } = parseMarkdown(field.value)
  const srcOf = (src: string): string =>
    [...data.named].find(({ label: known }) => `media/${known}` === src)?.src ?? '/media/none'
  const editor = new Editor({
    element: at,
    extensions: extensions(srcOf),
    content: start,
    injectCSS: false,
    editorProps: {
      attributes: {
        class: 'rich-text read',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label?.textContent ?? words.editor,
        'aria-describedby': keys.id,
        lang: data.textLang,
      },
      transformPastedHTML: (html) => {
        const pasted = cleanPaste(html, (src) => data.named.some(({ label: known }) => `media/${known}` === src))
        said.textContent = pasted.hadPictures ? words.pasted : ''
        return pasted.html
      },
      handlePaste: (_, event) => refuseFiles(event.clipboardData),
      handleDrop: (_, event) => refuseFiles(event.dataTransfer),
      handleKeyDown: (_, event) => onKey(event),
    },
    onUpdate: () => write(),
  })
  start = editor.getJSON()
  remember()

  /** The editor gives blocks all their attributes: what they were read from is known by what it says. */
  function remember(): void {
    const known = [...bytes.values()]
    bytes = new Map()
    if (known.length === (start.content?.length ?? 0))
      start.content?.forEach((block, i) => bytes.set(JSON.stringify(block), known[i] ?? ''))
  }

  function write(): void {
    const text = writeMarkdown(editor.getJSON(), bytes)
    if (text === field.value) return
    field.value = text
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }

  function refuseFiles(given: DataTransfer | null): boolean {
    const isFile = (given?.files.length ?? 0) > 0 && !given?.types.includes('text/html')
    if (isFile) said.textContent = words.pasted
    return isFile
  }

  async function bring(picture: Pick<KnownPicture, 'hash'>): Promise<string | undefined> {
    await saveAll()
    const body = new URLSearchParams({ hash: picture.hash })
    const reply = await fetch(data.pictures, { method: 'POST', body, headers: { Accept: 'application/json' } }).catch(
      () => undefined,
    )
    if (!reply?.ok) return undefined
    const { label: name, src } = (await reply.json()) as { label: string; src: string }
    data.named.push({ hash: picture.hash, label: name, src })
    return name
  }

  const panel: Panel = { editor, data, at: panelAt, bring }
  const bar = toolbar(editor, words, [
    { words: 'link', press: () => askLink(panel), is: 'link' },
    { words: 'picture', press: () => askPicture(panel), is: 'picture' },
  ])

  function onKey(event: KeyboardEvent): boolean {
    const isCtrl = event.ctrlKey || event.metaKey
    if (event.key === 'Escape') toggle.focus()
    else if (isCtrl && event.key.toLowerCase() === 'k') askLink(panel)
    else if (event.key === 'ArrowDown' && leaveTable(editor)) said.textContent = ''
    else if (event.altKey && event.key === 'F10') bar.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
    else return false
    event.preventDefault()
    return true
  }

  const toggle = button(words.markdown, () => {
    const isPlain = !box.hidden
    shut(panel)
    box.hidden = isPlain
    field.hidden = !isPlain
    keys.hidden = isPlain
    if (hint) hint.hidden = !isPlain
    toggle.textContent = isPlain ? words.visual : words.markdown
    if (isPlain) return field.focus()
    read()
    editor.commands.focus()
  })
  toggle.className = 'btn plain s'

  /** What was written as Markdown meanwhile; nothing is told, because the field has it already. */
  function read(): void {
    const parsed = parseMarkdown(field.value)
    bytes = parsed.bytes
    editor.commands.setContent(parsed.document, { emitUpdate: false })
    start = editor.getJSON()
    remember()
  }

  // what is asked for stands under the bar, in sight of the words it is for
  top.append(bar, panelAt, said)
  box.append(top, at)
  field.before(box, keys)
  field.after(toggle)
  field.hidden = true
  if (hint) hint.hidden = true
  label?.addEventListener('click', () => !box.hidden && editor.commands.focus())
}
