// What is drawn once and not filmed: the lessons' diagrams as small PNG files, the printable page as a tagged PDF.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from './render.mjs'

const FACES = (font) =>
  `@font-face { font-family: "Andada Minicursos"; font-weight: 500; src: url("file://${font}") format("woff2") } * { margin: 0 } svg { display: block } .title { font-family: "Andada Minicursos", Georgia, serif } .read { font-family: Roboto, "Noto Sans", Arial, "DejaVu Sans", sans-serif; font-variant-numeric: tabular-nums }`
const PALETTE = 'split[a][b];[a]palettegen=max_colors=96:reserve_transparent=0[p];[b][p]paletteuse=dither=none'

/** `pictures`: name → (words) => { height, svg }; `words`: language → the words of all of them. */
export function makePictures({ pictures, words, font, media, folder }) {
  for (const [name, draw] of Object.entries(pictures))
    for (const [lang, own] of Object.entries(words)) {
      const { height, svg } = draw(own)
      const html = join(folder, `${name}.${lang}.html`)
      const png = join(folder, `${name}.${lang}.png`)
      const drawing = `<svg width="960" height="${height}" viewBox="0 0 960 ${height}">${svg}</svg>`
      writeFileSync(html, `<!doctype html><meta charset="utf-8"><style>${FACES(font)}</style>${drawing}`)
      chromium([`--window-size=960,${height}`, `--screenshot=${png}`, `file://${html}`], folder)
      const small = ['-filter_complex', PALETTE, '-compression_level', '100', '-pred', 'mixed']
      const plain = ['-map_metadata', '-1', '-fflags', '+bitexact', '-update', '1']
      execFileSync('ffmpeg', ['-v', 'error', '-y', '-i', png, ...small, ...plain, join(media, `${name}.${lang}.png`)])
    }
}

export function makeSheet({ html, file, folder }) {
  const page = join(folder, 'sheet.html')
  writeFileSync(page, html)
  chromium(['--no-pdf-header-footer', '--export-tagged-pdf', `--print-to-pdf=${file}`, `file://${page}`], folder)
}
