// Markup that is ready as text: fragments rendered once for everybody, course texts made from Markdown without raw
// HTML, and data blocks for islands.

export function Markup({
  html,
  className,
  lang,
  id,
}: {
  html: string
  className?: string
  lang?: string | undefined
  id?: string
}) {
  return <div id={id} className={className} lang={lang} dangerouslySetInnerHTML={{ __html: html }} />
}

/** Plain data for the island around it. `json` is a JSON text; what could end the element is written as an escape. */
export function DataBlock({ json }: { json: string }) {
  return <script type="application/json" dangerouslySetInnerHTML={{ __html: json.replace(/</g, '\\u003c') }} />
}
