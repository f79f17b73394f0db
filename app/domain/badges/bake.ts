// A badge inside a picture of itself, as Open Badges 3.0 bakes it (section 5.3): whoever has the picture has the signed
// credential. Reading one back trusts nothing in it.
import { textOf, withText } from '../../platform/png-write'

const KEYWORD = 'openbadgecredential'
const NAMESPACE = 'https://purl.imsglobal.org/ob/v3p0'

export const bakePng = (png: Buffer, badge: string): Buffer => withText(png, KEYWORD, badge)

/** `svg` is a whole document of ours; a badge may hold any letters, the end of a CDATA section among them. */
export function bakeSvg(svg: string, badge: string): string {
  const kept = badge.replaceAll(']]>', ']]]]><![CDATA[>')
  const element = `<openbadges:credential><![CDATA[${kept}]]></openbadges:credential>`
  return svg.replace(/<svg\b([^>]*)>/, (_, rest: string) => `<svg xmlns:openbadges="${NAMESPACE}"${rest}>\n${element}`)
}

/** The text of the badge in a PNG, an SVG, or given as it is; undefined where there is none. */
export function unbake(bytes: Buffer): string | undefined {
  const inPng = textOf(bytes, KEYWORD)
  if (inPng !== undefined) return inPng
  const text = bytes.toString('utf8')
  if (text.trimStart().startsWith('{')) return text
  const held = /<openbadges:credential\b[^>]*>((?:\s*<!\[CDATA\[[\s\S]*?\]\]>)+)/.exec(text)?.[1] ?? ''
  const parts = [...held.matchAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g)].map(([, part]) => part ?? '')
  return parts.length === 0 ? undefined : parts.join('')
}
