// The way out of a table by the keyboard.
import type { Command, Editor } from '@tiptap/core'

/** After a table that ends the text stands a paragraph, in which one goes on. */
export const paragraphBelow: Command = ({ tr }) => {
  const { doc } = tr
  const paragraph = doc.type.schema.nodes.paragraph?.create()
  if (paragraph && doc.lastChild?.type.name === 'table') tr.insert(doc.content.size, paragraph)
  return true
}

/** Down from the last row of a table that ends the text: a paragraph comes below it. False where nothing was to be done. */
export function leaveTable(editor: Editor): boolean {
  const { $head } = editor.state.selection
  for (let depth = $head.depth; depth > 0; depth -= 1) {
    const node = $head.node(depth)
    if (node.type.name !== 'table') continue
    const after = $head.after(depth)
    const isLastRow = $head.index(depth) === node.childCount - 1
    if (!isLastRow || editor.state.doc.resolve(after).nodeAfter) return false
    return editor
      .chain()
      .insertContentAt(after, { type: 'paragraph' })
      .setTextSelection(after + 1)
      .run()
  }
  return false
}
