// The editor's document into Markdown (CommonMark with tables), in one way of writing. Words that look like signs of
// Markdown are written so that they stay words.
import type { JSONContent } from '@tiptap/core'

/** The whole text; a block whose bytes are known is written with them. */
export function writeMarkdown(document: JSONContent, bytes: ReadonlyMap<string, string> = new Map()): string {
  return blocks(
    document.content ?? [],
    (block, isOther) => bytes.get(JSON.stringify(block)) ?? write(block, isOther),
  ).trim()
}

const isList = ({ type }: JSONContent): boolean => type?.endsWith('List') ?? false

/** Blocks with an empty line between; of two lists of a kind in a row the second has another sign, or they would be one. */
function blocks(all: readonly JSONContent[], say: (block: JSONContent, isOther: boolean) => string): string {
  const said: string[] = []
  let before: JSONContent | undefined
  let isOther = false
  for (const block of all) {
    const isAgain = before?.type === block.type && isList(block)
    isOther = isAgain && !isOther
    const text = say(block, isOther)
    if (text === '') continue
    said.push(text)
    before = block
  }
  return said.join('\n\n')
}

function write(block: JSONContent, isOther = false): string {
  const inside = block.content ?? []
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(Number(block.attrs?.level ?? 2))} ${line(inside).replace(/\\?\n/g, ' ')}`
    case 'blockquote':
      return blocks(inside, write).replace(/^/gm, '> ').replace(/^> $/gm, '>')
    case 'bulletList':
      return list(inside, () => (isOther ? '* ' : '- '))
    case 'orderedList':
      return list(inside, (i) => `${Number(block.attrs?.start ?? 1) + i}${isOther ? ')' : '.'} `)
    case 'codeBlock':
      return fence(block)
    case 'horizontalRule':
      return '---'
    case 'table':
      return table(inside)
    default:
      return guardStart(line(inside))
  }
}

/** Items close together where each is one line, apart where one has several blocks. */
function list(items: readonly JSONContent[], sign: (i: number) => string): string {
  const isTight = items.every(({ content = [] }) =>
    content.every((block, i) => (i === 0 ? block.type === 'paragraph' : isList(block))),
  )
  return items
    .map(({ content = [] }, i) => {
      const mark = sign(i)
      const text = isTight ? content.map((block) => write(block)).join('\n') : blocks(content, write)
      return mark + text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`)
    })
    .map((item) => item.trimEnd())
    .join(isTight ? '\n' : '\n\n')
}

function fence({ attrs, content = [] }: JSONContent): string {
  const text = content.map((node) => node.text ?? '').join('')
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const ticks = '`'.repeat(longest + 1)
  return `${ticks}${String(attrs?.language ?? '')}\n${text}\n${ticks}`
}

/** The first row is the head, as Markdown has it; short rows are filled. */
function table(rows: readonly JSONContent[]): string {
  const cells = rows.map(({ content = [] }) => content)
  const width = Math.max(1, ...cells.map((row) => row.length))
  const say = (row: readonly JSONContent[]): string =>
    `| ${Array.from({ length: width }, (_, i) => cell(row[i])).join(' | ')} |`
  const rule = Array.from({ length: width }, (_, i) => {
    const align = cells[0]?.[i]?.attrs?.align as string | null | undefined
    if (align === 'center') return ':---:'
    return align === 'right' ? '---:' : align === 'left' ? ':---' : '---'
  })
  return [say(cells[0] ?? []), `| ${rule.join(' | ')} |`, ...cells.slice(1).map(say)].join('\n')
}

const cell = (node: JSONContent | undefined): string =>
  line(node?.content ?? [])
    .replace(/\\?\n/g, ' ')
    .replace(/\|/g, '\\|')

interface Mark {
  type: string
  attrs?: Record<string, unknown>
}
const SIGNS: Record<string, string> = { bold: '**', italic: '*', strike: '~~' }
const RANK = ['link', 'bold', 'italic', 'strike', 'code']

/** Words of one block, with marks nested in one order. Room at the edge of a mark stands outside of it. */
function line(nodes: readonly JSONContent[]): string {
  let text = ''
  let open: Mark[] = []
  const close = (count: number): void => {
    const room = /\s*$/.exec(text)?.[0] ?? ''
    text = text.slice(0, text.length - room.length)
    for (const mark of open.slice(count).toReversed()) text += end(mark)
    open = open.slice(0, count)
    text += room
  }
  for (const node of nodes) {
    const marks = ((node.marks ?? []) as Mark[]).filter(({ type }) => RANK.includes(type))
    const wanted = marks
      .toSorted((a, b) => RANK.indexOf(a.type) - RANK.indexOf(b.type))
      .filter(({ type }) => type !== 'code')
    const same = open.findIndex((mark, i) => JSON.stringify(mark) !== JSON.stringify(wanted[i]))
    const kept = same === -1 ? open.length : same
    if (kept < open.length) close(kept)
    const isCode = marks.some(({ type }) => type === 'code')
    const said = isCode ? codeSpan(node.text ?? '') : words(node)
    const room = /^\s*/.exec(said)?.[0] ?? ''
    if (wanted.length > open.length && room.length === said.length) text += said
    else {
      if (wanted.length > open.length) text += room
      const rest = wanted.length > open.length ? said.slice(room.length) : said
      for (const mark of wanted.slice(open.length)) text += mark.type === 'link' ? '[' : (SIGNS[mark.type] ?? '')
      open = wanted
      text += rest
    }
  }
  close(0)
  return text.replace(/[ \t]+\n/g, '\n').trim()
}

const end = (mark: Mark): string =>
  mark.type === 'link' ? `](${address(String(mark.attrs?.href ?? ''))})` : (SIGNS[mark.type] ?? '')

function words(node: JSONContent): string {
  if (node.type === 'hardBreak') return '\\\n'
  if (node.type === 'picture') {
    const { src = '', alt = '', credit = '' } = (node.attrs ?? {}) as Record<string, string>
    return `![${escape(alt)}](${address(src)}${credit === '' ? '' : ` "${credit.replace(/[\\"]/g, '\\$&')}"`})`
  }
  return escape((node.text ?? '').replace(/\s*\n\s*/g, ' '))
}

/** Signs of Markdown inside words; an entity or a tag is words too. */
const escape = (text: string): string =>
  text
    .replace(/[\\`*[\]~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&')

const address = (href: string): string =>
  /[\s()<>]/.test(href) ? `<${href.replace(/[<>\n]/g, encodeURIComponent)}>` : href

function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const ticks = '`'.repeat(longest + 1)
  const pad = /^`|`$|^ .* $/.test(text) ? ' ' : ''
  return ticks + pad + text + pad + ticks
}

/** A block of words that begins like something else. */
const guardStart = (text: string): string =>
  text
    .replace(/^(#{1,6}(?=\s|$)|[-+>=](?=[-+>=\s]|$)|>)/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(-{3,}|={2,})\s*$/gm, '\\$1')
