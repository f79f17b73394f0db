// What is pasted from Word or Google Docs becomes clean text: lists, headings and tables stay; fonts, comments, styles
// and pictures go. What was cut from the editor itself comes back whole. Text is made of a document that is never shown.

export interface Pasted {
  html: string
  /** there were pictures in it, which are not kept */
  hadPictures: boolean
}

const GONE = 'style, script, meta, link, title, xml, o\\:p, iframe, object, svg, math, form, input, button, [hidden]'

/** `isKnown` = whether a picture of the editor, by its address in the text, is one of this course. */
export function cleanPaste(html: string, isKnown: (src: string) => boolean): Pasted {
  const page = new DOMParser().parseFromString(withoutStyles(html), 'text/html')
  page.querySelectorAll(GONE).forEach((element) => element.remove())
  // comments of Word hang at anchors and stand at the end
  page
    .querySelectorAll('[data-style*="mso-element:comment"], [class^="MsoComment"], a[href^="#_msocom"]')
    .forEach((e) => e.remove())
  const pictures = [...page.querySelectorAll<HTMLElement>('img, picture, video, audio, canvas')].filter(
    (picture) => !isKnown(picture.dataset.picture ?? ''),
  )
  pictures.forEach((picture) => picture.remove())
  // Google wraps everything in a bold of weight normal
  page.querySelectorAll<HTMLElement>('b, strong').forEach((bold) => {
    if (/font-weight:\s*(normal|400)/.test(bold.dataset.style ?? '')) bold.replaceWith(...bold.childNodes)
  })
  page.querySelectorAll<HTMLElement>('span').forEach(fromSpan)
  wordLists(page)
  page.querySelectorAll('td, th').forEach(linesOfCell)
  page.querySelectorAll('h1').forEach((heading) => rename(heading, 'h2'))
  page.querySelectorAll('h4, h5, h6').forEach((heading) => rename(heading, 'h3'))
  page.body.querySelectorAll('*').forEach((element) => {
    for (const name of element.getAttributeNames()) if (!KEPT.has(name)) element.removeAttribute(name)
  })
  return { html: page.body.innerHTML, hadPictures: pictures.length > 0 }
}

// The last four are the editor's own: where a cut began and ended, and its pictures.
const KEPT = new Set(['href', 'start', 'colspan', 'rowspan', 'data-pm-slice', 'data-picture', 'alt', 'title'])

/** Styles are read here and never applied: the policy of the page would refuse them, loudly, one by one. */
const withoutStyles = (html: string): string =>
  html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/(["'\s])style\s*=/gi, '$1data-style='))

const BLOCK = 'p, div, h1, h2, h3, h4, h5, h6, li, ul, ol, blockquote, table, tr, td, th'

/** A cell holds words, not blocks: Word and Google have paragraphs in every one. */
function linesOfCell(cell: Element): void {
  for (const block of cell.querySelectorAll(BLOCK)) {
    block.before(' ')
    block.after(' ')
    block.replaceWith(...block.childNodes)
  }
}

/** Bold and italic that are only a style become what they mean. */
function fromSpan(span: HTMLElement): void {
  const style = span.dataset.style ?? ''
  if (/mso-list:\s*Ignore/i.test(style)) return span.remove()
  let inner: Node[] = [...span.childNodes]
  for (const [says, name] of [
    [/font-weight:\s*(bold|[6-9]00)/, 'strong'],
    [/font-style:\s*italic/, 'em'],
  ] as const) {
    if (!says.test(style)) continue
    const element = span.ownerDocument.createElement(name)
    element.append(...inner)
    inner = [element]
  }
  span.replaceWith(...inner)
}

/** Word writes lists as paragraphs that say at which level they stand. */
function wordLists(page: Document): void {
  let list: HTMLElement | undefined
  for (const part of page.querySelectorAll<HTMLElement>('p')) {
    const isItem = /mso-list:|MsoListParagraph/.test(`${part.dataset.style ?? ''} ${part.className}`)
    if (!isItem) {
      list = undefined
      continue
    }
    const sign = /^\s*(?:(\d+|[a-z])[.)]|[·•o§–-])\s+/.exec(part.textContent ?? '')
    const isOrdered = /\d|[a-z]/.test(sign?.[1] ?? '')
    if (!list || list.nextElementSibling !== part) {
      list = page.createElement(isOrdered ? 'ol' : 'ul')
      part.before(list)
    }
    const item = page.createElement('li')
    item.append(...part.childNodes)
    const first = item.firstChild
    if (sign && first?.nodeType === Node.TEXT_NODE) first.textContent = (first.textContent ?? '').replace(sign[0], '')
    list.append(item)
    part.remove()
  }
}

function rename(element: Element, name: string): void {
  const other = element.ownerDocument.createElement(name)
  other.append(...element.childNodes)
  element.replaceWith(other)
}
