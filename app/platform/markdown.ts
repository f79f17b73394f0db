// Markdown to HTML for course texts: CommonMark with tables, no raw HTML, links that carry nothing along.
import MarkdownIt from 'markdown-it'

export interface Picture {
  src: string
  widthPx?: number
  heightPx?: number
}

/** Turns Markdown into safe HTML. `picture` maps a media label to its address; an unknown label shows its words only. */
export function renderMarkdown(text: string, picture: (label: string) => Picture | undefined): string {
  const md = new MarkdownIt({ html: false, linkify: false, typographer: false })
  md.validateLink = (url) => /^(https?:|mailto:|#|\/|media\/)/i.test(url.trim())
  md.renderer.rules.link_open = (tokens, i, options, _env, self) => {
    tokens[i]!.attrSet('rel', 'noopener noreferrer')
    return self.renderToken(tokens, i, options)
  }
  md.renderer.rules.table_open = () => '<div class="scroll" tabindex="0"><table>\n'
  md.renderer.rules.table_close = () => '</table></div>\n'
  md.renderer.rules.image = (tokens, i) => {
    const token = tokens[i]!
    // its words, without the signs that keep them words
    const alt = md.utils.escapeHtml(wordsIn(token.children ?? []))
    const title = token.attrGet('title')
    const found = picture((token.attrGet('src') ?? '').replace(/^media\//, ''))
    if (!found) return alt
    const size = found.widthPx && found.heightPx ? ` width="${found.widthPx}" height="${found.heightPx}"` : ''
    const img = `<img src="${md.utils.escapeHtml(found.src)}" alt="${alt}"${size} loading="lazy" decoding="async">`
    return title ? `${img}<span class="credit">${md.utils.escapeHtml(title)}</span>` : img
  }
  return md.render(text)
}

/** The words of a Markdown text, a line a block, without its signs; pictures by what they show. */
export function markdownLines(text: string): string[] {
  return new MarkdownIt({ html: false })
    .parse(text, {})
    .filter((token) => token.type === 'inline' || token.type === 'fence' || token.type === 'code_block')
    .map((token) => (token.children ? wordsIn(token.children) : token.content).replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
}

interface Piece {
  type: string
  content: string
  children: Piece[] | null
}

const wordsIn = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ type, content, children }) =>
      type === 'image' ? wordsIn(children ?? []) : type.endsWith('break') ? ' ' : content,
    )
    .join('')
