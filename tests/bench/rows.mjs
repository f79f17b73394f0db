// The rows that are measured, in the order of the table.
import { getLua, postLua } from './lua.mjs'
import { measure, wrk } from './measure.mjs'
import { replyOf } from './product.mjs'
import { takeQuizzes } from './quiz.mjs'
import {
  coldCatalogue,
  filled,
  joins,
  lessonPath,
  positionSaves,
  publicPages,
  responseSaves,
  searches,
} from './requests.mjs'
import { steady } from './steady.mjs'

/** Requests of the warm-up are numbered from here: none of them is measured. */
const WARM_FROM = 2_000

/**
 * @typedef {{ name: string, row: import('./measure.mjs').Row, yard?: { script: string, requests: object[], connections: number } }} Found
 *   `yard` is what plain Node is to be measured with
 * @param {object} product  from startProduct
 * @param {{ seconds: number, only: string }} how  `only`: rows whose name contains it
 * @returns {Promise<Found[]>}
 */
export async function measureRows(product, { seconds, only }) {
  const { origin, world, folder } = product
  const { learners, codes, coordinator } = world
  const found = []
  const take = async (name, load, yard) => {
    if (!name.includes(only)) return
    const row = await measure(product, load)
    found.push({ name, row, ...(yard ? { yard } : {}) })
    const { rps, p50, p99, errors } = row
    console.log(
      `  ${name}: ${rps.toFixed(0)}/s, p50 ${p50.toFixed(1)}, p99 ${p99.toFixed(1)} ms${errors ? `, ${errors} ERRORS` : ''}`,
    )
  }
  /** as fast as 16 connections go, after a warm-up: `warm` seconds, or half of what is measured */
  const full = async (name, script, requests, { connections = 16, warm = seconds / 2 } = {}) => {
    const task = { script, origin, connections, folder }
    if (name.includes(only)) {
      // wrk takes a redirect for an answer: what is asked for must be there
      if (!requests[0].fact) await replyOf(origin + requests[0].path, { headers: { Cookie: requests[0].cookie ?? '' } })
      await wrk({ ...task, seconds: Math.max(1, Math.round(warm)) })
    }
    await take(name, () => wrk({ ...task, seconds }), { script, requests, connections })
  }
  /** at a fixed rate, after a second of others like it */
  const paced = async (name, rate, next) => {
    const title = `${name}, ${rate}/s`
    if (title.includes(only)) await steady({ origin, rate, seconds: 1, next: (i) => next(i + WARM_FROM) })
    await take(title, () => steady({ origin, rate, seconds, next }))
  }
  const get = (paths, cookie) => (i) => ({
    path: paths[i % paths.length],
    headers: { 'Accept-Encoding': 'br', ...(cookie ? { Cookie: cookie } : {}) },
  })
  const mine = (path) => (i) => {
    const l = learners[i % learners.length]
    return { path: path(l), headers: { 'Accept-Encoding': 'br', Cookie: l.cookie } }
  }

  const pages = publicPages(world)
  // each process keeps its own: every page is asked for by both before it counts
  const warm = Math.max(seconds / 2, pages.length / 15)
  const cached = pages.map((path) => ({ path }))
  await full('anonymous catalogue and course pages, cached', getLua(pages), cached, { warm })
  const cold = coldCatalogue(4000)
  await full('anonymous catalogue, cold', getLua(cold), [{ path: cold[0] }])
  await paced('search', 25, get(searches(world, 4000)))
  const one = learners[0]
  await full('signed-in lesson', getLua([lessonPath(one)], { Cookie: one.cookie }), [
    { path: lessonPath(one), cookie: one.cookie },
  ])
  await paced(
    'signed-in lessons of all courses',
    100,
    mine((l) => lessonPath(l)),
  )
  await paced(
    'my learning',
    50,
    mine((l) => `/${l.language}/learn`),
  )
  await paced('joining a course', 50, joins(world, origin))

  const saves = positionSaves(world)
  await full('position save', postLua('/api/facts', saves.slice(0, 16), origin), [
    { path: '/api/facts', fact: saves[0] },
  ])
  const headers = (cookie) => ({ Cookie: cookie, Origin: origin, 'Content-Type': 'application/json' })
  const save = (i) => {
    const { cookie, body } = saves[i % saves.length]
    return { method: 'POST', path: '/api/facts', headers: headers(cookie), body: filled(body, i) }
  }
  for (const rate of [500, 1000, 2000]) await paced('position save', rate, save)
  if ('response save'.includes(only)) {
    const responses = await responseSaves(product)
    await full('response save', postLua('/api/facts', responses, origin), [{ path: '/api/facts', fact: responses[0] }])
  }
  const quiz = { origin, learners: learners.slice(0, -16), questions: (slug) => world.questions[slug] }
  await take('a quiz of ten questions, start to result', () => takeQuizzes({ ...quiz, times: 10 * seconds }))

  const verified = (i) => ({
    path: `/${['es', 'pt', 'en'][i % 3]}/certificates/${codes[i % codes.length]}`,
    headers: { 'Accept-Encoding': 'br' },
  })
  await full('verification page', getLua(codes.slice(0, 500).map((code) => `/es/certificates/${code}`)), [
    { path: verified(0).path },
  ])
  await paced('verification page', 50, verified)
  await full(
    'certificate PDF',
    getLua([`/es/certificates/${codes[0]}.pdf`]),
    [{ path: `/es/certificates/${codes[0]}.pdf` }],
    { connections: 4 },
  )
  await paced('figures for coordinators', 5, get(['/es/coordinate'], coordinator))
  return found
}
