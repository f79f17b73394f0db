// What a text can hold: what Markdown can say, and nothing else. A table's cells hold words, not blocks; a picture
// stands in a line, with what it shows and whose it is.
import { type Extensions, mergeAttributes, Node } from '@tiptap/core'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import StarterKit from '@tiptap/starter-kit'

/** Addresses a learner's page follows. */
export const isAddress = (href: string): boolean => /^(https?:|mailto:|#|\/|media\/)/i.test(href.trim())

const Picture = Node.create<{ srcOf: (label: string) => string }>({
  name: 'picture',
  group: 'inline',
  inline: true,
  draggable: true,
  addOptions: () => ({ srcOf: (src: string) => src }),
  addAttributes: () => ({ src: { default: '' }, alt: { default: '' }, credit: { default: '' } }),
  // nothing that is pasted becomes one: its bytes would be elsewhere
  parseHTML: () => [{ tag: 'img[data-picture]', getAttrs: (img) => attributesOf(img as HTMLElement) }],
  renderHTML({ node }) {
    const { src, alt, credit } = node.attrs as Record<'src' | 'alt' | 'credit', string>
    return ['img', mergeAttributes({ 'data-picture': src, src: this.options.srcOf(src), alt, title: credit })]
  },
})

const attributesOf = (img: HTMLElement) => ({
  src: img.dataset.picture ?? '',
  alt: img.getAttribute('alt') ?? '',
  credit: img.getAttribute('title') ?? '',
})

const align = { align: { default: null, rendered: false } }
const words = {
  content: 'inline*',
  addAttributes: () => ({ colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null }, ...align }),
}

/** `srcOf` = the address at which a picture of the text is seen. */
export const extensions = (srcOf: (src: string) => string = (src) => src): Extensions => [
  StarterKit.configure({
    underline: false,
    link: {
      openOnClick: false,
      autolink: false,
      linkOnPaste: false,
      isAllowedUri: isAddress,
      HTMLAttributes: { target: null, rel: null, class: null },
    },
    heading: { levels: [1, 2, 3, 4, 5, 6] },
    trailingNode: false,
  }),
  // a cursor between cells would begin a new column with the next letter
  Table.extend({ allowGapCursor: false, renderHTML: () => ['table', ['tbody', 0]] }).configure({ resizable: false }),
  TableRow.extend({ allowGapCursor: false }),
  TableHeader.extend(words),
  TableCell.extend(words),
  Picture.configure({ srcOf }),
]
