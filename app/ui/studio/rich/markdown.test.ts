// Texts go into the editor and come out: what nobody changed keeps its bytes, what was changed reads the same.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getSchema, type JSONContent } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import { describe, expect, test } from 'vitest'
import { renderMarkdown } from '../../../platform/markdown'
import { parseMarkdown } from './parse'
import { extensions } from './schema'
import { writeMarkdown } from './write'

const SAMPLES = 'db/seed/courses'
const texts = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /lessons\/[^/]+\.md$/.test(name))
  .map(
    (name) =>
      [
        name,
        readFileSync(join(SAMPLES, name), 'utf8')
          .replace(/^---\n[\s\S]*?\n---\n/, '')
          .trim(),
      ] as const,
  )

const schema = getSchema(extensions())
const asEditor = (document: JSONContent): JSONContent => {
  const node = Node.fromJSON(schema, document)
  node.check()
  return node.toJSON() as JSONContent
}
/** As learners see it, without room between blocks and without soft breaks. */
const seen = (text: string): string =>
  renderMarkdown(text, (label) => ({ src: `/media/${label}` }))
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')

/** Written anew, as if every block had been changed. */
const again = (text: string): string => writeMarkdown(asEditor(parseMarkdown(text).document))

describe('the sample courses', () => {
  test('are there', () => expect(texts.length).toBeGreaterThan(30))

  test.each(texts)('%s keeps its bytes', (_, text) => {
    const { document, bytes } = parseMarkdown(text)
    expect(writeMarkdown(document, bytes)).toBe(text)
  })

  test.each(texts)('%s reads the same when every block is written anew', (_, text) => {
    expect(seen(again(text))).toBe(seen(text))
    expect(again(again(text))).toBe(again(text))
  })
})

describe('signs', () => {
  test.each([
    '## Título\n\nUn *énfasis*, **fuerte**, ***los dos*** y `código`.',
    '1. uno\n2. dos\n\n   con párrafo',
    '- uno\n  - dos\n    - tres\n- cuatro',
    '- uno\n\n* otra lista',
    '> cita\n>\n> con dos párrafos',
    '| a | b |\n| :--- | ---: |\n| 1 \\| 2 | **x** |\n|  | y |',
    '![una vitrina](media/vitrina.jpg "Museo \\"A\\", CC BY")',
    'a\\\nb',
    '```js\nconst a = `b`\n```',
    '[enlace](<https://example.org/a b>) y [otro](https://example.org/a_(b))',
    '---',
  ])('%j', (text) => {
    expect(seen(again(text))).toBe(seen(text))
  })

  test('words that look like signs stay words', () => {
    const words = [
      '# no es título',
      '- ni lista',
      '1. ni esto',
      '> ni cita',
      '*ni* _énfasis_ ~~ni~~ [ni enlace](x) ![ni](media/x.png)',
      '<script>alert(1)</script> &copy; `x`',
      '---',
      '+ más',
      'snake_case_name',
      'a | b',
    ]
    for (const text of words) {
      const document = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }
      const [paragraph, ...others] = parseMarkdown(writeMarkdown(document)).document.content ?? []
      expect(others).toEqual([])
      expect(paragraph).toEqual(document.content[0])
    }
  })

  test('room at the edge of a mark stands outside of it', () => {
    const bold = { type: 'text', text: ' fuerte ', marks: [{ type: 'bold' }] }
    const content = [{ type: 'text', text: 'muy' }, bold, { type: 'text', text: 'sí' }]
    expect(writeMarkdown({ type: 'doc', content: [{ type: 'paragraph', content }] })).toBe('muy **fuerte** sí')
  })

  test('a link defined elsewhere is written where it stands', () => {
    const text = '[uno][a] y dos.\n\n[a]: https://example.org'
    const { document, bytes } = parseMarkdown(text)
    expect(seen(writeMarkdown(document, bytes))).toBe(seen(text))
  })

  test('200 kB are read and written', () => {
    const text = Array.from({ length: 4_000 }, (_, i) => `Párrafo ${i} con *algo* de texto que sigue y sigue.`).join(
      '\n\n',
    )
    const { document, bytes } = parseMarkdown(text)
    expect(writeMarkdown(document, bytes)).toBe(text)
  })
})
