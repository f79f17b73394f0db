// node db/seed/videos/make.mjs [<course> [<film> | pictures | sheet] …]
// Makes the sample courses' films, posters, captions, pictures and printable sheets from the sources beside this file.
// Needs chromium, ffmpeg and espeak-ng; intermediate files go to a temporary directory.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { timed, writeCaptions } from './film/captions.mjs'
import { narrate } from './film/narration.mjs'
import { makePictures, makeSheet } from './film/print.mjs'
import { film, revoice, shoot, still } from './film/render.mjs'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const FONT = here('../../../public/fonts/andada-pro-500-latin.woff2')
const COURSES = readdirSync(here('./scripts'))

const clock = (t) => `${Math.floor(t / 60)}:${String(Math.floor(t % 60)).padStart(2, '0')}`

/** One recording: a voice, the slides in its language, captions in every language. The first voice's has the plain names. */
async function makeRecording({ course, lesson, voice, isFirst, captions, bitrate, media, vtt, folder, draft }) {
  const { cues, notes, chapters } = await import(`./scripts/${course}/${lesson}.mjs`)
  const slides = await import(`./slides/${course}/${lesson}.mjs`)
  const frames = typeof slides.frames === 'function' ? slides.frames(voice) : slides.frames
  for (const name of [...cues.map((c) => c.step), ...notes.map((c) => c.step), ...Object.values(chapters)])
    if (!frames[name]) throw new Error(`${lesson}: no frame called ${name}`)

  const steps = [...new Set(cues.map((c) => c.step))]
  const poster = frames.poster ?? slides.poster ?? frames[steps[0]]
  const pixels = shoot([...steps.map((s) => frames[s]), poster], FONT, folder)
  if (draft)
    return steps.forEach((s, i) =>
      still(pixels[i], join(draft, `${lesson}-${voice}-${String(i).padStart(2, '0')}-${s}.jpg`), folder, 2),
    )
  still(pixels.at(-1), join(media, isFirst ? `${lesson}.jpg` : `${lesson}.${voice}.jpg`), folder)

  const { times, seconds, file: sound, described } = narrate(cues, voice, folder)
  const recording = isFirst ? lesson : `${lesson}@${voice}`
  writeCaptions({ recording, languages: captions, cues, notes, times, seconds, folder: vtt })
  const shots = []
  timed(cues, times, seconds).forEach(({ cue, start }, i) => {
    if (i > 0 && cues[i - 1].step === cue.step) return
    shots.push({ at: i === 0 ? 0 : start - 0.1, pixels: pixels[steps.indexOf(cue.step)] })
  })
  const out = join(media, `${lesson}.${voice}.mp4`)
  await film({ shots, seconds, voice: sound, bitrate, file: out })
  if (described)
    revoice({ film: out, voice: described, bitrate, file: join(media, `${lesson}.${voice}.described.mp4`) })
  const marks = Object.values(chapters).map((step) =>
    step === cues[0].step ? '0:00' : clock(times[cues.findIndex((c) => c.step === step)].start),
  )
  console.log(
    `${recording}: ${seconds.toFixed(1)} s, ${Math.round(statSync(out).size / 1024)} kB, chapters ${marks.join(' ')}`,
  )
}

async function makeCourse(course, names, { draft, only }) {
  const { FILMS, VOICES, CAPTIONS, BITRATE = '64k' } = await import(`./scripts/${course}/course.mjs`)
  const own = (name) => here(`./pictures/${course}/${name}.mjs`)
  const extras = ['pictures', 'sheet'].filter((name) => existsSync(own(name)))
  const unknown = names.filter((s) => ![...FILMS, ...extras].includes(s))
  if (unknown.length) throw new Error(`${course} has no ${unknown.join(', ')}`)
  const wanted = (name) => names.length === 0 || names.includes(name)
  const media = here(`../courses/${course}/media`)
  const vtt = here(`../courses/${course}/captions`)
  const folder = mkdtempSync(join(tmpdir(), 'films-'))
  for (const place of [media, vtt, ...(draft ? [draft] : [])]) mkdirSync(place, { recursive: true })
  try {
    for (const lesson of FILMS.filter(wanted))
      for (const [i, voice] of VOICES.entries())
        if (!only || only === voice)
          await makeRecording({
            course,
            lesson,
            voice,
            isFirst: i === 0,
            captions: CAPTIONS,
            bitrate: BITRATE,
            media,
            vtt,
            folder,
            draft,
          })
    if (draft) return
    if (extras.includes('pictures') && wanted('pictures')) {
      const { PICTURES, WORDS } = await import(own('pictures'))
      makePictures({ pictures: PICTURES, words: WORDS, font: FONT, media, folder })
    }
    if (extras.includes('sheet') && wanted('sheet')) {
      const { file, sheet } = await import(own('sheet'))
      makeSheet({ html: sheet(FONT), file: join(media, file), folder })
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function main(words) {
  if (!existsSync(FONT)) throw new Error(`the title face is missing: ${FONT}`)
  const option = (name) => words.find((s) => s.startsWith(`--${name}=`))?.slice(name.length + 3)
  const [course, ...names] = words.filter((s) => !s.startsWith('--'))
  if (course && !COURSES.includes(course)) throw new Error(`no course ${course}; there are ${COURSES.join(', ')}`)
  for (const one of course ? [course] : COURSES)
    await makeCourse(one, names, { draft: option('stills'), only: option('voice') })
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})
