// Runs in a process of its own (see pdf-pages.ts): PDFium reads what strangers wrote, and is given nothing to lose.
// Arguments: the library, the PDF, and either nothing (says how many pages it has) or page, widest, highest and the file
// that gets the picture as rows of RGBA.
const { readFileSync, writeFileSync } = require('node:fs')
const [library, pdf, page, widest, highest, out] = process.argv.slice(1)
const { PDFiumLibrary } = require(library)

// FPDF_ERR_PASSWORD, as the library words it
const isLocked = (error) => /password/i.test(String(error && error.message))

async function main() {
  const document = await (await PDFiumLibrary.init()).loadDocument(readFileSync(pdf))
  const pages = document.getPageCount()
  if (page === undefined) return { pages }
  const shown = document.getPage(Number(page) - 1)
  const { originalWidth, originalHeight } = shown.getOriginalSize()
  const scale = Math.min(Number(widest) / originalWidth, Number(highest) / originalHeight)
  const side = (length) => Math.max(2, 2 * Math.round((length * scale) / 2))
  const drawn = await shown.render({ width: side(originalWidth), height: side(originalHeight), render: 'bitmap' })
  writeFileSync(out, drawn.data)
  return { widthPx: drawn.width, heightPx: drawn.height }
}

main().then(
  (found) => process.stdout.write(JSON.stringify(found)),
  (error) => process.stdout.write(JSON.stringify({ fault: isLocked(error) ? 'locked' : 'broken' })),
)
