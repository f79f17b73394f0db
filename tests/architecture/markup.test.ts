// Markup: no word, style, handler or script stands in a component where the reader's language or the CSP forbids it.
import ts from 'typescript'
import { expect, test } from 'vitest'
import { at, codeIn, treeOf, walk } from './sources'

/** Texts that are the same in every language. */
const SAME_EVERYWHERE = new Set([
  'Minicursos',
  'PDF',
  'JSON',
  'QR',
  'CC',
  'BY',
  'A',
  'min',
  'kB',
  'MB',
  'SHA',
  'Ed25519',
])
/** Attributes whose value people read or hear. */
const SPOKEN = /^(title|alt|placeholder|label|summary|aria-(label|description|valuetext|roledescription|placeholder))$/
/** Islands run in the browser; pages do not, so a handler there would never be called. */
const ISLANDS = /^app\/ui\/(player|quiz|report)\//
/** Where React is handed markup. */
const RAW_MARKUP: Record<string, string> = {
  'app/ui/kit/cover.tsx': 'an SVG drawn from numbers of a hash',
  'app/ui/quiz/certificate-in-case.tsx': 'the same drawing, in a showcase',
  'app/ui/lesson/markup.tsx': 'Markdown rendered without raw HTML, and JSON with every < escaped',
}

const components = codeIn('app').filter((file) => file.endsWith('.tsx'))
const found = (rule: (node: ts.Node, file: string) => boolean) =>
  components.flatMap((file) => {
    const places: string[] = []
    walk(treeOf(file), (node) => {
      if (rule(node, file)) places.push(`${at(node)}: ${node.getText().replace(/\s+/g, ' ').slice(0, 60)}`)
    })
    return places
  })

test('no text for people stands in a component', () => {
  expect(found((node) => isSpoken(node) && hasWords(literalOf(node)))).toEqual([])
})

test('no style attribute: the CSP blocks it', () => {
  expect(found((node) => ts.isJsxAttribute(node) && node.name.getText() === 'style')).toEqual([])
})

test('no event handler outside the islands: pages are not hydrated', () => {
  const isHandler = (node: ts.Node) => ts.isJsxAttribute(node) && /^on[A-Z]/.test(node.name.getText()) && isOnTag(node)
  expect(found((node, file) => isHandler(node) && !ISLANDS.test(file))).toEqual([])
})

test('a script element is a data block of JSON or has a src', () => {
  const isScript = (node: ts.Node) =>
    (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) && node.tagName.getText() === 'script'
  const isHarmless = (text: string) => /type="application\/(ld\+)?json"/.test(text) || /\bsrc=/.test(text)
  expect(found((node) => isScript(node) && !isHarmless(node.getText()))).toEqual([])
})

test('markup as text stands only in the files listed here, each with what makes it safe', () => {
  const raw = found((node) => ts.isJsxAttribute(node) && node.name.getText() === 'dangerouslySetInnerHTML')
  expect(raw.filter((place) => !Object.keys(RAW_MARKUP).some((file) => place.startsWith(`${file}:`)))).toEqual([])
})

/** Text between tags, or the value of an attribute that is read or heard. */
function isSpoken(node: ts.Node): boolean {
  if (ts.isJsxText(node)) return true
  if (ts.isJsxAttribute(node)) return SPOKEN.test(node.name.getText())
  const parent = node.parent
  const isChild = ts.isStringLiteralLike(node) && ts.isJsxExpression(parent)
  return isChild && (ts.isJsxElement(parent.parent) || ts.isJsxFragment(parent.parent))
}

function literalOf(node: ts.Node): string {
  if (ts.isJsxText(node) || ts.isStringLiteralLike(node)) return node.text
  if (!ts.isJsxAttribute(node) || !node.initializer) return ''
  const value = ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer
  if (!value) return ''
  if (ts.isTemplateExpression(value)) return value.head.text + value.templateSpans.map((s) => s.literal.text).join(' ')
  return ts.isStringLiteralLike(value) ? value.text : ''
}

function hasWords(text: string): boolean {
  return (text.replace(/&\w+;/g, ' ').match(/\p{L}[\p{L}\d]*/gu) ?? []).some((word) => !SAME_EVERYWHERE.has(word))
}

/** On an HTML element, where it would be a handler; a component's own `onX` is its business. */
function isOnTag(attribute: ts.JsxAttribute): boolean {
  return /^[a-z]/.test((attribute.parent.parent as ts.JsxOpeningLikeElement).tagName.getText())
}
