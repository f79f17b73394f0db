// The same picture as an SVG, for whoever prints it large: drawn shapes, and words that the reader's own system sets.
import { drawCover } from '../courses/cover-drawing'
import { type CertificateFacts, titleIn } from '../credentials/facts'
import { HUES, paintOf } from '../credentials/pdf-drawings.server'
import { sayDay, sayHours } from '../credentials/wording'

const LINE = 30

/** A whole document, in the course's own language. Words of people are text in it, whatever signs they are made of. */
export function badgeSvg(facts: CertificateFacts): string {
  const { course, holder } = facts
  const lang = course.source
  const cover = drawCover({ topic: course.topic, title: course.slug })
  const title = linesOf(titleIn(course.title, lang, lang).text)
  const below = 352 + title.length * 38
  const said = `${sayHours(course.hours, lang)} · ${sayDay(facts.completedOn, lang)}`
  const font = 'font-family="Andada Pro, Georgia, serif"'
  const words = [
    text(36, 320, 'font-size="16" fill="#474e52"', facts.title[lang] ?? ''),
    ...title.map((line, i) => text(36, 362 + i * 38, `font-size="32" fill="#16191b" ${font}`, line)),
    ...linesOf(holder.name).map((line, i) =>
      text(36, below + 30 + i * 26, 'font-size="21" font-weight="600" fill="#16191b"', line),
    ),
    text(36, below + 30 + linesOf(holder.name).length * 26 + 4, 'font-size="16" fill="#474e52"', said),
    text(36, 570, `font-size="16" fill="#16191b" ${font}`, facts.issuer.name[lang] ?? ''),
    text(564, 570, 'font-size="13" fill="#474e52" text-anchor="end"', facts.code),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 600" width="600" height="600" lang="${lang}" font-family="Noto Sans, sans-serif">
<rect width="600" height="600" fill="#fdfcf9"/>
<svg x="0" y="0" width="600" height="280" viewBox="0 80 400 187" preserveAspectRatio="xMidYMax slice">${painted(cover.body, course.topic)}</svg>
<rect y="280" width="600" height="8" fill="${HUES[course.topic]}"/>
${words.join('\n')}
</svg>
`
}

const text = (x: number, y: number, how: string, said: string): string =>
  `<text x="${x}" y="${y}" ${how}>${escaped(said)}</text>`

const escaped = (said: string): string =>
  said.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Broken at spaces after so many letters: an SVG does not break lines by itself. */
function linesOf(said: string): string[] {
  const lines: string[] = []
  for (const word of said.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < LINE) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Classes of the cover as colours: no sheet comes with a file. */
const painted = (body: string, topic: CertificateFacts['course']['topic']): string =>
  body.replace(/class="([a-z0-9]+)"/g, (_, name: string) => paintOf(name, topic))
