// node db/seed/videos/make.mjs [recorrido | luz | humedad | plan | pictures | sheet] …
// Makes the sample course's films, posters, captions, pictures and printable sheet from the sources beside this file.
// Needs chromium, ffmpeg and espeak-ng; intermediate files go to a temporary directory.
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { timed, writeCaptions } from './film/captions.mjs'
import { narrate } from './film/narration.mjs'
import { film, shoot, still } from './film/render.mjs'
import { makePictures } from './pictures/make.mjs'
import { makeSheet } from './pictures/sheet.mjs'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const FONT = here('../../../public/fonts/andada-pro-500-latin.woff2')
const MEDIA = here('../courses/conservacion-preventiva/media')
const CAPTIONS = here('../courses/conservacion-preventiva/captions')
const FILMS = ['recorrido', 'luz', 'humedad', 'plan']

const clock = (t) => `${Math.floor(t / 60)}:${String(Math.floor(t % 60)).padStart(2, '0')}`

async function makeFilm(lesson, folder, draft) {
  const { cues, notes, chapters } = await import(`./scripts/${lesson}.mjs`)
  const { frames, poster } = await import(`./slides/${lesson}.mjs`)
  for (const name of [...cues.map((c) => c.step), ...notes.map((c) => c.step), ...Object.values(chapters)])
    if (!frames[name]) throw new Error(`${lesson}: no frame called ${name}`)

  const steps = [...new Set(cues.map((c) => c.step))]
  const pixels = shoot([...steps.map((s) => frames[s]), poster ?? frames[steps[0]]], FONT, folder)
  still(pixels.at(-1), join(MEDIA, `${lesson}.jpg`), folder)
  if (draft)
    return steps.forEach((s, i) =>
      still(pixels[i], join(draft, `${lesson}-${String(i).padStart(2, '0')}-${s}.jpg`), folder, 2),
    )

  const { times, seconds, file: voice } = narrate(cues, folder)
  writeCaptions({ lesson, cues, notes, times, seconds, folder: CAPTIONS })
  const shots = []
  timed(cues, times, seconds).forEach(({ cue, start }, i) => {
    if (i > 0 && cues[i - 1].step === cue.step) return
    shots.push({ at: i === 0 ? 0 : start - 0.1, pixels: pixels[steps.indexOf(cue.step)] })
  })
  const out = join(MEDIA, `${lesson}.es.mp4`)
  await film({ shots, seconds, voice, file: out })
  const marks = Object.values(chapters).map((step) =>
    step === cues[0].step ? '0:00' : clock(times[cues.findIndex((c) => c.step === step)].start),
  )
  console.log(
    `${lesson}: ${seconds.toFixed(1)} s, ${Math.round(statSync(out).size / 1024)} kB, chapters ${marks.join(' ')}`,
  )
}

async function main(names) {
  if (!existsSync(FONT)) throw new Error(`the title face is missing: ${FONT}`)
  mkdirSync(MEDIA, { recursive: true })
  mkdirSync(CAPTIONS, { recursive: true })
  const draft = names.find((s) => s.startsWith('--stills='))?.slice(9) // only the frames, as pictures to look at
  const wanted = names.filter((s) => !s.startsWith('--'))
  const unknown = wanted.filter((s) => ![...FILMS, 'pictures', 'sheet'].includes(s))
  if (unknown.length) throw new Error(`unknown: ${unknown.join(', ')}`)
  const folder = mkdtempSync(join(tmpdir(), 'films-'))
  try {
    const all = wanted.length === 0
    for (const lesson of FILMS) if (all || wanted.includes(lesson)) await makeFilm(lesson, folder, draft)
    if (all || wanted.includes('pictures')) await makePictures({ font: FONT, media: MEDIA, folder })
    if (all || wanted.includes('sheet')) makeSheet({ font: FONT, media: MEDIA, folder })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})
