// The one way in which the YAML of a course folder is written: what fits on a line stands on one, everything else gets a
// line each, words are never folded.
import { Document, isMap, isSeq, type Node, Scalar, visit } from 'yaml'

const LINE = 120
/** What other readers of YAML take for numbers, times or truths is quoted, though YAML 1.2 would not need it. */
const AMBIGUOUS = /^[\d.+-][\d.:,_eE+-]*$|^(?:y|n|yes|no|on|off)$/i
/** Signs that would not come back from a plain text: they are written by their numbers. */
// oxlint-disable-next-line no-control-regex -- finding them is the point
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ud800-\udfff]/
// oxlint-disable-next-line no-control-regex -- finding them is the point
const UNPRINTABLES =
  /[\u007f-\u009f\u2028\u2029\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Plain data as YAML. Lists of records named in `long` get a line for each field, however short they are. */
export function writeYaml(value: Record<string, unknown>, long: readonly string[]): string {
  const document = new Document(value, { aliasDuplicateObjects: false })
  visit(document, {
    Scalar: (key, scalar) => {
      if (key !== 'key' && typeof scalar.value === 'string') scalar.type = styleOf(scalar.value)
    },
  })
  if (isMap(document.contents))
    for (const { key, value: node } of document.contents.items) place(node, String(key), { indent: 0, long })
  return document.toString({ lineWidth: 0, singleQuote: true }).replace(UNPRINTABLES, escaped)
}

interface Where {
  /** columns before the key */
  indent: number
  long: readonly string[]
}

function place(node: unknown, key: string, { indent, long }: Where): void {
  if (isMap(node)) {
    const start = indent + key.length + 2
    if (node.items.length === 0 || fits(node, start)) node.flow = true
    else for (const pair of node.items) place(pair.value, String(pair.key), { indent: indent + 2, long })
  } else if (isSeq(node)) {
    if (node.items.length === 0 || (!node.items.some(isMap) && fits(node, indent + key.length + 2))) node.flow = true
    else
      for (const item of node.items) {
        if (!isMap(item)) continue
        if (!long.includes(key) && fits(item, indent + 4)) item.flow = true
        else for (const pair of item.items) place(pair.value, String(pair.key), { indent: indent + 4, long })
      }
  }
}

/** Whether it can stand on one line that begins so far in. */
function fits(node: Node, start: number): boolean {
  let isShort = true
  visit(node, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string' && scalar.value.includes('\n')) isShort = false
    },
    Seq: (_, seq) => {
      if (seq.items.some(isMap)) isShort = false
    },
  })
  if (!isShort) return false
  const document = new Document(node, { aliasDuplicateObjects: false })
  const line = document.toString({ lineWidth: 0, singleQuote: true, collectionStyle: 'flow' }).trimEnd()
  return start + [...line].length <= LINE
}

function styleOf(text: string): Scalar.Type | undefined {
  if (UNPRINTABLE.test(text) && hasOdd(text)) return Scalar.QUOTE_DOUBLE
  if (text.includes('\n')) return /^\s|\s$/.test(text) ? Scalar.QUOTE_DOUBLE : Scalar.BLOCK_LITERAL
  return AMBIGUOUS.test(text) ? Scalar.QUOTE_SINGLE : undefined
}

/** A pair of surrogates is one sign like any other. */
const hasOdd = (text: string): boolean => UNPRINTABLE.test(text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, ''))

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
