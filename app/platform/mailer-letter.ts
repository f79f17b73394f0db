// The look of every mail: one white sheet on the wall, one thing to do; the text part says the same. No pictures, no
// tracking. Mail readers know no tokens: the values are the light ones of tokens.css, the dark ones in the media query.

export interface Letter {
  lang: string
  subject: string
  brand: string
  programme: string
  title: string
  paragraphs: readonly string[]
  /** a code to type, shown large */
  code?: string
  button?: { label: string; url: string }
  /** quieter, after the button */
  notes: readonly string[]
  /** why this mail was sent */
  reason: string
  /** stops mails of this kind */
  stop?: { label: string; url: string }
}

/** Both parts of a mail. Everything in the letter is text: nothing of it becomes markup. */
export function writeLetter(letter: Letter): { subject: string; text: string; html: string } {
  return { subject: letter.subject, text: textPart(letter), html: htmlPart(letter) }
}

function textPart({ title, paragraphs, code, button, notes, reason, stop, brand, programme }: Letter): string {
  const action = button ? [`${button.label}:\n${button.url}`] : []
  const signature = `-- \n${brand} · ${programme}\n${reason}${stop ? `\n${stop.label}: ${stop.url}` : ''}`
  return `${[title, ...paragraphs, ...(code ? [code] : []), ...action, ...notes, signature].join('\n\n')}\n`
}

const READ = `-apple-system,'Segoe UI',Roboto,Arial,sans-serif`
const TITLE = `Georgia,'Noto Serif',serif`
const INK = 'color:#16191b'
const QUIET = `font:400 15px/1.5 ${READ};color:#474e52`
const DARK = [
  '.wall{background:#131618!important}',
  '.lab{background:#1b1f22!important}',
  '.ink{color:#eceeea!important}',
  '.ink2,.ink2 a{color:#b3babb!important}',
  '.go{background:#c03862!important;color:#fff!important}',
  '.edge{border-color:#6fb3bd!important}',
].join('')
const TABLE = 'role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"'

function htmlPart(letter: Letter): string {
  const p = (text: string): string =>
    `<p class="ink" style="margin:0 0 16px;font:400 17px/1.55 ${READ};${INK}">${escape(text)}</p>`
  const note = (text: string): string => `<p class="ink2" style="margin:24px 0 0;${QUIET}">${escape(text)}</p>`
  const body = [
    `<h1 class="ink" style="margin:0 0 16px;font:500 30px/1.15 ${TITLE};letter-spacing:-.01em;${INK}">${escape(letter.title)}</h1>`,
    ...letter.paragraphs.map(p),
    letter.code
      ? `<p class="ink" style="margin:0 0 24px;font:600 30px/1.2 ${READ};${INK}">${escape(letter.code)}</p>`
      : '',
    letter.button ? goButton(letter.button) : '',
    ...letter.notes.map(note),
  ].join('\n')
  return `<!doctype html>
<html lang="${escape(letter.lang)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${escape(letter.subject)}</title>
<style>@media (prefers-color-scheme: dark){${DARK}} @media (max-width: 480px){.pad{padding:24px 20px!important}}</style></head>
<body class="wall" style="margin:0;padding:0;background:#eff1f0">
<table ${TABLE} class="wall" style="background:#eff1f0"><tr><td align="center" style="padding:24px 12px">
<table ${TABLE} style="max-width:560px">
<tr><td class="ink" style="padding:0 4px 16px;font:500 20px/1.2 ${TITLE};${INK}">${escape(letter.brand)} <span class="ink2" style="font:400 15px/1.2 ${READ};color:#474e52">&nbsp;${escape(letter.programme)}</span></td></tr>
<tr><td class="lab edge pad" style="background:#ffffff;border-top:4px solid #376f79;padding:36px 40px">
${body}
</td></tr>
<tr><td class="ink2" style="padding:20px 4px;${QUIET}">${escape(letter.reason)}${letter.stop ? ` ${stopLink(letter.stop)}` : ''}</td></tr>
</table></td></tr></table></body></html>
`
}

const stopLink = ({ label, url }: { label: string; url: string }): string =>
  `<a href="${escape(url)}" style="color:inherit">${escape(label)}</a>`

function goButton({ label, url }: { label: string; url: string }): string {
  const look = `display:inline-block;background:#8a1538;color:#ffffff;font:600 17px/1.25 ${READ};text-decoration:none;padding:13px 24px;border-radius:2px`
  return `<a class="go" href="${escape(url)}" style="${look}">${escape(label)}</a>`
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign)
