// Uploads, versions, and how lesson pages fare beside them.
import { makeFilm } from './films.mjs'
import { cpuWithEnded, forgetPeaks, measure, peakRssOf } from './measure.mjs'
import { until } from './product.mjs'
import { steady } from './steady.mjs'
import { upload, uploadUntilStopped } from './upload.mjs'

const FILM_S = 20
const BUSY_FILM_S = 40
const LARGE_S = 64 // at 25 Mbit/s: 200 MB
const PAGES_A_SECOND = 25
const LESSON = '/es/courses/conservacion-preventiva/lessons/luz'
/** Mbit/s of the line that an upload comes over */
const LINES = [40, Infinity]

/** The large film, brought in: MB/s, peak memory of a web process, time until it is judged and stored. */
export async function measureUpload({ stage, folder, wants, title }) {
  if (!['upload', 'small', 'large'].some(wants)) return undefined
  // without ffmpeg: what is measured is the way in
  const film = await makeFilm({ folder, kind: 'large', seconds: LARGE_S })
  const cookie = await stage.cookie('ana')
  forgetPeaks(stage.webPids())
  const began = performance.now()
  let sentMs = 0
  const onSent = () => (sentMs = performance.now() - began)
  const { asset_hash: hash, received_at: received, stored_at: stored } = await stage.bring(cookie, film, onSent)
  await stage.settled(hash) // no versions: there is no ffmpeg
  stage.publish(hash)
  stage.large = { hash, bytes: film.bytes }
  const found = {
    name: title('upload'),
    mb: film.bytes / 1e6,
    mbPerSecond: film.bytes / 1e3 / sentMs,
    peakRssMb: peakRssOf(stage.webPids()),
    storingMs: stored - received,
  }
  console.log(`  ${found.name}: ${found.mbPerSecond.toFixed(0)} MB/s, peak ${found.peakRssMb.toFixed(0)} MB`)
  return wants('upload') ? found : undefined
}

/** Versions of a film of slides and of a restless one: seconds a minute of film, by the clock and of CPU. */
export async function measureMaking({ stage, folder, wants, title }) {
  const needsParts = wants('light') || wants('heavy')
  const kinds = ['slides', 'restless'].filter((kind) => wants(kind) || (kind === 'restless' && needsParts))
  const cookie = kinds.length > 0 ? await stage.cookie('ana') : ''
  const found = []
  for (const kind of kinds) {
    const film = await makeFilm({ folder, kind, seconds: FILM_S })
    const before = cpuWithEnded(stage.workerPid())
    const { asset_hash: hash } = await stage.bring(cookie, film)
    const { started_at: started, ready_at: ready } = await stage.made(hash)
    const cpu = cpuWithEnded(stage.workerPid()) - before
    const minutes = film.seconds / 60
    stage.publish(hash)
    stage[kind] = hash
    found.push({
      name: title(kind),
      filmSeconds: film.seconds,
      clockPerMinute: (ready - started) / 1000 / minutes,
      cpuPerMinute: cpu / minutes,
    })
    console.log(`  ${title(kind)}: ${found.at(-1).cpuPerMinute.toFixed(0)} s of one core a minute of film`)
  }
  return found.filter((_, index) => wants(kinds[index]))
}

/** The same lesson page at a fixed rate: with nothing else to do, and beside one film in work, one waiting, one coming. */
export async function measureLessons({ stage, folder, seconds, wants }) {
  if (!wants('lesson')) return []
  const { origin } = stage.server
  const headers = { Cookie: await stage.cookie('lucia'), 'Accept-Encoding': 'br' }
  const lessons = (forSeconds) =>
    steady({ origin, rate: PAGES_A_SECOND, seconds: forSeconds, next: () => ({ path: LESSON, headers }) })
  const rows = []
  const take = async (name) => {
    const row = await measure(stage.server, () => lessons(2 * seconds))
    rows.push({ name, ...row })
    console.log(`  lesson page, ${name}: p50 ${row.p50.toFixed(1)}, p99 ${row.p99.toFixed(1)} ms`)
  }
  await lessons(2)
  await take('nothing else to do')
  const cookie = await stage.cookie('ana')
  const films = []
  for (const seed of [2, 3]) films.push(await makeFilm({ folder, kind: 'restless', seconds: BUSY_FILM_S, seed }))
  // one after the other: what is sent while a film is in work is judged only after it
  for (const film of films) await upload(origin, cookie, film)
  await until(stage.isMaking)
  await take('one film in work, one waiting')
  for (const line of LINES) {
    const stop = uploadUntilStopped(origin, cookie, (line * 1e6) / 8)
    await take(`the same and an upload ${line === Infinity ? 'as fast as it goes' : `at ${line} Mbit/s`}`)
    console.log(`    ${(await stop()).toFixed(0)} MB came in`)
  }
  if (!stage.isMaking()) throw new Error('the film was ready before the pages were measured')
  await stage.start() // without ffmpeg what waits is done at once
  await lessons(2)
  await take('nothing else to do, again')
  return rows
}
