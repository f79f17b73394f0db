// Markdown into the editor's document. Each block remembers the very bytes it was read from: a block that nobody
// changes is written back as it stood.
import type { JSONContent } from '@tiptap/core'
import { type MarkdownToken, markdownTokens } from './tokens'

export interface Parsed {
  document: JSONContent
  /** by the JSON of a block: its own bytes */
  bytes: Map<string, string>
}

const BLOCKS: Record<string, string> = {
  paragraph: 'paragraph',
  heading: 'heading',
  blockquote: 'blockquote',
  bullet_list: 'bulletList',
  ordered_list: 'orderedList',
  list_item: 'listItem',
  table: 'table',
  tr: 'tableRow',
  th: 'tableHeader',
  td: 'tableCell',
}
const MARKS: Record<string, string> = { strong: 'bold', em: 'italic', s: 'strike', link: 'link' }

export function parseMarkdown(text: string): Parsed {
  const { tokens, hasDefinitions } = markdownTokens(text)
  const document: JSONContent = { type: 'doc', content: [] }
  const bytes = new Map<string, string>()
  const open: JSONContent[] = [document]
  const lines = text.split('\n')
  for (const token of tokens) {
    const into = open.at(-1)!
    const add = (node: JSONContent): void => void (into.content ??= []).push(node)
    const name = token.type.replace(/_(open|close)$/, '')
    if (token.type === 'inline') add({ type: 'inline', content: inline(token.children ?? []) })
    else if (token.type === 'fence' || token.type === 'code_block') add(code(token))
    else if (token.type === 'hr') add({ type: 'horizontalRule' })
    else if (token.nesting === 1 && BLOCKS[name]) {
      const node: JSONContent = { type: BLOCKS[name], ...attributesOf(name, token), content: [] }
      add(node)
      open.push(node)
    } else if (token.nesting === -1 && BLOCKS[name]) {
      const done = open.pop()!
      unwrap(done)
    }
  }
  if (!hasDefinitions) {
    const tops = tokens.filter(
      (token) => token.level === 0 && token.nesting >= 0 && token.map && token.type !== 'inline',
    )
    document.content?.forEach((block, i) => {
      const [from = 0, to = 0] = tops[i]?.map ?? []
      bytes.set(JSON.stringify(block), lines.slice(from, to).join('\n').replace(/\n+$/, ''))
    })
  }
  if (document.content?.length === 0) document.content = [{ type: 'paragraph' }]
  return { document, bytes }
}

/** The line of a block becomes its content; an empty block has none. */
function unwrap(block: JSONContent): void {
  block.content = (block.content ?? []).flatMap((node) => (node.type === 'inline' ? (node.content ?? []) : [node]))
  if (block.content.length === 0 && block.type === 'listItem') block.content = [{ type: 'paragraph' }]
  else if (block.content.length === 0) delete block.content
}

function attributesOf(name: string, token: MarkdownToken): { attrs?: Record<string, unknown> } {
  if (name === 'heading') return { attrs: { level: Number(token.tag.slice(1)) } }
  if (name === 'ordered_list') return { attrs: { start: Number(token.attrGet('start') ?? 1), type: null } }
  if (name !== 'th' && name !== 'td') return {}
  const align = /text-align:(\w+)/.exec(token.attrGet('style') ?? '')?.[1] ?? null
  return { attrs: { colspan: 1, rowspan: 1, colwidth: null, align } }
}

function code(token: MarkdownToken): JSONContent {
  const text = token.content.replace(/\n$/, '')
  const attrs = { language: token.info.trim() || null }
  return { type: 'codeBlock', attrs, ...(text === '' ? {} : { content: [{ type: 'text', text }] }) }
}

function inline(tokens: readonly MarkdownToken[]): JSONContent[] {
  const found: JSONContent[] = []
  let marks: NonNullable<JSONContent['marks']> = []
  const say = (text: string, more: NonNullable<JSONContent['marks']> = []): void => {
    const all = [...marks, ...more]
    const last = found.at(-1)
    if (text === '') return
    if (last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(all)) last.text += text
    else found.push({ type: 'text', text, ...(all.length > 0 ? { marks: all } : {}) })
  }
  for (const token of tokens) {
    const mark = MARKS[token.type.replace(/_(open|close)$/, '')]
    if (token.type === 'code_inline') say(token.content, [{ type: 'code' }])
    else if (token.type === 'softbreak') say(' ')
    else if (token.type === 'hardbreak') found.push({ type: 'hardBreak' })
    else if (token.type === 'image') found.push(picture(token))
    else if (mark && token.nesting === 1)
      marks = [
        ...marks,
        mark === 'link' ? { type: mark, attrs: { href: token.attrGet('href') ?? '' } } : { type: mark },
      ]
    else if (mark) marks = marks.filter(({ type }) => type !== mark)
    else say(token.content)
  }
  return found
}

const picture = (token: MarkdownToken): JSONContent => ({
  type: 'picture',
  attrs: { src: token.attrGet('src') ?? '', alt: token.content, credit: token.attrGet('title') ?? '' },
})
